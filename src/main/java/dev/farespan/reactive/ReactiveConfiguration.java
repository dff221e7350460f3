package dev.farespan.reactive;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.farespan.cache.FareCache;
import dev.farespan.domain.SearchLimits;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.metrics.NettyMemoryMetrics;
import dev.farespan.policy.LoadShedder;
import dev.farespan.policy.Policies;
import dev.farespan.provider.Providers;
import dev.farespan.security.TrustedProxies;
import dev.farespan.telemetry.Telemetry;
import dev.farespan.telemetry.Twin;
import dev.farespan.web.Cities;
import dev.farespan.web.FareAnswers;
import dev.farespan.web.FareRequests;
import io.micrometer.core.instrument.binder.netty4.NettyEventExecutorMetrics;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.client.WebClient;

/** Wires the reactive twin. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
@Import({ NettyConfiguration.class, ConnectionConfiguration.class, EndingConfiguration.class,
		UnreadableRequestConfiguration.class, SecurityConfiguration.class, TokenConfiguration.class })
public class ReactiveConfiguration {

	@Bean(destroyMethod = "dispose")
	ConnectionProvider upstreamConnections(SearchLimits limits) {
		return HttpClientConfiguration.connections(limits);
	}

	@Bean
	HttpExchange httpExchange(ConnectionProvider upstreamConnections, SearchLimits limits) {
		WebClient client = HttpClientConfiguration.webClient(upstreamConnections, limits);
		return new HttpExchange(client, limits);
	}

	@Bean
	FareAsker fareAsker(Providers providers, Policies policies, HttpExchange http, FareMetrics metrics) {
		return new FareAsker(providers, policies, http, new HedgedExchange(), metrics);
	}

	@Bean
	FareClient fareClient(FareCache cache, FareAsker asker, FareMetrics metrics) {
		return new FareClient(cache, asker, metrics);
	}

	@Bean
	FareSearch fareSearch(FareClient client, SearchLimits limits) {
		return new FareSearch(client, limits.width());
	}

	@Bean
	FareController fareController(FareRequests requests, FareSearch search, FareAnswers answers, SearchLimits limits,
			Telemetry telemetry) {
		return new FareController(requests, search, answers, limits, telemetry);
	}

	/** Right behind the chain that knows who asks, as in the other twin. */
	@Bean
	LoadSheddingFilter loadSheddingFilter(LoadShedder shedder, FareMetrics metrics, SearchLimits limits,
			TrustedProxies proxies) {
		return new LoadSheddingFilter(shedder, metrics, limits, proxies);
	}

	/** Server and client share their event loops. */
	@Bean
	LagProbe lagProbe(LoadShedder shedder, FareMetrics metrics) {
		return new LagProbe(HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE), shedder, metrics);
	}

	@Bean
	CityController cityController(Cities cities) {
		return new CityController(cities);
	}

	@Bean
	ProblemHandler problemHandler() {
		return new ProblemHandler();
	}

	@Bean
	NettyMemoryMetrics nettyMemoryMetrics() {
		return new NettyMemoryMetrics();
	}

	/**
	 * What waits for a turn on the event loops, server and client alike: they share them.
	 */
	@Bean
	NettyEventExecutorMetrics eventLoopMetrics() {
		return new NettyEventExecutorMetrics(HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE));
	}

	@Bean
	Twin twin() {
		return new Twin("reactive", "event-loop");
	}

	@Bean
	InfoContributor twinInfo(Twin twin, WebServerApplicationContext context, SearchLimits limits) {
		return (info) -> {
			Map<String, Object> fares = new LinkedHashMap<>();
			fares.put("twin", twin.name());
			fares.put("mode", twin.mode());
			fares.put("server", String.valueOf(context.getWebServer()).contains("Netty") ? "netty" : "unknown");
			fares.put("client", "reactor");
			fares.put("poolSize", LoopResources.DEFAULT_IO_WORKER_COUNT);
			fares.put("width", limits.width());
			info.withDetail("fares", fares);
		};
	}

}
