package dev.farespan.reactive;

import java.util.List;

import dev.farespan.security.Gate;
import dev.farespan.security.Rules;
import dev.farespan.security.TokenKeys;
import dev.farespan.security.Verdict;
import dev.farespan.security.Who;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Learns who asks, where a rule wants to know it, or refuses; all else passes. */
final class CredentialFilter implements WebFilter {

	private static final Logger logger = LoggerFactory.getLogger(CredentialFilter.class);

	private final Rules rules;

	private final Gate gate;

	private final @Nullable ReactiveJwtDecoder tokens;

	CredentialFilter(Rules rules, Gate gate, @Nullable ReactiveJwtDecoder tokens) {
		this.rules = rules;
		this.gate = gate;
		this.tokens = tokens;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (this.rules.who(request.getMethod().name(), SecurityConfiguration.path(request)) != Who.CALLER) {
			return chain.filter(exchange);
		}
		return verdict(request).flatMap((verdict) -> switch (verdict) {
			case Verdict.LetIn(String caller) -> {
				exchange.getAttributes().put(Gate.CALLER, caller);
				yield chain.filter(exchange);
			}
			case Verdict.Refusal refusal -> refuse(refusal, exchange.getResponse());
			case Verdict.CheckToken _ -> Mono.error(new IllegalStateException("checked, and so something else"));
		});
	}

	private Mono<Verdict> verdict(ServerHttpRequest request) {
		Verdict verdict = this.gate.judge(header(request, Gate.KEY), header(request, HttpHeaders.AUTHORIZATION));
		return (verdict instanceof Verdict.CheckToken check && this.tokens != null) ? check(check.token(), this.tokens)
				: Mono.just(verdict);
	}

	private Mono<Verdict> check(String token, ReactiveJwtDecoder decoder) {
		return decoder.decode(token)
			.timeout(TokenKeys.WITHIN.multipliedBy(2), Mono.error(() -> new JwtException("it took too long")))
			.map((jwt) -> this.gate.tokenAccepted(jwt.getSubject()))
			.onErrorResume(BadJwtException.class, (ex) -> Mono.fromSupplier(this.gate::tokenRefused))
			.onErrorResume((ex) -> Mono.fromSupplier(() -> this.gate
				.tokenUnchecked(() -> logger.warn("Tokens cannot be checked: {}", String.valueOf(ex.getMessage())))));
	}

	private static Mono<Void> refuse(Verdict.Refusal refusal, ServerHttpResponse response) {
		refusal.headers().forEach(response.getHeaders()::set);
		return ProblemHandler.write(refusal.problem(), response);
	}

	private static List<String> header(ServerHttpRequest request, String name) {
		List<String> values = request.getHeaders().get(name);
		return (values != null) ? values : List.of();
	}

}
