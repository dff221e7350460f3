package dev.farespan.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;

/** Finds the launches whose memory is drawn: of each rival the first repeat that counts. */
final class Traces {

	private Traces() {
	}

	/** The article's cell, asked first of all; a script may not call itself cold. */
	static List<Trace> article(Results results, List<Rival> rivals) {
		return each(results, rivals, (launch) -> article(launch, results.setup().article()));
	}

	/** A cell as it was measured warm. */
	static List<Trace> warm(Results results, List<Rival> rivals, Cell cell) {
		return each(results, rivals, (launch) -> counted(launch).filter((run) -> !run.cold() && run.cell().equals(cell))
			.findFirst());
	}

	/** The article's cell in one launch, cold before warm. */
	static Optional<CellRun> article(Launch launch, Cell cell) {
		return counted(launch).filter((run) -> run.cell().equals(cell))
			.min(Comparator.comparing((run) -> !run.cold()));
	}

	private static Stream<CellRun> counted(Launch launch) {
		return launch.cells().stream().filter((run) -> run.refusals().isEmpty());
	}

	private static List<Trace> each(Results results, List<Rival> rivals, Function<Launch, Optional<CellRun>> cell) {
		return rivals.stream().flatMap((rival) -> first(results, rival, cell).stream()).toList();
	}

	private static Optional<Trace> first(Results results, Rival rival, Function<Launch, Optional<CellRun>> cell) {
		return results.launches()
			.stream()
			.filter((launch) -> launch.rival().equals(rival.name()) && launch.refusal() == null)
			.filter((launch) -> !launch.outside().at().isEmpty())
			.sorted(Comparator.comparingInt(Launch::repeat))
			.flatMap((launch) -> cell.apply(launch).map((run) -> Trace.of(launch, run)).stream())
			.findFirst();
	}

}
