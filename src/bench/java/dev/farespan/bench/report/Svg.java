package dev.farespan.bench.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Turns drawing into the text of an {@code <svg>} element, its letters kept as letters. */
final class Svg {

	private static final Pattern PROLOGUE = Pattern.compile("\\A.*?(?=<svg)", Pattern.DOTALL);

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern NAME = Pattern.compile("(\\bid=\"|url\\(#|href=\"#)");

	/** Letters as wide as those that were measured, where the reader has them. */
	private static final String LETTERS = "font-family:'DejaVu Sans',Verdana,sans-serif";

	private static final int DECIMALS = 4;

	private Svg() {
	}

	/** What was drawn on white, without prologue and document type. */
	static String drawn(int width, int height, Consumer<Graphics2D> drawing) {
		var context = SVGGeneratorContext.createDefault(document());
		context.setPrecision(DECIMALS);
		var g2 = new SVGGraphics2D(context, false);
		g2.setSVGCanvasSize(new Dimension(width, height));
		g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g2.setPaint(Color.WHITE);
		g2.fillRect(0, 0, width, height);
		drawing.accept(g2);
		return scalable(text(g2), width, height);
	}

	/** The same with names of its own, so that two pictures may stand in one page. */
	static String named(String svg, String prefix) {
		return NAME.matcher(svg).replaceAll("$1" + prefix + "-");
	}

	/** The same with words for who cannot see it. */
	static String described(String svg, String words) {
		return svg.replaceFirst("<svg ", "<svg role=\"img\" aria-label=\"" + Html.escaped(words).replace("$", "\\$")
				+ "\" ");
	}

	private static String text(SVGGraphics2D g2) {
		var written = new StringWriter();
		try {
			g2.stream(written, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var svg = COMMENT.matcher(PROLOGUE.matcher(written.toString()).replaceFirst("")).replaceAll("").strip();
		return svg.replace("font-family:'Dialog'", LETTERS).replace("font-family:sans-serif", LETTERS);
	}

	private static String scalable(String svg, int width, int height) {
		return svg.replaceFirst("<svg ", "<svg viewBox=\"0 0 " + width + " " + height + "\" ");
	}

	private static Document document() {
		try {
			var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
			return builder.getDOMImplementation().createDocument("http://www.w3.org/2000/svg", "svg", null);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("no XML parser", ex);
		}
	}

}
