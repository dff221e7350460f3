package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.farespan.bench.report.Block.Code;
import dev.farespan.bench.report.Block.Fold;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Points;
import dev.farespan.bench.report.Block.Table;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.WarmUp.Cycle;
import dev.farespan.bench.stats.Finding;

/** The end of a report: the evidence, what does not count, the manifest, how to do it again. */
final class Closing {

	private final Compared compared;

	Closing(Compared compared) {
		this.compared = compared;
	}

	/** The evidence that what is called warm was warm. */
	List<Block> warmUp() {
		var rows = this.compared.results()
			.launches()
			.stream()
			.filter((launch) -> !launch.warmUp().cycles().isEmpty())
			.map(Closing::row)
			.toList();
		var table = Table.or(List.of("rival", "repeat", "cycles", "medians, ms", "compiler's time, ms", "settled"), rows,
				"No process was warmed.");
		return List.of(new Heading(2, "Warm-up"),
				new Paragraph("Cycles of equal work until the compiler is quiet and the median stands still."),
				new Fold("Every process's cycles", List.of(table)));
	}

	/** Two rivals at a time. */
	List<Block> findings() {
		var rows = this.compared.summary().findings().stream().map(Closing::row).toList();
		var table = Table.or(List.of("finding", "cell", "measure", "ratio", "noise floor"), rows,
				"No two rivals were compared: too little was measured.");
		return List.of(new Heading(2, "Two at a time"), new Fold("Every pair that was compared", List.of(table)));
	}

	/** What does not count, and what was not done. */
	List<Block> missing() {
		var blocks = new ArrayList<Block>();
		blocks.add(new Heading(2, "Refused and left out"));
		var refused = this.compared.summary().refused();
		blocks.add(refused.isEmpty() ? new Paragraph("Nothing was refused.") : new Points(refused));
		var rows = this.compared.results().leftOut().stream().map((left) -> List.of(left.what(), left.why())).toList();
		blocks.add(Table.or(List.of("left out", "why"), rows, "Nothing was left out."));
		return blocks;
	}

	/** What it ran on and with. */
	List<Block> manifest() {
		var rows = this.compared.results()
			.manifest()
			.entrySet()
			.stream()
			.map((entry) -> List.of(entry.getKey(), entry.getValue()))
			.toList();
		var arguments = this.compared.results()
			.rivals()
			.stream()
			.map((rival) -> List.of(rival.name(), rival.strategy(), rival.client(), String.join(" ", rival.arguments())))
			.toList();
		return List.of(new Heading(2, "Manifest"), Table.or(List.of("what", "value"), rows, "Nothing was recorded."),
				Table.or(List.of("rival", "strategy", "client", "arguments"), arguments, "No rival was asked for."));
	}

	/** How it was measured, and how to do it again. */
	List<Block> again() {
		var setup = this.compared.results().setup();
		var flags = setup.jvmFlags().isEmpty() ? "none" : String.join(" ", setup.jvmFlags());
		return List.of(new Heading(2, "How it was measured"), new Points(List.of(
				"Upstream: " + setup.upstream() + ", in a process of its own, " + Numbers.with("ms", setup.latencyMillis())
						+ " a call (" + setup.spread() + "), unless a cell says otherwise.",
				"Each rival ran in fresh processes, in shuffled order; every Java rival with these flags: " + flags + ".",
				"Memory was sampled from outside, on one clock with the queries; what the JVM tells came from inside.",
				"Every answer's hash had to be the same for all rivals, and what a process said it was had to hold.",
				"The samples of the article's query lie in mprof/*.dat for mprof plot and mprof peak.")),
				new Heading(2, "Run it again"), new Code("./mvnw -Pcompare verify -Dcompare.form=" + setup.form()));
	}

	private static List<String> row(Launch launch) {
		var cycles = launch.warmUp().cycles();
		return List.of(launch.rival(), String.valueOf(launch.repeat()), String.valueOf(cycles.size()),
				cycles.stream().map(Cycle::medianMillis).map(Numbers::number).collect(Collectors.joining(", ")),
				cycles.stream().map(Cycle::compileMillis).map(Numbers::number).collect(Collectors.joining(", ")),
				launch.warmUp().settled() ? "yes" : "no, its time was over");
	}

	private static List<String> row(Finding finding) {
		var noise = Double.isFinite(finding.noiseFloor()) ? Numbers.percent(finding.noiseFloor())
				: Numbers.NONE + ": no A/A pair";
		return List.of(finding.sentence(), finding.cell().toString(), finding.measure().label(),
				Numbers.interval(finding.ratio()), noise);
	}

}
