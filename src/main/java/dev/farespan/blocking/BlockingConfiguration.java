package dev.farespan.blocking;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.farespan.cache.FareCache;
import dev.farespan.domain.SearchLimits;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.LoadShedder;
import dev.farespan.policy.Policies;
import dev.farespan.provider.Providers;
import dev.farespan.security.TrustedProxies;
import dev.farespan.telemetry.Telemetry;
import dev.farespan.telemetry.Twin;
import dev.farespan.web.Cities;
import dev.farespan.web.FareAnswers;
import dev.farespan.web.FareRequests;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Wires the blocking twin. */
@Configuration(proxyBeanMethods = false)
@Profile("blocking")
@Import({ TomcatConfiguration.class, ConnectionConfiguration.class, SecurityConfiguration.class,
		TokenConfiguration.class })
public class BlockingConfiguration {

	/** Closed before what its threads use. */
	@Bean
	@DependsOn("httpExchange")
	FanOutExecutor fanOutExecutor(Settings settings) {
		return new FanOutExecutor(settings.mode(), settings.poolSize());
	}

	@Bean
	ClientHttpRequestFactory upstreamClient(Settings settings, SearchLimits limits, MeterRegistry registry) {
		return HttpClientConfiguration.create(settings.client(), limits, registry);
	}

	/** Not Boot's own builder: its observations cost more than the call. */
	@Bean
	HttpExchange httpExchange(ClientHttpRequestFactory upstreamClient, SearchLimits limits) {
		return new HttpExchange(RestClient.builder().requestFactory(upstreamClient).build(), limits);
	}

	@Bean
	HedgedExchange hedgedExchange(FanOutExecutor executor) {
		return new HedgedExchange(executor);
	}

	@Bean
	FareAsker fareAsker(Providers providers, Policies policies, HttpExchange http, HedgedExchange hedged,
			FareMetrics metrics) {
		return new FareAsker(providers, policies, http, hedged, metrics);
	}

	@Bean
	FareClient fareClient(FareCache cache, FareAsker asker, FanOutExecutor executor, FareMetrics metrics) {
		metrics.registerQueue();
		return new FareClient(cache, asker, executor, metrics);
	}

	@Bean
	FareSearch fareSearch(FareClient client, FanOutExecutor executor, SearchLimits limits) {
		return new FareSearch(client, executor.width(limits.width()));
	}

	@Bean
	FareController fareController(FareRequests requests, FareSearch search, FareAnswers answers, SearchLimits limits,
			Telemetry telemetry) {
		return new FareController(requests, search, answers, limits, telemetry);
	}

	/** Right behind the chain that knows who asks, as in the other twin. */
	@Bean
	FilterRegistrationBean<LoadSheddingFilter> loadSheddingFilter(LoadShedder shedder, FareMetrics metrics,
			SearchLimits limits, TrustedProxies proxies) {
		var filter = new FilterRegistrationBean<>(new LoadSheddingFilter(shedder, metrics, limits, proxies));
		filter.addUrlPatterns("/fares");
		filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
		return filter;
	}

	@Bean
	LagProbe lagProbe(FanOutExecutor executor, LoadShedder shedder, FareMetrics metrics) {
		return new LagProbe(executor, shedder, metrics);
	}

	@Bean
	CityController cityController(Cities cities) {
		return new CityController(cities);
	}

	@Bean
	ProblemHandler problemHandler(ObservationRegistry observations) {
		return new ProblemHandler(observations);
	}

	@Bean
	Twin twin(Settings settings) {
		return new Twin("blocking", settings.mode().label());
	}

	@Bean
	InfoContributor twinInfo(Twin twin, WebServerApplicationContext context, ClientHttpRequestFactory upstreamClient,
			FanOutExecutor executor, SearchLimits limits) {
		return (info) -> {
			Map<String, Object> fares = new LinkedHashMap<>();
			fares.put("twin", twin.name());
			fares.put("mode", executor.mode().label());
			fares.put("server", String.valueOf(context.getWebServer()).contains("Tomcat") ? "tomcat" : "unknown");
			fares.put("client", clientOf(upstreamClient));
			fares.put("poolSize", executor.poolSize());
			fares.put("width", executor.width(limits.width()));
			info.withDetail("fares", fares);
		};
	}

	private static String clientOf(ClientHttpRequestFactory factory) {
		return switch (factory) {
			case HttpComponentsClientHttpRequestFactory _ -> "apache";
			case JdkClientHttpRequestFactory _ -> "jdk";
			default -> "reactor";
		};
	}

	/** What only this twin needs to be told. */
	public record Settings(FanOutExecutor.Mode mode, int poolSize, HttpClientConfiguration.Client client) {
	}

}
