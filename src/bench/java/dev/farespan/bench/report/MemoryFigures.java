package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.stats.Measure;

/** The figures of memory: over time, at the article's load and at the heaviest, and by load. */
final class MemoryFigures {

	private static final String CLOCK = "seconds since the fan-out began";

	private static final int HEIGHT = 300;

	private static final String SIGNS = "The brackets mark where each fan-out begins and ends.";

	private final Compared compared;

	private final Map<String, Pen> pens;

	MemoryFigures(Compared compared) {
		this.compared = compared;
		this.pens = Pen.of(compared.results().rivals());
	}

	/** The article's figure, and the same less the memory at the fan-out's beginning. */
	List<Block> article() {
		var rivals = this.compared.rivals(Kind.SERVICE, Kind.SCRIPT);
		var traces = Traces.article(this.compared.results(), rivals);
		if (traces.isEmpty()) {
			return List.of(new Paragraph("Memory over time: no launch has samples of the article's cell."));
		}
		var cell = this.compared.results().setup().article();
		var missing = missing(rivals, traces, cell);
		return List.of(
				new Figure("memory", "Memory over time, every rival",
						"Resident memory of each rival's first process while it answers its first query (" + cell
								+ "), cold. " + SIGNS + missing,
						Sheet.stacked(panels(traces, true), legend(traces))),
				new Figure("memory-growth", "Growth since the fan-out began",
						"The same less what each process held when its fan-out began: here the differences show. "
								+ SIGNS + missing,
						Sheet.stacked(panels(traces, false), legend(traces))));
	}

	/** The two panels of the article's figure. */
	List<Panel> panels(List<Trace> traces, boolean whole) {
		double soon = Clock.soon(traces);
		double late = Clock.late(traces);
		double before = soon / 10;
		double start = whole ? Clock.start(traces) : -late / 40;
		var what = whole ? "RSS in MiB" : "RSS growth in MiB";
		return List.of(
				new TimePanel(traces, this.pens, -before, soon, !whole)
					.drawn(what + ": the first " + Numbers.number(soon) + " s", CLOCK, HEIGHT),
				new TimePanel(traces, this.pens, start, late, !whole).drawn(what + ": whole runs", CLOCK, HEIGHT));
	}

	/** Memory under the most calls, and where all of them really are in flight at once. */
	List<Block> underLoad() {
		List<Block> blocks = new ArrayList<>();
		Optional<Cell> heaviest = this.compared.heaviest();
		blocks.add(heaviest
			.flatMap((cell) -> warm("memory-heaviest", "Memory over time under the heaviest load", cell))
			.orElseGet(() -> new Paragraph(
					"Memory over time under the heaviest load: no warm cell was measured.")));
		this.compared.deepest()
			.filter((cell) -> !heaviest.equals(Optional.of(cell)))
			.flatMap((cell) -> warm("memory-in-flight", "Memory over time with all calls in flight", cell))
			.ifPresent(blocks::add);
		return blocks;
	}

	private Optional<Block> warm(String name, String title, Cell cell) {
		var rivals = this.compared.rivals(Kind.SERVICE);
		var traces = Traces.warm(this.compared.results(), rivals, cell);
		if (traces.isEmpty()) {
			return Optional.empty();
		}
		double to = Clock.windows(traces);
		var panels = List.of(
				new TimePanel(traces, this.pens, -to / 20, to, false).drawn("RSS in MiB", CLOCK, HEIGHT),
				new TimePanel(traces, this.pens, -to / 20, to, true).drawn("RSS growth in MiB", CLOCK, HEIGHT));
		return Optional.of(new Figure(name, title,
				"The services, warm, at " + cell + ": " + Numbers.whole(cell.calls()) + " calls asked for at once. "
						+ SIGNS + missing(rivals, traces, cell),
				Sheet.stacked(panels, legend(traces))));
	}

	/** Peak and growth by the calls asked for at once. */
	Block byLoad() {
		var rivals = this.compared.of(this.compared.rivals(Kind.SERVICE))
			.stream()
			.filter((rival) -> CurvePanel.any(rival, Measure.RSS_PEAK))
			.toList();
		if (rivals.isEmpty()) {
			return new Paragraph("Memory by load: no warm cell was measured.");
		}
		var panels = List.of(new CurvePanel(rivals, this.pens, Measure.RSS_PEAK).drawn("RSS peak in MiB"),
				new CurvePanel(rivals, this.pens, Measure.RSS_GROWTH).drawn("RSS growth in MiB"));
		var entries = rivals.stream().map((rival) -> entry(rival.rival().name())).toList();
		return new Figure("memory-by-load", "Memory by load", "The services, warm; a point is a cell's median with its "
				+ "interval. Lines stand a little apart, so that intervals do not cover each other.",
				Sheet.stacked(panels, new Legend(entries, 2)));
	}

	/** The names of what is drawn. */
	Legend legend(List<Trace> traces) {
		return new Legend(traces.stream().map((trace) -> entry(trace.rival())).toList(), 2);
	}

	private Legend.Entry entry(String rival) {
		return new Legend.Entry(rival, Ink.pen(this.pens, rival), true);
	}

	private String missing(List<Rival> rivals, List<Trace> traces, Cell cell) {
		var drawn = traces.stream().map(Trace::rival).toList();
		var names = rivals.stream().map(Rival::name).filter((name) -> !drawn.contains(name));
		var reasons = names
			.map((name) -> name + ": " + this.compared.why(name, cell.toString()).replaceFirst("\\.$", ""))
			.toList();
		return reasons.isEmpty() ? "" : " Not in it: " + String.join("; ", reasons) + ".";
	}

}
