package dev.farespan.provider;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as people write them. */
final class Spelling {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Spelling() {
	}

	/**
	 * Without case, accents and punctuation: {@code "Ústí n. L."} is {@code "usti n l"}.
	 */
	static String plain(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		// letters that Unicode does not decompose
		String latin = MARKS.matcher(decomposed)
			.replaceAll("")
			.replace("ß", "ss")
			.replace('ł', 'l')
			.replace('đ', 'd')
			.replace('ø', 'o')
			.replace('ı', 'i');
		return PUNCTUATION.matcher(latin).replaceAll(" ").strip();
	}

	/**
	 * Edits from one to the other as a share of the longer: 0 when equal, 1 when nothing
	 * is alike.
	 */
	static double distance(String one, String other) {
		int longer = Math.max(one.length(), other.length());
		if (longer == 0 || Math.abs(one.length() - other.length()) > longer / 2) {
			return (longer == 0) ? 0 : 1;
		}
		int[] previous = new int[other.length() + 1];
		for (int j = 0; j < previous.length; j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] current = new int[previous.length];
			current[0] = i;
			for (int j = 1; j < current.length; j++) {
				int replaced = previous[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return (double) previous[other.length()] / longer;
	}

}
