package dev.farespan.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Setup;
import dev.farespan.bench.stats.Histogram;

/** Keeps what was measured, so that it can be written whenever the comparison ends. */
final class Recorder {

	private final Setup setup;

	private final List<Rival> rivals;

	private final Map<String, String> manifest = new LinkedHashMap<>();

	private final List<LeftOut> leftOut = new ArrayList<>();

	private final List<Launch> launches = new ArrayList<>();

	private final List<HeapProbe> heapProbes = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	private final Map<String, Double> ceilings = new LinkedHashMap<>();

	Recorder(Setup setup, List<Rival> rivals) {
		this.setup = setup;
		this.rivals = List.copyOf(rivals);
	}

	void manifest(String what, String value) {
		this.manifest.putIfAbsent(what, value);
	}

	void leaveOut(LeftOut out) {
		this.leftOut.add(out);
	}

	void add(Launch launch) {
		this.launches.add(launch);
	}

	void add(HeapProbe probe) {
		this.heapProbes.add(probe);
	}

	void note(String note) {
		this.notes.add(note);
	}

	/** Queries a second that a rival was found to answer at most. */
	void ceiling(String rival, double perSecond) {
		this.ceilings.put(rival, perSecond);
	}

	/** The lower ceiling of some; empty until all of them are known. */
	OptionalDouble lowerCeiling(List<String> rivals) {
		return this.ceilings.keySet().containsAll(rivals)
				? rivals.stream().mapToDouble((rival) -> this.ceilings.getOrDefault(rival, Double.NaN)).min()
				: OptionalDouble.empty();
	}

	/** What p99 was with an ample heap, in ms. */
	OptionalDouble ampleP99Millis(Rival rival, Cell cell) {
		return this.launches.stream()
			.filter((launch) -> launch.rival().equals(rival.name()))
			.flatMap((launch) -> launch.cells().stream())
			.filter((run) -> run.cell().equals(cell) && !run.cold() && run.refusals().isEmpty())
			.map(CellRun::latencies)
			.mapToDouble((latencies) -> new Histogram(latencies).permille(990))
			.average();
	}

	boolean hasMeasured() {
		return this.launches.stream().anyMatch((launch) -> launch.refusal() == null && !launch.cells().isEmpty());
	}

	Results results() {
		return new Results(new LinkedHashMap<>(this.manifest), this.setup, this.rivals, List.copyOf(this.leftOut),
				List.copyOf(this.launches), List.copyOf(this.heapProbes), List.copyOf(this.notes));
	}

}
