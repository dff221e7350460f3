package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Table;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.OpenSummary;

/** The tables of the other loads: arrival rates, heap sizes, controls, both clocks. */
final class LoadTables {

	private static final List<Measure> CONTROLLED = List.of(Measure.P50, Measure.RATIO, Measure.RSS_PEAK,
			Measure.RSS_GROWTH, Measure.HEAP_AFTER_GC, Measure.DIRECT, Measure.CPU_PER_CALL);

	private final Compared compared;

	LoadTables(Compared compared) {
		this.compared = compared;
	}

	/** Queries that arrive at a given rate. */
	List<Block> openLoop() {
		var columns = List.of("rival", "share of the ceiling", "queries/s", "p50 since intended, ms",
				"p99 since intended, ms", "p99 since sent, ms", "not sent", "failed");
		var rows = this.compared.summary()
			.rivals()
			.stream()
			.flatMap((rival) -> rival.open().stream().map((open) -> row(rival.rival().name(), open)))
			.toList();
		return List.of(new Heading(2, "Queries at a given rate (open loop)"), new Paragraph(
				"Queries are sent whether or not earlier ones were answered; latency counts from the moment a query was "
						+ "meant to be sent. “Since sent” is what a closed loop would have shown."),
				Table.or(columns, rows, "No rate was measured. " + this.compared.whyNot(Compared.OPEN)));
	}

	/** The search of the smallest heap. */
	List<Block> heap() {
		var columns = List.of("rival", "-Xmx, MiB", "met the goal", "p99, ms", "goal, ms", "RSS peak, MiB", "load", "note");
		var rows = this.compared.results().heapProbes().stream().map(LoadTables::row).toList();
		var goal = this.compared.results().setup().heapGoal();
		return List.of(new Heading(2, "The smallest heap"),
				new Paragraph("One fixed heap says little about memory: a JVM takes what it is given. So for each rival the "
						+ "smallest heap was searched that still meets this goal: " + goal + "."),
				Table.or(columns, rows, "No size was tried. " + this.compared.whyNot(List.of("heap"))));
	}

	/** Strategy and client apart. */
	List<Block> controls() {
		var blocks = new ArrayList<Block>();
		blocks.add(new Heading(2, "Controls: strategy and client apart"));
		blocks.add(new Paragraph("The blocking strategies also over the event loop's HTTP client: where a rival and its "
				+ "control differ, the client makes the difference and not the strategy."));
		if (this.compared.of(this.compared.rivals(Kind.CONTROL)).isEmpty()) {
			blocks.add(new Paragraph("No control was measured. " + this.compared.whyNot(this.compared.rivals(Kind.CONTROL).stream().map(Rival::name).toList())));
			return blocks;
		}
		this.compared.heaviestCommon().ifPresent((cell) -> blocks.addAll(controls(cell)));
		this.compared.heaviest()
			.filter((cell) -> !this.compared.heaviestCommon().filter(cell::equals).isPresent())
			.ifPresent((cell) -> blocks.addAll(controls(cell)));
		return blocks;
	}

	/** Client's clock, server's clock, and what lies between. */
	List<Block> clocks() {
		var rows = new ArrayList<List<String>>();
		for (var rival : this.compared.of(this.compared.rivals(Kind.SERVICE, Kind.CONTROL, Kind.TWIN_OF_ITSELF))) {
			rival.cells()
				.stream()
				.filter((cell) -> !cell.cold() && cell.value(Measure.P50).isKnown())
				.forEach((cell) -> rows.add(clock(rival.rival(), cell)));
		}
		return List.of(new Heading(2, "Both clocks"), new Paragraph(
				"The client's clock runs from sending to the whole answer, the server's from where it first looks at a "
						+ "query. The wait is the client's mean less the server's: what queues before the server looks."),
				new Block.Fold("Every cell by both clocks",
						List.of(Table.or(
								List.of("rival", "cell", "client's median, ms", "client's p99, ms", "server's mean, ms",
										"queue wait, ms"),
								rows, "No service was measured warm."))));
	}

	private List<Block> controls(Cell cell) {
		var columns = Stream
			.concat(Stream.of("rival", "strategy", "client"), CONTROLLED.stream().map(CellTables::column))
			.toList();
		var rows = new ArrayList<List<String>>();
		for (var rival : this.compared.of(this.compared.rivals(Kind.SERVICE, Kind.CONTROL))) {
			rival.cell(cell).ifPresent((own) -> rows.add(controlled(rival.rival(), own)));
		}
		return List.of(new Heading(3, cell.toString()), Table.or(columns, rows, "No service was measured in it."));
	}

	private static List<String> controlled(Rival rival, CellSummary cell) {
		return Stream
			.concat(Stream.of(rival.name(), rival.strategy(), rival.client()),
					CONTROLLED.stream().map((measure) -> Absence.or(rival, measure, cell.value(measure))))
			.toList();
	}

	private static List<String> clock(Rival rival, CellSummary cell) {
		return Stream
			.concat(Stream.of(rival.name(), cell.cell().toString()),
					Stream.of(Measure.P50, Measure.P99, Measure.SERVER_MEAN, Measure.QUEUE_WAIT)
						.map((measure) -> Absence.or(rival, measure, cell.value(measure))))
			.toList();
	}

	private static List<String> row(String rival, OpenSummary open) {
		return List.of(rival, Numbers.percent(open.share()), answered(open.ratePerSecond()), answered(open.p50Millis()),
				answered(open.p99Millis()), answered(open.p99SinceSentMillis()), Numbers.whole(open.notSent()),
				Numbers.whole(open.failed()));
	}

	private static String answered(Estimate estimate) {
		var shown = Numbers.interval(estimate);
		return Numbers.NONE.equals(shown) ? Numbers.NONE + ": no run counts" : shown;
	}

	private static List<String> row(HeapProbe probe) {
		var note = probe.note().isBlank() ? "none" : probe.note();
		var latency = Double.isFinite(probe.p99Millis()) ? Numbers.number(probe.p99Millis()) : Numbers.NONE + ": no answer";
		var rss = (probe.peakRssKib() > 0) ? Numbers.number(probe.peakRssKib() / 1024.0) : Numbers.NONE + ": not sampled";
		return List.of(probe.rival(), Numbers.whole(probe.heapMib()), probe.meets() ? "yes" : "no", latency,
				Numbers.number(probe.goalMillis()), rss, probe.cell().toString(), note);
	}

}
