package dev.farespan.reactive;

import dev.farespan.security.CrossOrigin;
import dev.farespan.security.Gate;
import dev.farespan.security.Rules;
import dev.farespan.web.AccessProblems;
import dev.farespan.web.Problems;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

/** Applies the rules of who may call what, and nothing else of Spring Security's. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class SecurityConfiguration {

	/**
	 * Nothing is kept of a request: no session, no user, no page to log in. Its headers
	 * are the server's to write, which writes them on its own answers too.
	 */
	@Bean
	SecurityWebFilterChain securityFilterChain(ServerHttpSecurity http, Rules rules, Gate gate, CrossOrigin crossOrigin,
			ObjectProvider<ReactiveJwtDecoder> tokens) {
		http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.headers(ServerHttpSecurity.HeaderSpec::disable)
			.cors(ServerHttpSecurity.CorsSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.exceptionHandling((refusals) -> refusals
				.authenticationEntryPoint((exchange, thrown) -> notFound(exchange.getResponse()))
				.accessDeniedHandler((exchange, thrown) -> notFound(exchange.getResponse())))
			.authorizeExchange((exchanges) -> exchanges.anyExchange()
				.access((nobody, context) -> Mono
					.fromSupplier(() -> new AuthorizationDecision(isAllowed(rules, context.getExchange())))));
		if (crossOrigin.isOpen()) {
			http.addFilterBefore(crossOriginFilter(crossOrigin), SecurityWebFiltersOrder.AUTHORIZATION);
		}
		if (gate.isClosed()) {
			http.addFilterBefore(new CredentialFilter(rules, gate, gate.takesTokens() ? tokens.getObject() : null),
					SecurityWebFiltersOrder.AUTHORIZATION);
		}
		return http.build();
	}

	private static boolean isAllowed(Rules rules, ServerWebExchange exchange) {
		return switch (rules.who(exchange.getRequest().getMethod().name(), path(exchange.getRequest()))) {
			case ANYBODY -> true;
			case CALLER -> exchange.getAttribute(Gate.CALLER) != null;
			case NOBODY -> false;
		};
	}

	/** Before anybody is asked who they are: a browser's first question shows nothing. */
	private static WebFilter crossOriginFilter(CrossOrigin crossOrigin) {
		var processor = new DefaultCorsProcessor();
		return (exchange, chain) -> {
			if (!processor.process(crossOrigin.at(path(exchange.getRequest())), exchange)) {
				return ProblemHandler.write(AccessProblems.originRefused(), exchange.getResponse());
			}
			return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.empty() : chain.filter(exchange);
		};
	}

	/** As the dispatcher reads it. */
	static PathContainer path(ServerHttpRequest request) {
		return request.getPath().pathWithinApplication();
	}

	/** What is closed to all is not there. */
	private static Mono<Void> notFound(ServerHttpResponse response) {
		return ProblemHandler.write(Problems.of(HttpStatus.NOT_FOUND), response);
	}

	/**
	 * No guess at what may be odd about a path: the rules read it as the dispatcher does,
	 * and what it does not know is answered with 404, in both twins.
	 */
	@Bean
	ServerWebExchangeFirewall readsPathsAsTheDispatcher() {
		return ServerWebExchangeFirewall.INSECURE_NOOP;
	}

	/** Requests are observed already, and what is refused is counted. */
	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

}
