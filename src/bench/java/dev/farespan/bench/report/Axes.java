package dev.farespan.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Letters, lines and axes of every picture. Letters are large for the picture's width, since
 * a phone shows it at two thirds.
 */
final class Axes {

	static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

	static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

	static final Color INK = new Color(0x1B1F24);

	static final Color BAND = new Color(0xF1F3F5);

	static final Color GRID = new Color(0xC4C9CF);

	private static final BasicStroke THIN = new BasicStroke(0.8F);

	private static final double MARGIN = 0.08;

	private Axes() {
	}

	/** Equal steps; the panel's title says of what. */
	static NumberAxis linear() {
		return linear("");
	}

	/** Equal steps. */
	static NumberAxis linear(String label) {
		var axis = new NumberAxis(label.isEmpty() ? null : label);
		axis.setAutoRangeIncludesZero(true);
		axis.setNumberFormatOverride(new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));
		axis.setUpperMargin(MARGIN);
		axis.setLowerMargin(MARGIN);
		return styled(axis);
	}

	/** Equal factors, between two positive ends. */
	static DecadeAxis decades(String label, double low, double high) {
		double margin = Math.max(Math.pow(high / low, MARGIN), 1.1);
		var axis = new DecadeAxis(label);
		axis.setRange(low / margin, high * margin);
		return styled(axis);
	}

	/** The ground that the axes share. */
	static XYPlot plot(ValueAxis domain, ValueAxis range) {
		var plot = new XYPlot();
		plot.setDomainAxis(domain);
		plot.setRangeAxis(range);
		plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
		plot.setBackgroundPaint(Color.WHITE);
		plot.setOutlinePaint(INK);
		plot.setDomainGridlinePaint(GRID);
		plot.setRangeGridlinePaint(GRID);
		plot.setDomainGridlineStroke(THIN);
		plot.setRangeGridlineStroke(THIN);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		return plot;
	}

	static <A extends ValueAxis> A styled(A axis) {
		axis.setLabelFont(TEXT);
		axis.setTickLabelFont(TEXT);
		axis.setLabelPaint(INK);
		axis.setTickLabelPaint(INK);
		axis.setAxisLineVisible(false);
		return axis;
	}

}
