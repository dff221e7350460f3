package dev.farespan.bench.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import dev.farespan.bench.result.Rival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report shows, on a comparison that was made up. */
class ReportTests {

	private static final String[] FIGURES = { "memory", "memory-growth", "memory-heaviest", "memory-in-flight",
			"memory-by-load", "latency", "floor", "smallest-heap", "open-loop", "cpu" };

	private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

	private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");

	@TempDir
	Path directory;

	@Test
	void showsEveryRivalAndFigure() throws IOException {
		write();
		var markdown = read("report.md");
		assertThat(markdown).contains(MadeUp.RIVALS.stream().map(Rival::name).toList());
		for (var figure : FIGURES) {
			assertThat(markdown).contains("](figures/" + figure + ".svg)");
			assertThat(read("report.html")).contains("<figure id=\"" + figure + "\">");
			assertThat(read("figures/" + figure + ".svg")).startsWith("<svg ").contains("<text ");
		}
	}

	@Test
	void namesEachRivalThatIsDrawn() throws IOException {
		write();
		for (var rival : MadeUp.RIVALS) {
			boolean drawn = (rival.kind() == Rival.Kind.SERVICE || rival.kind() == Rival.Kind.SCRIPT)
					&& !rival.name().equals("python-gevent") && !rival.name().equals("pool-10000");
			assertThat(read("figures/memory.svg").contains(">" + rival.name() + "</text")).isEqualTo(drawn);
		}
		assertThat(read("report.md"))
			.contains("Not in it: pool-10000: it was measured elsewhere only; python-gevent: python3 has no gevent");
	}

	@Test
	void drawsPicturesThatAreXml() throws Exception {
		write();
		var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
		for (var figure : FIGURES) {
			var svg = builder.parse(new InputSource(new StringReader(read("figures/" + figure + ".svg"))));
			assertThat(svg.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 500 ");
		}
	}

	@Test
	void pointsAtNamesThatAreThereOnce() throws IOException {
		write();
		var html = read("report.html");
		var names = ID.matcher(html).results().map((found) -> found.group(1)).toList();
		assertThat(names).doesNotHaveDuplicates();
		assertThat(REFERENCE.matcher(html).results().map((found) -> found.group(1)).toList()).isNotEmpty()
			.allMatch(names::contains);
	}

	@Test
	void saysNothingThatIsNoNumber() throws IOException {
		write();
		for (var file : new String[] { "report.html", "report.md" }) {
			assertThat(read(file)).doesNotContain("NaN").doesNotContain("null").doesNotContain("Infinity");
		}
		assertThat(read("report.html")).doesNotContain("<td></td>").doesNotContain("<th></th>");
		assertThat(read("report.md")).doesNotContain("|  |");
	}

	@Test
	void asksForNothingFromElsewhere() throws IOException {
		write();
		var html = read("report.html").replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "");
		assertThat(html).doesNotContain("http://").doesNotContain("https://").doesNotContain("<!DOCTYPE svg");
		assertThat(html).doesNotContain("<script").doesNotContain("src=");
	}

	@Test
	void escapesWhatWasRecorded() throws IOException {
		write();
		assertThat(read("report.html")).contains("Example &lt;Fast&gt; CPU &amp; Co.").doesNotContain("<Fast>");
		assertThat(read("report.md")).contains("Example \\<Fast\\> CPU &amp; Co.");
	}

	@Test
	void saysWhy_whenANumberIsMissing() throws IOException {
		write();
		assertThat(read("report.md")).contains("n/a: no JVM")
			.contains("n/a: no run counts")
			.contains("python-gevent: python3 has no gevent: the Debian package python3-gevent brings it.")
			.contains("sequential: one query alone would take 800 s.");
	}

	@Test
	void putsSentencesInTheSteadOfFigures_whenNothingWasMeasured() throws IOException {
		Report.write(this.directory, MadeUp.nothing(), MadeUp.nothingReckoned());
		assertThat(read("report.html")).doesNotContain("<figure").doesNotContain("<tbody>\n</tbody>");
		assertThat(read("report.md")).contains("No verdict")
			.contains("no launch has samples")
			.contains("Measured over the floor: no cell was measured.")
			.contains("The smallest heap: none was tried.")
			.contains("Open loop: no rate was measured.")
			.contains("Nothing was left out.");
		try (var figures = Files.list(this.directory.resolve("figures"))) {
			assertThat(figures).isEmpty();
		}
	}

	@Test
	void drawsTheArticlesFigureAlone() throws IOException {
		var file = this.directory.resolve("deep/picture.svg");
		assertThat(Report.picture(file, MadeUp.results(), MadeUp.summary())).isTrue();
		assertThat(Files.readString(file)).contains("viewBox=\"0 0 900 ")
			.contains("Example &lt;Fast&gt; CPU &amp; Co. 3.1 GHz, 2 cores, JDK 25.0.1+8 (Example)");
		assertThat(Report.picture(file, MadeUp.nothing(), MadeUp.nothingReckoned())).isFalse();
	}

	private void write() throws IOException {
		Report.write(this.directory, MadeUp.results(), MadeUp.summary());
	}

	private String read(String file) throws IOException {
		return Files.readString(this.directory.resolve(file));
	}

}
