package dev.farespan.bench.report;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.farespan.bench.report.Block.Box;
import dev.farespan.bench.report.Block.Code;
import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Fold;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Points;
import dev.farespan.bench.report.Block.Table;

/** Shows blocks as Markdown; its pictures are files beside it. */
final class Markdown {

	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#~]");

	private Markdown() {
	}

	/** The whole file. */
	static String page(List<Block> blocks) {
		return blocks.stream().map(Markdown::shown).collect(Collectors.joining("\n\n")) + "\n";
	}

	/** Text that means itself, on one line. */
	static String escaped(String text) {
		return SPECIAL.matcher(text.replace("&", "&amp;")).replaceAll("\\\\$0").replaceAll("\\s+", " ");
	}

	private static String shown(Block block) {
		return switch (block) {
			case Heading it -> "#".repeat(it.level()) + " " + escaped(it.text());
			case Paragraph it -> escaped(it.text());
			case Points it -> it.items().stream().map((item) -> "- " + escaped(item)).collect(Collectors.joining("\n"));
			case Code it -> "```\n" + it.text() + "\n```";
			case Box it -> page(it.blocks()).strip();
			case Fold it -> "**" + escaped(it.title()) + "**\n\n" + page(it.blocks()).strip();
			case Figure it -> "![" + escaped(it.title()) + "](figures/" + it.id() + ".svg)\n\n*"
					+ escaped(it.title() + ". " + it.caption()) + "*";
			case Table it -> table(it);
		};
	}

	private static String table(Table it) {
		var rule = row(Collections.nCopies(it.columns().size(), "---"));
		var rows = it.rows().stream().map((cells) -> row(cells.stream().map(Markdown::escaped).toList()));
		return row(it.columns().stream().map(Markdown::escaped).toList()) + "\n" + rule + "\n"
				+ rows.collect(Collectors.joining("\n"));
	}

	private static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

}
