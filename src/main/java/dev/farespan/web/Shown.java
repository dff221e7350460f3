package dev.farespan.web;

/** Cuts what a caller wrote to a length at which it may be repeated to them. */
final class Shown {

	private static final int MAX_LENGTH = 60;

	private Shown() {
	}

	/** The text without control characters, its end left out when long. */
	static String of(String written) {
		String visible = written.replaceAll("\\p{Cntrl}", " ");
		return (visible.length() <= MAX_LENGTH) ? visible : visible.substring(0, MAX_LENGTH) + "...";
	}

}
