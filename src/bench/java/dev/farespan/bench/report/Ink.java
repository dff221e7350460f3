package dev.farespan.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import java.util.Map;

import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/** Puts lines, signs and marks on a plot, each as a layer of its own. */
final class Ink {

	private static final BasicStroke SIGN = new BasicStroke(1.5F);

	private static final BasicStroke MARK = new BasicStroke(2.2F);

	private static final BasicStroke REFERENCE = new BasicStroke(1.2F);

	private Ink() {
	}

	/** The pen of a rival; the first one where it has none. */
	static Pen pen(Map<String, Pen> pens, String rival) {
		return pens.getOrDefault(rival, Pen.group(0));
	}

	static void lines(XYPlot plot, XYDataset data, List<Pen> pens, boolean origin) {
		var renderer = new XYLineAndShapeRenderer(true, false);
		// One path a line: dashes would begin anew at each sample otherwise.
		renderer.setDrawSeriesLineAsPath(true);
		for (int index = 0; index < pens.size(); index++) {
			renderer.setSeriesPaint(index, pens.get(index).colour());
			renderer.setSeriesStroke(index, pens.get(index).stroke());
		}
		layer(plot, data, renderer);
		if (origin) {
			plot.addDomainMarker(reference(0));
		}
	}

	static void signs(XYPlot plot, XYDataset data, List<Pen> pens) {
		var renderer = shapes(pens);
		for (int index = 0; index < pens.size(); index++) {
			renderer.setSeriesShape(index, pens.get(index).marker());
			renderer.setSeriesFillPaint(index, pens.get(index).filled() ? pens.get(index).colour() : Color.WHITE);
		}
		renderer.setUseFillPaint(true);
		layer(plot, data, renderer);
	}

	static void marks(XYPlot plot, XYDataset data, List<Pen> pens, Shape mark) {
		var renderer = shapes(pens);
		renderer.setDefaultShapesFilled(false);
		renderer.setDefaultOutlineStroke(MARK);
		for (int index = 0; index < pens.size(); index++) {
			renderer.setSeriesShape(index, mark);
			renderer.setSeriesOutlineStroke(index, MARK);
		}
		layer(plot, data, renderer);
	}

	/** Dots, each with its interval along the horizontal axis. */
	static void intervals(XYPlot plot, XYDataset data, Pen pen, BasicStroke interval) {
		var renderer = errors(pen, interval);
		renderer.setDrawYError(false);
		layer(plot, data, renderer);
	}

	/** Dots on a line, each with its interval along the vertical axis. */
	static void curve(XYPlot plot, XYDataset data, Pen pen) {
		var renderer = errors(pen, SIGN);
		renderer.setDrawXError(false);
		renderer.setDefaultLinesVisible(true);
		renderer.setSeriesStroke(0, pen.stroke());
		layer(plot, data, renderer);
	}

	private static XYErrorRenderer errors(Pen pen, BasicStroke interval) {
		var renderer = new XYErrorRenderer();
		renderer.setErrorStroke(interval);
		renderer.setErrorPaint(pen.colour());
		renderer.setSeriesPaint(0, pen.colour());
		renderer.setSeriesShape(0, pen.marker());
		renderer.setSeriesFillPaint(0, pen.filled() ? pen.colour() : Color.WHITE);
		renderer.setUseFillPaint(true);
		renderer.setDrawOutlines(true);
		renderer.setSeriesOutlineStroke(0, SIGN);
		return renderer;
	}

	static ValueMarker reference(double value) {
		return new ValueMarker(value, Axes.INK, REFERENCE);
	}

	static void layer(XYPlot plot, XYDataset data, XYLineAndShapeRenderer renderer) {
		int index = plot.getDatasetCount();
		plot.setDataset(index, data);
		plot.setRenderer(index, renderer);
	}

	private static XYLineAndShapeRenderer shapes(List<Pen> pens) {
		var renderer = new XYLineAndShapeRenderer(false, true);
		renderer.setDrawOutlines(true);
		for (int index = 0; index < pens.size(); index++) {
			renderer.setSeriesPaint(index, pens.get(index).colour());
			renderer.setSeriesOutlineStroke(index, SIGN);
		}
		return renderer;
	}

}
