package dev.farespan.bench.stats;

import dev.farespan.bench.result.Latencies;

/** What a histogram of latencies says, in milliseconds; {@code NaN} where it is empty. */
public final class Histogram {

	private final Latencies latencies;

	public Histogram(Latencies latencies) {
		this.latencies = latencies;
	}

	/**
	 * The nearest rank: the least latency that so many of a thousand do not exceed. Of few
	 * latencies, a high percentile is the greatest.
	 */
	public double permille(int permille) {
		long rank = Math.max(1, Math.ceilDiv(this.latencies.total() * permille, 1000));
		long passed = 0;
		for (int i = 0; i < this.latencies.counts().size(); i++) {
			passed += this.latencies.counts().get(i);
			if (passed >= rank) {
				return millis(i);
			}
		}
		return Double.NaN;
	}

	double mean() {
		double sum = 0;
		for (int i = 0; i < this.latencies.counts().size(); i++) {
			sum += millis(i) * this.latencies.counts().get(i);
		}
		return sum / this.latencies.total();
	}

	private double millis(int index) {
		return this.latencies.micros().get(index) / 1000.0;
	}

}
