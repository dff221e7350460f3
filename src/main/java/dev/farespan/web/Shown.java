package dev.farespan.web;

import java.util.regex.Pattern;

/** Cuts what a caller wrote to a length at which it may be repeated to them. */
final class Shown {

	private static final int MAX_LENGTH = 60;

	/** Control and format characters, halves of characters, line separators. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private Shown() {
	}

	/** The text without what is not seen, its end left out when long. */
	static String of(String written) {
		String visible = UNSEEN.matcher(written).replaceAll(" ");
		if (visible.length() <= MAX_LENGTH) {
			return visible;
		}
		int end = Character.isHighSurrogate(visible.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
		return visible.substring(0, end) + "...";
	}

}
