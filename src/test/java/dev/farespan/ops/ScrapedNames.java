package dev.farespan.ops;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.farespan.metrics.CredentialMeters;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.metrics.SharedLevelMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The names of our own meters as a scrape shows them, from the code that makes them. */
final class ScrapedNames {

	/** Of a sample, or of the family it belongs to. */
	private static final Pattern SHOWN = Pattern.compile("^(?:# TYPE )?(fares_\\w+)", Pattern.MULTILINE);

	/** With a colon it is the name of a recording rule. */
	private static final Pattern USED = Pattern.compile("(?<![\\w:])fares_\\w+(?![\\w:])");

	private ScrapedNames() {
	}

	static Set<String> shown() {
		var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		registerAll(registry);
		return SHOWN.matcher(registry.scrape()).results().map((found) -> found.group(1)).collect(Collectors.toSet());
	}

	/** All that either twin shows of one provider. */
	private static void registerAll(PrometheusMeterRegistry registry) {
		var metrics = new FareMetrics(registry, List.of("regiojet"));
		metrics.registerQueue();
		metrics.watchDoor(List.of("full"), () -> 0, () -> 0);
		ProviderMetrics provider = metrics.of("regiojet");
		provider.watchBreaker(List.of("closed"), () -> "closed");
		provider.watchTurns(() -> 0);
		provider.watchPause(() -> Duration.ZERO);
		metrics.watchCache(() -> 0);
		new CredentialMeters(registry, List.of());
		new SharedLevelMetrics(registry).watchState(List.of("off"), () -> "off");
	}

	/** Those that a text speaks of. */
	static Set<String> usedIn(String text) {
		return USED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

}
