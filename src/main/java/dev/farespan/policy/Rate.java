package dev.farespan.policy;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * So many requests in such a time, written {@code 10/s}, {@code 600/min} or
 * {@code 5000/h}.
 */
public record Rate(long requests, Duration per) {

	private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})\\s*/\\s*(s|min|m|h)");

	private static final Map<String, Duration> UNITS = Map.of("s", Duration.ofSeconds(1), "min", Duration.ofMinutes(1),
			"m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

	public Rate {
		if (requests < 1 || !per.isPositive()) {
			throw new IllegalArgumentException("a rate is at least one request in some time");
		}
	}

	public static Rate valueOf(String written) {
		var matcher = WRITTEN.matcher(written.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"a rate is written such as 10/s, 600/min or 5000/h, not '" + written + "'");
		}
		return new Rate(Long.parseLong(matcher.group(1)), UNITS.getOrDefault(matcher.group(2), Duration.ofSeconds(1)));
	}

}
