package dev.farespan.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.RivalSummary;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A measure by the calls that would be in flight at once, a line for each rival.
 *
 * @param rivals whose warm cells are drawn
 * @param pens by rival
 * @param measure what is drawn
 */
record CurvePanel(List<RivalSummary> rivals, Map<String, Pen> pens, Measure measure) {

	private static final int HEIGHT = 300;

	/** Lines stand a little apart, so that their intervals do not cover each other. */
	private static final double APART = 0.045;

	/** Whether a rival has a point. */
	static boolean any(RivalSummary rival, Measure measure) {
		return !points(rival, measure).isEmpty();
	}

	Panel drawn(String title) {
		double most = calls().max().orElse(1) * (1 + APART * this.rivals.size());
		var plot = Axes.plot(Axes.decades("calls asked for at once", calls().min().orElse(1), most), Axes.linear());
		for (int index = 0; index < this.rivals.size(); index++) {
			curve(plot, index);
		}
		return new Panel(title, plot, HEIGHT);
	}

	private void curve(XYPlot plot, int index) {
		var rival = this.rivals.get(index);
		var series = new XYIntervalSeries(rival.rival().name(), false, true);
		for (var point : points(rival, this.measure)) {
			double calls = point.cell().calls() * (1 + APART * index);
			Estimate value = point.value(this.measure);
			series.add(calls, calls, calls, value.median(), value.low(), value.high());
		}
		var data = new XYIntervalSeriesCollection();
		data.addSeries(series);
		Ink.curve(plot, data, Ink.pen(this.pens, rival.rival().name()));
	}

	private DoubleStream calls() {
		return this.rivals.stream()
			.flatMap((rival) -> points(rival, this.measure).stream())
			.mapToDouble((point) -> point.cell().calls());
	}

	private static List<CellSummary> points(RivalSummary rival, Measure measure) {
		return rival.cells()
			.stream()
			.filter((cell) -> !cell.cold() && cell.value(measure).isKnown())
			.sorted(Comparator.comparingInt((CellSummary cell) -> cell.cell().calls())
				.thenComparingInt((cell) -> cell.cell().queries()))
			.toList();
	}

}
