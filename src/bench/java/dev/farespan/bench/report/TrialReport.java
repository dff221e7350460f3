package dev.farespan.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.report.Block.Code;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Points;
import dev.farespan.bench.report.Block.Table;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.result.TrialResults;

/** Tells what a trial found: on the terminal, as a page and as Markdown. */
public final class TrialReport {

	private TrialReport() {
	}

	/**
	 * Writes {@code FORM.html} and {@code FORM.md}.
	 * @throws IOException if the directory cannot be written
	 */
	public static void write(Path directory, TrialResults results) throws IOException {
		List<Block> blocks = blocks(results);
		Files.writeString(directory.resolve(results.form() + ".md"), Markdown.page(blocks));
		Files.writeString(directory.resolve(results.form() + ".html"), Html.page(title(results), blocks));
	}

	/** Every figure of one rival, a line each. */
	public static List<String> lines(Trial trial) {
		List<String> lines = new ArrayList<>();
		lines.add(trial.rival());
		trial.readings().forEach((reading) -> lines.add("    " + reading.what() + ": " + shown(reading)));
		trial.notes().forEach((note) -> lines.add("    " + note));
		trial.criteria().forEach((criterion) -> lines.add("    " + sentence(criterion)));
		return lines;
	}

	/** The verdict; whatever does not hold is named with its figure. */
	public static List<String> verdict(TrialResults results) {
		List<String> verdict = new ArrayList<>();
		results.trials()
			.forEach((trial) -> trial.criteria()
				.stream()
				.filter((criterion) -> !criterion.holds())
				.forEach((criterion) -> verdict.add(trial.rival() + ": " + sentence(criterion))));
		if (!results.complete()) {
			verdict.add("It was ended before its time.");
		}
		if (verdict.isEmpty()) {
			verdict.add("Every criterion of the form " + results.form() + " holds.");
		}
		return verdict;
	}

	private static String sentence(Criterion criterion) {
		return criterion.what() + ": " + with(criterion.unit(), criterion.value()) + " (" + criterion.bound().words()
				+ " " + with(criterion.unit(), criterion.limit()) + ") " + (criterion.holds() ? "holds" : "DOES NOT HOLD");
	}

	private static String shown(Reading reading) {
		return with(reading.unit(), reading.value());
	}

	private static String with(String unit, double value) {
		return unit.isEmpty() ? Numbers.number(value) : Numbers.with(unit, value);
	}

	private static String title(TrialResults results) {
		return "farespan: the form " + results.form();
	}

	private static List<Block> blocks(TrialResults results) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Heading(1, title(results)));
		blocks.add(new Points(verdict(results)));
		results.trials().forEach((trial) -> blocks.addAll(blocks(trial)));
		blocks.add(new Heading(2, "Manifest"));
		blocks.add(Table.or(List.of("what", "value"),
				results.manifest().entrySet().stream().map((fact) -> List.of(fact.getKey(), fact.getValue())).toList(),
				"Nothing was recorded."));
		blocks.add(new Heading(2, "Run it again"));
		blocks.add(new Code("./mvnw -Pcompare verify -Dcompare.form=" + results.form()));
		return blocks;
	}

	private static List<Block> blocks(Trial trial) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Heading(2, trial.rival()));
		blocks.add(Table.or(List.of("criterion", "measured", "limit", "verdict"),
				trial.criteria().stream().map(TrialReport::row).toList(), "It is held to nothing."));
		blocks.add(Table.or(List.of("what", "measured"),
				trial.readings().stream().map((reading) -> List.of(reading.what(), shown(reading))).toList(),
				"Nothing else was measured."));
		blocks.add(trial.notes().isEmpty() ? new Paragraph("Nothing else befell.") : new Points(trial.notes()));
		return blocks;
	}

	private static List<String> row(Criterion criterion) {
		return List.of(criterion.what(), with(criterion.unit(), criterion.value()),
				criterion.bound().words() + " " + with(criterion.unit(), criterion.limit()),
				criterion.holds() ? "holds" : "does not hold");
	}

}
