package dev.farespan.bench.result;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one rival showed in a trial.
 *
 * @param rival whose it is
 * @param criteria what it is held to
 * @param readings what else was measured
 * @param notes sentences
 */
public record Trial(String rival, List<Criterion> criteria, List<Reading> readings, List<String> notes) {

	public Trial {
		criteria = List.copyOf(criteria);
		readings = List.copyOf(readings);
		notes = List.copyOf(notes);
	}

	/** One that could not be taken to its end: it holds to nothing. */
	public static Trial broken(String rival, String why) {
		return new Trial(rival, List.of(Criterion.atLeast(1, "", "trials taken to their end", 0)), List.of(),
				List.of(why));
	}

	/** Whether all criteria hold, and there are any. */
	@JsonProperty
	public boolean holds() {
		return !this.criteria.isEmpty() && this.criteria.stream().allMatch(Criterion::holds);
	}

}
