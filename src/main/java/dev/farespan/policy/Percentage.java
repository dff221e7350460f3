package dev.farespan.policy;

import java.util.regex.Pattern;

/** A share, written {@code 80%} or {@code 2.5%}. */
public record Percentage(double percent) {

	private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)\\s*%");

	public Percentage {
		if (!(percent >= 0 && percent <= 100)) {
			throw new IllegalArgumentException("a percentage is 0% to 100%, not " + percent + "%");
		}
	}

	/** Found by Spring's conversion, by its name. */
	public static Percentage valueOf(String written) {
		var matcher = WRITTEN.matcher(written.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("a percentage is written such as 80%, not '" + written + "'");
		}
		return new Percentage(Double.parseDouble(matcher.group(1)));
	}

	/** From 0 to 1. */
	public double share() {
		return this.percent / 100;
	}

	@Override
	public String toString() {
		return this.percent + "%";
	}

}
