package dev.farespan.bench.report;

import java.util.List;
import java.util.stream.Collectors;

import dev.farespan.bench.report.Block.Box;
import dev.farespan.bench.report.Block.Code;
import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Fold;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Points;
import dev.farespan.bench.report.Block.Table;

/** Shows blocks as one HTML file that needs nothing besides. */
final class Html {

	private static final int LONG = 45;

	private Html() {
	}

	/** The whole file. */
	static String page(String title, List<Block> blocks) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s</title>
				<style>
				%s</style>
				</head>
				<body>
				<main>
				%s</main>
				</body>
				</html>
				""".formatted(escaped(title), HtmlStyle.CSS, all(blocks));
	}

	/** Text that is safe between tags and in attributes. */
	static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

	private static String all(List<Block> blocks) {
		return blocks.stream().map(Html::shown).collect(Collectors.joining());
	}

	private static String shown(Block block) {
		return switch (block) {
			case Heading it -> element("h" + it.level(), escaped(it.text()));
			case Paragraph it -> element("p", escaped(it.text()));
			case Points it -> element("ul", each("li", it.items()));
			case Code it -> element("pre", element("code", escaped(it.text())));
			case Box it -> "<div class=\"box\">\n" + all(it.blocks()) + "</div>\n";
			case Fold it -> element("details", element("summary", escaped(it.title())) + all(it.blocks()));
			case Figure it -> figure(it);
			case Table it -> table(it);
		};
	}

	private static String figure(Figure it) {
		return "<figure id=\"" + escaped(it.id()) + "\">\n<div class=\"picture\">" + it.svg() + "</div>\n"
				+ element("figcaption", element("strong", escaped(it.title()) + ".") + " " + escaped(it.caption()))
				+ "</figure>\n";
	}

	private static String table(Table it) {
		var rows = it.rows().stream().map(Html::row).collect(Collectors.joining());
		return "<div class=\"wide\" tabindex=\"0\"><table>\n"
				+ element("thead", element("tr", each("th", it.columns()))) + element("tbody", rows)
				+ "</table></div>\n";
	}

	private static String row(List<String> cells) {
		return element("tr", each("th", cells.subList(0, 1)) + cells.stream().skip(1).map(Html::cell).collect(Collectors.joining()));
	}

	/** A sentence may take several lines; a number may not. */
	private static String cell(String text) {
		return (text.length() > LONG) ? "<td class=\"long\">" + escaped(text) + "</td>" : "<td>" + escaped(text) + "</td>";
	}

	private static String each(String tag, List<String> texts) {
		return texts.stream().map((text) -> element(tag, escaped(text)).strip()).collect(Collectors.joining());
	}

	private static String element(String tag, String content) {
		return "<" + tag + ">" + content + "</" + tag + ">\n";
	}

}
