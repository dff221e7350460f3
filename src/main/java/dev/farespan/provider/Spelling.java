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
	 * is alike. Two neighbours that changed places are one edit.
	 */
	static double distance(String one, String other) {
		int longer = Math.max(one.length(), other.length());
		if (longer == 0 || Math.abs(one.length() - other.length()) > longer / 2) {
			return Math.min(longer, 1);
		}
		int[][] edits = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				edits[i][j] = (i == 0 || j == 0) ? i + j : edit(edits, i, j, one, other);
			}
		}
		return (double) edits[one.length()][other.length()] / longer;
	}

	private static int edit(int[][] edits, int i, int j, String one, String other) {
		boolean same = one.charAt(i - 1) == other.charAt(j - 1);
		int least = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
	}

}
