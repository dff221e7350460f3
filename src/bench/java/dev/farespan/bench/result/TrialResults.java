package dev.farespan.bench.result;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a trial found.
 *
 * @param form which one
 * @param manifest what it ran on and with
 * @param trials of every rival, as far as it came
 * @param complete whether it came to its end
 */
public record TrialResults(String form, Map<String, String> manifest, List<Trial> trials, boolean complete) {

	/** Whether it came to its end and every rival held to everything. */
	@JsonProperty
	public boolean holds() {
		return this.complete && !this.trials.isEmpty() && this.trials.stream().allMatch(Trial::holds);
	}

}
