package dev.farespan.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.stats.Summary;

/** Writes a comparison for reading: as a page, as Markdown, as pictures, for mprof. */
public final class Report {

	private static final String TITLE = "farespan: what waiting costs";

	private Report() {
	}

	/**
	 * Writes {@code report.html}, {@code report.md}, {@code figures/*.svg} and
	 * {@code mprof/*.dat}.
	 * @throws IOException if the directory cannot be written
	 */
	public static void write(Path directory, Results results, Summary summary) throws IOException {
		var blocks = blocks(new Compared(results, summary));
		Files.createDirectories(directory.resolve("figures"));
		Files.writeString(directory.resolve("report.md"), Markdown.page(blocks));
		Files.writeString(directory.resolve("report.html"), Html.page(TITLE, blocks.stream().map(Report::inlined).toList()));
		for (var figure : blocks) {
			if (figure instanceof Figure it) {
				Files.writeString(directory.resolve("figures").resolve(it.id() + ".svg"), it.svg() + "\n");
			}
		}
		Mprof.write(directory.resolve("mprof"), results);
	}

	/**
	 * Writes the article's figure alone, with the machine named in it. Where there is nothing
	 * to draw, or there are no fonts, nothing is written.
	 * @return whether it was written
	 * @throws IOException if the file cannot be written
	 */
	public static boolean picture(Path svg, Results results, Summary summary) throws IOException {
		var picture = picture(new Compared(results, summary));
		if (picture.isPresent()) {
			Files.createDirectories(svg.toAbsolutePath().getParent());
			Files.writeString(svg, picture.get() + "\n");
		}
		return picture.isPresent();
	}

	static List<Block> blocks(Compared compared) {
		var figures = new Figures(compared);
		var blocks = new ArrayList<Block>();
		blocks.addAll(Opening.of(TITLE, compared));
		blocks.add(new Heading(2, "Memory over time"));
		blocks.addAll(figures.article());
		var cells = new CellTables(compared);
		blocks.addAll(cells.article());
		blocks.add(new Heading(2, "By load"));
		blocks.addAll(figures.others());
		blocks.addAll(cells.warm());
		var loads = new LoadTables(compared);
		Stream.of(loads.openLoop(), loads.heap(), loads.controls(), loads.clocks()).forEach(blocks::addAll);
		var closing = new Closing(compared);
		Stream.of(closing.warmUp(), closing.findings(), closing.missing(), closing.manifest(), closing.again())
			.forEach(blocks::addAll);
		return blocks;
	}

	private static Block inlined(Block block) {
		return (block instanceof Figure it) ? new Figure(it.id(), it.title(), it.caption(),
				Svg.described(Svg.named(it.svg(), it.id()), it.title() + ". " + it.caption())) : block;
	}

	private static Optional<String> picture(Compared compared) {
		var traces = Traces.article(compared.results(), compared.rivals(Kind.SERVICE, Kind.SCRIPT));
		if (traces.isEmpty() || Letters.missing().isPresent()) {
			return Optional.empty();
		}
		var figures = new MemoryFigures(compared);
		var panels = figures.panels(traces, true);
		var legend = new Legend(figures.legend(traces).entries(), 4);
		var cell = compared.results().setup().article();
		var title = "Memory while one query fans out into " + cell.days() + " upstream calls of " + cell.upstreamMillis()
				+ " ms";
		return Optional.of(Sheet.beside(panels.getFirst(), panels.getLast(), legend, title, machine(compared)));
	}

	private static String machine(Compared compared) {
		var cores = compared.manifest("core").map((value) -> value.matches("\\d+") ? value + " cores" : value);
		var jdk = compared.manifest("jdk").map((value) -> "JDK " + value);
		return Stream.of(compared.manifest("cpu"), cores, jdk)
			.flatMap(Optional::stream)
			.collect(Collectors.joining(", "));
	}

}
