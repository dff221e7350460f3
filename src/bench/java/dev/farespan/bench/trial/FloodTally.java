package dev.farespan.bench.trial;

import java.util.Map;
import java.util.TreeMap;

import dev.farespan.bench.load.Answers;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.load.OpenCalls;
import dev.farespan.bench.load.Timings;
import dev.farespan.bench.result.Latencies;

/** Sorts what became of the queries of a flood. */
final class FloodTally implements OpenCalls.Calls {

	static final String COMPLETE = "200";

	static final String INCOMPLETE = "200 with a failed day";

	static final String REFUSED = "503 with Retry-After";

	private final Answers answers = new Answers();

	private final Timings admitted = new Timings();

	private final Timings refused = new Timings();

	private final Timings late = new Timings();

	private final Map<String, Long> counts = new TreeMap<>();

	private final long endNanos;

	private long completeInTime;

	private long notSent;

	/**
	 * @param endNanos the {@link System#nanoTime()} at which the flood ends: what is answered
	 * later is no goodput of it
	 */
	FloodTally(long endNanos) {
		this.endNanos = endNanos;
	}

	@Override
	public void made(long intendedNanos, Exchange exchange) {
		String kind = kind(exchange);
		long took = exchange.doneNanos() - exchange.sentNanos();
		this.late.add(exchange.sentNanos() - intendedNanos);
		if (kind.equals(COMPLETE) || kind.equals(INCOMPLETE)) {
			this.admitted.add(took);
		}
		if (kind.equals(REFUSED)) {
			this.refused.add(took);
		}
		count(kind, kind.equals(COMPLETE) && exchange.doneNanos() <= this.endNanos);
	}

	private synchronized void count(String kind, boolean isGoodput) {
		this.counts.merge(kind, 1L, Long::sum);
		this.completeInTime += isGoodput ? 1 : 0;
	}

	/** What an exchange is counted as. */
	String kind(Exchange exchange) {
		if (!exchange.isWhole()) {
			return exchange.breach().words() + (exchange.overKept() ? ", kept one" : ", new one");
		}
		int status = exchange.head().status();
		if (status == 200) {
			return this.answers.failure(exchange).isEmpty() ? COMPLETE : INCOMPLETE;
		}
		if (status != 503) {
			return "status " + status;
		}
		return exchange.head().retryAfter().isEmpty() ? "503 without Retry-After" : REFUSED;
	}

	@Override
	public synchronized void notSent() {
		this.notSent++;
	}

	/** All so far. */
	synchronized Flood flood(double ratePerSecond, double seconds) {
		return new Flood(ratePerSecond, this.completeInTime / seconds, this.admitted.latencies(),
				this.refused.latencies(), this.late.latencies(), this.notSent, new TreeMap<>(this.counts));
	}

	/**
	 * What a flood came to.
	 *
	 * @param ratePerSecond intended
	 * @param goodput whole answers a second, while it lasted
	 * @param admitted latencies of status 200, from the sending
	 * @param refused latencies of proper refusals
	 * @param late how late what was sent was sent
	 * @param notSent what was not
	 * @param counts by kind
	 */
	record Flood(double ratePerSecond, double goodput, Latencies admitted, Latencies refused, Latencies late,
			long notSent, Map<String, Long> counts) {
	}

}
