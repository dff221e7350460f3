package dev.farespan.provider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.farespan.domain.City;

/**
 * A provider's cities, found by name, alias or id; case, accents and punctuation are
 * ignored.
 */
public final class CityIndex {

	private static final int MAX_SUGGESTIONS = 5;

	/** A typo in a short name, three in a long one. */
	private static final double FARTHEST_SUGGESTION = 0.34;

	private final List<Entry> entries;

	private final Map<String, City> exact = new HashMap<>();

	/**
	 * Where two cities share a name the earlier entry has it; a city's own name or id
	 * comes before another's alias.
	 */
	public CityIndex(List<Entry> entries) {
		this.entries = List.copyOf(entries);
		for (Entry entry : this.entries) {
			this.exact.putIfAbsent(Spelling.plain(entry.city().id()), entry.city());
			this.exact.putIfAbsent(Spelling.plain(entry.city().name()), entry.city());
		}
		for (Entry entry : this.entries) {
			entry.aliases().forEach((alias) -> this.exact.putIfAbsent(Spelling.plain(alias), entry.city()));
		}
	}

	public Optional<City> find(String nameAliasOrId) {
		return Optional.ofNullable(this.exact.get(Spelling.plain(nameAliasOrId)));
	}

	/**
	 * Spellings that somebody who wrote this may have meant, the likeliest first; at most
	 * {@value #MAX_SUGGESTIONS}.
	 */
	public List<String> suggest(String written) {
		String plain = Spelling.plain(written);
		record Candidate(String spelling, City city, double distance) {
		}
		List<Candidate> candidates = new ArrayList<>();
		for (Entry entry : this.entries) {
			entry.spellings()
				.map((spelling) -> new Candidate(spelling, entry.city(),
						Spelling.distance(plain, Spelling.plain(spelling))))
				.min(Comparator.comparingDouble(Candidate::distance))
				.filter((candidate) -> candidate.distance() <= FARTHEST_SUGGESTION)
				.ifPresent(candidates::add);
		}
		return candidates.stream()
			.sorted(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::spelling))
			.map(Candidate::spelling)
			.limit(MAX_SUGGESTIONS)
			.toList();
	}

	/**
	 * Cities of which a name or alias begins so, the best match first: whole names, then
	 * names, then aliases; of these the ones with the most stations.
	 */
	public List<City> startingWith(String prefix, int limit) {
		String plain = Spelling.plain(prefix);
		record Match(Entry entry, int rank) {
		}
		return this.entries.stream()
			.map((entry) -> new Match(entry, rank(entry, plain)))
			.filter((match) -> match.rank() < Integer.MAX_VALUE)
			.sorted(Comparator.comparingInt(Match::rank)
				.thenComparingInt((match) -> -match.entry().stations())
				.thenComparing((match) -> match.entry().city().name()))
			.map((match) -> match.entry().city())
			.limit(limit)
			.toList();
	}

	private static int rank(Entry entry, String plain) {
		String name = Spelling.plain(entry.city().name());
		if (plain.isEmpty()) {
			return Integer.MAX_VALUE;
		}
		if (entry.spellings().anyMatch((spelling) -> Spelling.plain(spelling).equals(plain))) {
			return 0;
		}
		if (name.startsWith(plain)) {
			return 1;
		}
		return entry.spellings().anyMatch((spelling) -> Spelling.plain(spelling).startsWith(plain)) ? 2
				: Integer.MAX_VALUE;
	}

	/**
	 * A city with its other names.
	 *
	 * @param stations how many it has: the best measure of its size that providers give
	 */
	public record Entry(City city, List<String> aliases, int stations) {

		public Entry {
			aliases = List.copyOf(aliases);
		}

		private Stream<String> spellings() {
			return Stream.concat(Stream.of(this.city.name()), this.aliases.stream());
		}

	}

}
