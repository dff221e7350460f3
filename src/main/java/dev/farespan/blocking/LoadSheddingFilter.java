package dev.farespan.blocking;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.SearchLimits;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Admission;
import dev.farespan.policy.LoadShedder;
import dev.farespan.security.Gate;
import dev.farespan.security.TrustedProxies;
import dev.farespan.web.Callers;
import dev.farespan.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** Lets a query in, or refuses it before any work; all else passes. */
public final class LoadSheddingFilter extends HttpFilter {

	private static final long serialVersionUID = 1;

	private static final Set<String> QUERIES = Set.of("GET", "HEAD");

	private final transient LoadShedder shedder;

	private final transient FareMetrics metrics;

	private final Duration patience;

	private final transient TrustedProxies proxies;

	private final transient ScheduledThreadPoolExecutor cutter = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("slow-readers").factory());

	public LoadSheddingFilter(LoadShedder shedder, FareMetrics metrics, SearchLimits limits, TrustedProxies proxies) {
		this.shedder = shedder;
		this.metrics = metrics;
		this.patience = Admission.longest(limits);
		this.proxies = proxies;
		this.cutter.setRemoveOnCancelPolicy(true);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!QUERIES.contains(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		switch (this.shedder.admit(caller(request))) {
			case Admission.Place place -> {
				try (place) {
					whileRead(() -> chain.doFilter(request, response));
				}
			}
			case Admission.Refusal refusal -> refuse(refusal, response);
		}
	}

	/** Who says who it is, by that; anybody else by the address. */
	private Object caller(HttpServletRequest request) {
		Object known = request.getAttribute(Gate.CALLER);
		return (known != null) ? known : Callers.of(ServerConnection.origin(request, this.proxies).address());
	}

	/** Who has not read its answer long after the deadline is cut off. */
	private void whileRead(Answering answering) throws IOException, ServletException {
		Future<?> cut = this.cutter.schedule(ServerConnection.cuttingOff(), this.patience.toNanos(),
				TimeUnit.NANOSECONDS);
		try {
			answering.run();
		}
		finally {
			cut.cancel(false);
		}
	}

	private void refuse(Admission.Refusal refusal, HttpServletResponse response) throws IOException {
		this.metrics.shed(refusal.reason().label());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
		ProblemHandler.write(Problems.overloaded(), response);
	}

	@Override
	public void destroy() {
		this.cutter.shutdownNow();
	}

	/** The rest of the chain. */
	@FunctionalInterface
	private interface Answering {

		void run() throws IOException, ServletException;

	}

}
