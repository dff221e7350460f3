package dev.farespan.blocking;

import java.io.IOException;

import dev.farespan.security.CrossOrigin;
import dev.farespan.security.Gate;
import dev.farespan.security.Rules;
import dev.farespan.web.AccessProblems;
import dev.farespan.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Applies the rules of who may call what, and nothing else of Spring Security's. */
@Configuration(proxyBeanMethods = false)
@Profile("blocking")
public class SecurityConfiguration {

	/**
	 * Nothing is kept of a request: no session, no user, no page to log in. Its headers
	 * are the server's to write, which writes them on its own answers too.
	 */
	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, Rules rules, Gate gate, CrossOrigin crossOrigin,
			ObjectProvider<JwtDecoder> tokens) {
		http.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.cors(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.servletApi(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					(refusals) -> refusals.authenticationEntryPoint((request, response, thrown) -> notFound(response))
						.accessDeniedHandler((request, response, thrown) -> notFound(response)))
			.authorizeHttpRequests((requests) -> requests.anyRequest()
				.access((nobody, context) -> new AuthorizationDecision(isAllowed(rules, context.getRequest()))));
		if (crossOrigin.isOpen()) {
			http.addFilterBefore(crossOriginFilter(crossOrigin), AuthorizationFilter.class);
		}
		if (gate.isClosed()) {
			http.addFilterBefore(new CredentialFilter(rules, gate, gate.takesTokens() ? tokens.getObject() : null),
					AuthorizationFilter.class);
		}
		return http.build();
	}

	private static boolean isAllowed(Rules rules, HttpServletRequest request) {
		return switch (rules.who(request.getMethod(), path(request))) {
			case ANYBODY -> true;
			case CALLER -> request.getAttribute(Gate.CALLER) != null;
			case NOBODY -> false;
		};
	}

	/** Before anybody is asked who they are: a browser's first question shows nothing. */
	private static CorsFilter crossOriginFilter(CrossOrigin crossOrigin) {
		var filter = new CorsFilter((request) -> crossOrigin.at(path(request)));
		filter.setCorsProcessor(new DefaultCorsProcessor() {
			@Override
			protected void rejectRequest(ServerHttpResponse response) throws IOException {
				if (response instanceof ServletServerHttpResponse refused) {
					ProblemHandler.write(AccessProblems.originRefused(), refused.getServletResponse());
				}
			}
		});
		return filter;
	}

	/** As the dispatcher reads it. */
	static PathContainer path(HttpServletRequest request) {
		var path = ServletRequestPathUtils.hasParsedRequestPath(request)
				? ServletRequestPathUtils.getParsedRequestPath(request)
				: ServletRequestPathUtils.parseAndCache(request);
		return path.pathWithinApplication();
	}

	/** What is closed to all is not there. */
	private static void notFound(HttpServletResponse response) throws IOException {
		ProblemHandler.write(Problems.of(HttpStatus.NOT_FOUND), response);
	}

	/**
	 * No guess at what may be odd about a path: the rules read it as the dispatcher does,
	 * and what it does not know is answered with 404, in both twins.
	 */
	@Bean
	HttpFirewall readsPathsAsTheDispatcher() {
		return new HttpFirewall() {
			@Override
			public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
				return new FirewalledRequest(request) {
					@Override
					public void reset() {
						// nothing was changed
					}
				};
			}

			@Override
			public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
				return response;
			}
		};
	}

	/** Requests are observed already, and what is refused is counted. */
	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

}
