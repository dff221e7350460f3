package dev.farespan.reactive;

import java.time.Duration;
import java.util.Set;

import dev.farespan.domain.SearchLimits;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Admission;
import dev.farespan.policy.LoadShedder;
import dev.farespan.security.Gate;
import dev.farespan.security.TrustedProxies;
import dev.farespan.web.Callers;
import dev.farespan.web.Problems;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets a query in, or refuses it before any work; all else passes. */
public final class LoadSheddingFilter implements WebFilter, Ordered {

	private static final Set<HttpMethod> QUERIES = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	/** The order of Spring Security's filters. */
	private static final int SECURITY = -100;

	private static final PathPattern FARES = PathPatternParser.defaultInstance.parse("/fares");

	private final LoadShedder shedder;

	private final FareMetrics metrics;

	private final Duration patience;

	private final TrustedProxies proxies;

	public LoadSheddingFilter(LoadShedder shedder, FareMetrics metrics, SearchLimits limits, TrustedProxies proxies) {
		this.shedder = shedder;
		this.metrics = metrics;
		this.patience = Admission.longest(limits);
		this.proxies = proxies;
	}

	@Override
	public int getOrder() {
		return SECURITY + 1;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!QUERIES.contains(request.getMethod()) || !FARES.matches(request.getPath().pathWithinApplication())) {
			return chain.filter(exchange);
		}
		// a place is taken by whoever subscribes, and left however that ends
		return Mono.defer(() -> switch (this.shedder.admit(caller(exchange))) {
			case Admission.Place place ->
				Mono.using(() -> place, (taken) -> whileRead(chain.filter(exchange), request));
			case Admission.Refusal refusal -> refuse(refusal, exchange.getResponse());
		});
	}

	/** Who has not read its answer long after the deadline is cut off. */
	private Mono<Void> whileRead(Mono<Void> answered, ServerHttpRequest request) {
		return answered.timeout(this.patience,
				Mono.fromRunnable(() -> ServerConnection.cutOff(ServerHttpRequestDecorator.getNativeRequest(request))));
	}

	/** Who says who it is, by that; anybody else by the address. */
	private Object caller(ServerWebExchange exchange) {
		Object known = exchange.getAttribute(Gate.CALLER);
		return (known != null) ? known
				: Callers.of(ServerConnection.origin(exchange.getRequest(), this.proxies).address());
	}

	private Mono<Void> refuse(Admission.Refusal refusal, ServerHttpResponse response) {
		this.metrics.shed(refusal.reason().label());
		response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
		return ProblemHandler.write(Problems.overloaded(), response);
	}

}
