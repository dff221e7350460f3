package dev.farespan.policy;

import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * After which time a request is slow, written {@code 300ms}, {@code 1s} or, as a
 * percentile of the provider's recent answers, {@code p95}.
 *
 * @param fixed null for a percentile
 * @param percentile 0 for a fixed one
 */
public record HedgeDelay(@Nullable Duration fixed, int percentile) {

	private static final Pattern FIXED = Pattern.compile("([0-9]{1,6})\\s*(ms|s)");

	private static final Pattern PERCENTILE = Pattern.compile("p([1-9][0-9])");

	public HedgeDelay {
		if ((fixed != null) == (percentile != 0) || (fixed != null && !fixed.isPositive())) {
			throw new IllegalArgumentException("a hedge's delay is longer than 0, or a percentile");
		}
	}

	/** Found by Spring's conversion, by its name. */
	public static HedgeDelay valueOf(String written) {
		var percentile = PERCENTILE.matcher(written.strip());
		if (percentile.matches()) {
			return new HedgeDelay(null, Integer.parseInt(percentile.group(1)));
		}
		var fixed = FIXED.matcher(written.strip());
		if (!fixed.matches()) {
			throw new IllegalArgumentException(
					"fares.hedge.delay is written such as p95, 300ms or 1s, not '" + written + "'");
		}
		long number = Long.parseLong(fixed.group(1));
		return new HedgeDelay(fixed.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number), 0);
	}

}
