package dev.farespan.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;

/** How numbers are written: three significant digits, counts whole, never {@code NaN}. */
final class Numbers {

	/** What stands where there is no number. */
	static final String NONE = "n/a";

	private static final MathContext DIGITS = new MathContext(3);

	private static final double LONG = 1000;

	private Numbers() {
	}

	/** Three significant digits. */
	static String number(double value) {
		if (!Double.isFinite(value)) {
			return NONE;
		}
		var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
		return (Math.abs(rounded.doubleValue()) < LONG) ? plain(rounded) : whole(rounded.doubleValue());
	}

	/** A whole number, its thousands apart. */
	static String whole(double value) {
		return Double.isFinite(value) ? whole(Math.round(value)) : NONE;
	}

	/** A count, its thousands apart. */
	static String whole(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	/** A share of one, in percent. */
	static String percent(double share) {
		return Double.isFinite(share) ? number(share * 100) + " %" : NONE;
	}

	/** A number with its unit. */
	static String with(String unit, double value) {
		return Double.isFinite(value) ? number(value) + " " + unit : NONE;
	}

	/** The median and, where it says more, its interval. */
	static String interval(Estimate estimate) {
		return interval(estimate, false);
	}

	/** The same; counts are written whole. */
	static String interval(Measure measure, Estimate estimate) {
		return interval(estimate, measure.unit().isEmpty());
	}

	private static String interval(Estimate estimate, boolean whole) {
		var median = shown(estimate.median(), whole);
		var low = shown(estimate.low(), whole);
		var high = shown(estimate.high(), whole);
		boolean thin = low.equals(high) || NONE.equals(low) || NONE.equals(high);
		return (NONE.equals(median) || thin) ? median : median + " (" + low + "–" + high + ")";
	}

	private static String shown(double value, boolean whole) {
		return whole ? whole(value) : number(value);
	}

	private static String plain(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.toPlainString();
	}

}
