package dev.farespan.bench.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The hashes that rivals gave for equal questions, and which of them most rivals gave. */
final class Hashes {

	private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

	private static final String PREFIX = "sha256:";

	private final Map<String, List<String>> rivalsOf = new HashMap<>();

	/** The hash without its prefix; empty where it is a sentence instead. */
	static Optional<String> bare(String hash) {
		String lower = hash.strip().toLowerCase(Locale.ROOT);
		String bare = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
		return SHA_256.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
	}

	/** Counts a rival's answer; a sentence does not count. */
	void add(String rival, String hash) {
		bare(hash).ifPresent((bare) -> this.rivalsOf.computeIfAbsent(bare, (key) -> new ArrayList<>()).add(rival));
	}

	/** Why this one cannot be averaged in, or nothing. */
	Optional<String> objection(String hash) {
		Optional<String> bare = bare(hash);
		if (bare.isEmpty()) {
			return Optional.of(hash.isBlank() ? "its answers have no hash" : hash);
		}
		Optional<String> majority = majority();
		if (majority.isEmpty()) {
			return Optional.of("the rivals' answers differ, and no answer has a majority");
		}
		return majority.equals(bare) ? Optional.empty()
				: Optional.of("its answers differ from those of most rivals: " + shortened(bare.get()) + ", not "
						+ shortened(majority.get()));
	}

	/** The hash of more rivals, or else of more runs, than any other. */
	private Optional<String> majority() {
		int most = this.rivalsOf.values().stream().mapToInt(Hashes::weight).max().orElse(0);
		List<String> first = this.rivalsOf.keySet()
			.stream()
			.filter((hash) -> weight(this.rivalsOf.getOrDefault(hash, List.of())) == most)
			.toList();
		return (first.size() == 1) ? Optional.of(first.getFirst()) : Optional.empty();
	}

	/** Rivals count first: runs are never so many. */
	private static int weight(List<String> rivals) {
		return new TreeSet<>(rivals).size() * 100_000 + rivals.size();
	}

	private static String shortened(String hash) {
		return hash.substring(0, 12) + "…";
	}

}
