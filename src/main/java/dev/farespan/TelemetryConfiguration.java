package dev.farespan;

import java.util.List;

import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Admission;
import dev.farespan.policy.Breaker;
import dev.farespan.policy.LoadShedder;
import dev.farespan.policy.Policies;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.Providers;
import dev.farespan.telemetry.Telemetry;
import dev.farespan.telemetry.Twin;
import dev.farespan.tracing.FareTracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is told of queries: meters, spans and the log. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

	@Bean
	MeterFilter commonTags(Twin twin) {
		return MeterFilter.commonTags(Tags.of("twin", twin.name(), "mode", twin.mode()));
	}

	@Bean
	FareMetrics fareMetrics(MeterRegistry registry, Providers providers, Policies policies, LoadShedder shedder) {
		List<String> names = providers.all().stream().map(FareProvider::name).toList();
		var metrics = new FareMetrics(registry, names);
		names.forEach((name) -> {
			ProviderPolicies decide = policies.of(name);
			metrics.of(name).watchBreaker(Breaker.STATES, decide.breaker()::state);
			metrics.of(name).watchTurns(decide.inFlight()::waiting);
			metrics.of(name).watchPause(decide.pause()::remaining);
		});
		metrics.watchDoor(Admission.Reason.labels(), shedder::limit, shedder::inUse);
		return metrics;
	}

	/** Without a tracer where the profile {@code tracing} is off. */
	@Bean
	FareTracing fareTracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
		Tracer found = tracer.getIfAvailable();
		return (found != null) ? new FareTracing(found, propagator.getObject()) : FareTracing.OFF;
	}

	@Bean
	Telemetry telemetry(FareMetrics metrics, FareTracing tracing, Twin twin) {
		return new Telemetry(metrics, tracing, twin);
	}

}
