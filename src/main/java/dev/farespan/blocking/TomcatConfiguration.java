package dev.farespan.blocking;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import dev.farespan.security.AnswerHeaders;
import dev.farespan.security.TrustedProxies;
import dev.farespan.telemetry.Telemetry;
import dev.farespan.web.AccessProblems;
import dev.farespan.web.Problems;
import dev.farespan.web.RequestHead;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What Tomcat itself says: with each answer, and of a request it cannot read. */
@Configuration(proxyBeanMethods = false)
@Profile("blocking")
public class TomcatConfiguration {

	@Bean
	ObservationPredicate observedRequests() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext observed)
				|| Telemetry.observes(Objects.requireNonNull(observed.getCarrier()).getRequestURI());
	}

	/** After Boot's own customizers: the valve that was added last has the first word. */
	@Bean
	ProblemReports problemReports(TrustedProxies proxies) {
		return new ProblemReports(proxies);
	}

	/** Puts the valve into the pipeline. */
	static final class ProblemReports
			implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

		private final TrustedProxies proxies;

		ProblemReports(TrustedProxies proxies) {
			this.proxies = proxies;
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void customize(ConfigurableTomcatWebServerFactory factory) {
			factory.addConnectorCustomizers(
					(connector) -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
			factory.addContextCustomizers(
					(context) -> context.getParent().getPipeline().addValve(new ProblemValve(this.proxies)));
		}

	}

	/**
	 * Tomcat's last word on a request that no controller saw: a problem instead of a
	 * page.
	 */
	static final class ProblemValve extends ErrorReportValve {

		private final TrustedProxies proxies;

		ProblemValve(TrustedProxies proxies) {
			this.proxies = proxies;
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			AnswerHeaders.forEach(ServerConnection.origin(request, this.proxies).isSecure(), response::setHeader);
			// what Tomcat itself has refused has no length that could be believed
			boolean isRefused = response.isError();
			boolean hasBody = !isRefused && RequestHead.hasBody(request.getHeader(HttpHeaders.CONTENT_LENGTH),
					request.getHeader(HttpHeaders.TRANSFER_ENCODING));
			Optional<ProblemDetail> problem = isRefused ? Optional.empty() : Problems.ofQuery(request.getQueryString())
				.or(() -> hasBody ? Optional.of(AccessProblems.noBodyTaken()) : Optional.empty());
			if (hasBody) {
				// nothing of it is read, however long it takes to come
				request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
			if (problem.isPresent()) {
				ProblemHandler.write(problem.get(), response);
			}
			else {
				super.invoke(request, response);
			}
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable thrown) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				HttpStatusCode status = status(response);
				if (status.value() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
					// TRACE and CONNECT, which Tomcat refuses before it knows the
					// path: of ours none takes more than this
					response.setHeader(HttpHeaders.ALLOW, "GET");
				}
				ProblemHandler.write(Problems.of(status), response);
				response.finishResponse();
			}
			catch (IOException | IllegalStateException ex) {
				// the connection is gone, or the answer is already under way
				getContainer().getLogger().debug("no report", ex);
			}
		}

		/**
		 * Tomcat has codings of bodies, versions and CONNECT that it does not know as
		 * errors of its own. They are the caller's.
		 */
		private static HttpStatusCode status(Response response) {
			return HttpStatusCode.valueOf(switch (response.getStatus()) {
				case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
					HttpServletResponse.SC_BAD_REQUEST;
				default -> response.getStatus();
			});
		}

	}

}
