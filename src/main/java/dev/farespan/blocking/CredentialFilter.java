package dev.farespan.blocking;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import dev.farespan.security.Gate;
import dev.farespan.security.Rules;
import dev.farespan.security.Verdict;
import dev.farespan.security.Who;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Learns who asks, where a rule wants to know it, or refuses; all else passes. */
final class CredentialFilter extends HttpFilter {

	private static final long serialVersionUID = 1;

	private static final Logger logger = LoggerFactory.getLogger(CredentialFilter.class);

	private final transient Rules rules;

	private final transient Gate gate;

	private final transient @Nullable JwtDecoder tokens;

	CredentialFilter(Rules rules, Gate gate, @Nullable JwtDecoder tokens) {
		this.rules = rules;
		this.gate = gate;
		this.tokens = tokens;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (this.rules.who(request.getMethod(), SecurityConfiguration.path(request)) != Who.CALLER) {
			chain.doFilter(request, response);
			return;
		}
		switch (verdict(request)) {
			case Verdict.LetIn(String caller) -> {
				request.setAttribute(Gate.CALLER, caller);
				chain.doFilter(request, response);
			}
			case Verdict.Refusal refusal -> refuse(refusal, response);
			case Verdict.CheckToken _ -> throw new IllegalStateException("checked, and so something else");
		}
	}

	private Verdict verdict(HttpServletRequest request) {
		Verdict verdict = this.gate.judge(header(request, Gate.KEY), header(request, HttpHeaders.AUTHORIZATION));
		return (verdict instanceof Verdict.CheckToken check && this.tokens != null) ? check(check.token(), this.tokens)
				: verdict;
	}

	private Verdict check(String token, JwtDecoder decoder) {
		try {
			return this.gate.tokenAccepted(decoder.decode(token).getSubject());
		}
		catch (BadJwtException ex) {
			return this.gate.tokenRefused();
		}
		catch (RuntimeException ex) {
			// whatever befell the asking of its issuer
			return this.gate
				.tokenUnchecked(() -> logger.warn("Tokens cannot be checked: {}", String.valueOf(ex.getMessage())));
		}
	}

	private static void refuse(Verdict.Refusal refusal, HttpServletResponse response) throws IOException {
		refusal.headers().forEach(response::setHeader);
		ProblemHandler.write(refusal.problem(), response);
	}

	private static List<String> header(HttpServletRequest request, String name) {
		return Collections.list(request.getHeaders(name));
	}

}
