package dev.farespan.bench.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.OpenRun;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;

/**
 * What is not averaged in: what was refused while it was measured, and answers whose hash
 * is not that of most rivals. The service's answers are compared with the service's, the
 * scripts' with the scripts', those of equally many days; and across all rivals the
 * calendars that each process gave as CSV, where it did.
 */
final class Refusals {

	private static final String CSV_HASH = "csvHash";

	private final List<Launch> launches;

	private final Map<String, Rival.Kind> kinds = new HashMap<>();

	private final Map<String, Hashes> answers = new HashMap<>();

	private final Hashes calendars = new Hashes();

	Refusals(Results results) {
		this.launches = results.launches();
		results.rivals().forEach((rival) -> this.kinds.put(rival.name(), rival.kind()));
		this.launches.stream().filter((launch) -> launch.refusal() == null).forEach(this::count);
	}

	private void count(Launch launch) {
		this.calendars.add(launch.rival(), launch.label().getOrDefault(CSV_HASH, ""));
		launch.cells()
			.stream()
			.filter((run) -> run.refusals().isEmpty())
			.forEach((run) -> answers(launch, run).add(launch.rival(), run.answerHash()));
	}

	private Hashes answers(Launch launch, CellRun run) {
		boolean script = this.kinds.get(launch.rival()) == Rival.Kind.SCRIPT;
		return this.answers.computeIfAbsent(script + " " + run.cell().days(), (key) -> new Hashes());
	}

	/** Why nothing of a process counts, or nothing. */
	Optional<String> of(Launch launch) {
		if (launch.refusal() != null) {
			return Optional.of(launch.refusal());
		}
		String hash = launch.label().getOrDefault(CSV_HASH, "");
		return hash.isEmpty() ? Optional.empty()
				: this.calendars.objection(hash).map((objection) -> "as CSV, " + objection);
	}

	/** Why a cell of a process that counts does not; empty when it does. */
	List<String> of(Launch launch, CellRun run) {
		List<String> reasons = new ArrayList<>(run.refusals());
		if (reasons.isEmpty()) {
			answers(launch, run).objection(run.answerHash()).ifPresent(reasons::add);
		}
		return reasons;
	}

	/** Each with its rival, repeat, cell and reason. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (Launch launch : this.launches) {
			String who = launch.rival() + ", repeat " + launch.repeat();
			Optional<String> whole = of(launch);
			if (whole.isPresent()) {
				lines.add(who + ": " + whole.get());
				continue;
			}
			for (CellRun run : launch.cells()) {
				String cell = ", " + run.cell() + (run.cold() ? ", cold: " : ": ");
				of(launch, run).forEach((reason) -> lines.add(who + cell + reason));
			}
			for (OpenRun run : launch.open()) {
				String share = ", open at " + Words.percent(run.share()) + " of its ceiling: ";
				run.refusals().forEach((reason) -> lines.add(who + share + reason));
			}
		}
		return List.copyOf(lines);
	}

}
