package dev.farespan.bench.stats;

/** The standard normal distribution. */
final class Normal {

	/** Beyond it lies less than a double can tell from 0 or 1. */
	private static final double END = 9;

	private Normal() {
	}

	/** Where so great a share of the values lies below, found by halving. */
	static double quantile(double share) {
		double low = -END;
		double high = END;
		while (high - low > 1e-12) {
			double middle = (low + high) / 2;
			if (below(middle) < share) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return (low + high) / 2;
	}

	/** The share of values below: a half, and the density times x + x³/3 + x⁵/(3·5) + … */
	static double below(double x) {
		double term = x;
		double sum = 0;
		for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
			sum += term;
			term *= x * x / odd;
		}
		return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
	}

}
