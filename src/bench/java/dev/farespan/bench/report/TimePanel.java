package dev.farespan.bench.report;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import dev.farespan.bench.report.Trace.Sample;
import dev.farespan.bench.result.Bracket;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Memory over time, all on one clock that begins with the fan-out.
 *
 * @param traces what is drawn
 * @param pens by rival
 * @param from seconds from the fan-out's beginning, where the panel begins
 * @param to where it ends
 * @param growth whether each trace begins with its fan-out, at zero
 */
record TimePanel(List<Trace> traces, Map<String, Pen> pens, double from, double to, boolean growth) {

	private static final int COLUMNS = 220;

	private static final int SIGNS = 4;

	private static final double TAIL = 0.03;

	Panel drawn(String title, String clock, int height) {
		NumberAxis time = Axes.linear(clock);
		time.setRange(this.from, this.to);
		var memory = Axes.linear();
		// Room for the brackets, which stand at zero.
		memory.setAutoRangeStickyZero(!this.growth);
		var plot = Axes.plot(time, memory);
		Ink.lines(plot, series((trace, series) -> line(trace, series)), own(), this.from < 0);
		Ink.signs(plot, series(this::signs), own());
		brackets(plot);
		return new Panel(title, plot, height);
	}

	private List<Pen> own() {
		return this.traces.stream().map((trace) -> Ink.pen(this.pens, trace.rival())).toList();
	}

	private XYSeriesCollection series(Plotting plotting) {
		var all = new XYSeriesCollection();
		for (int index = 0; index < this.traces.size(); index++) {
			var series = new XYSeries(index, false, true);
			plotting.plot(this.traces.get(index), series);
			all.addSeries(series);
		}
		return all;
	}

	private void line(Trace trace, XYSeries series) {
		var samples = trace.between(first(trace), last(trace));
		for (var sample : Thinned.of(samples, COLUMNS)) {
			add(trace, series, sample);
		}
	}

	/** Signs stand apart from those of other lines, since many lines lie on each other. */
	private void signs(Trace trace, XYSeries series) {
		double begin = first(trace);
		double end = last(trace);
		double shift = (this.traces.indexOf(trace) + 0.5) / this.traces.size();
		for (int index = 0; index < SIGNS && begin < end; index++) {
			double at = begin + (index + shift) * (end - begin) / SIGNS;
			add(trace, series, new Sample(at, trace.mibAt(at)));
		}
	}

	private void brackets(XYPlot plot) {
		Ink.marks(plot, series((trace, series) -> ends(trace, series, Bracket::from)), own(), Markers.OPENING);
		Ink.marks(plot, series((trace, series) -> ends(trace, series, Bracket::to)), own(), Markers.CLOSING);
	}

	private void ends(Trace trace, XYSeries series, ToDoubleFunction<Bracket> end) {
		for (var fanOut : trace.fanOuts()) {
			double at = end.applyAsDouble(fanOut);
			double shown = at - trace.begin();
			if (shown >= this.from && shown <= this.to) {
				add(trace, series, new Sample(at, trace.mibAt(at)));
			}
		}
	}

	private void add(Trace trace, XYSeries series, Sample sample) {
		series.add(sample.at() - trace.begin(), sample.mib() - (this.growth ? trace.mibAt(trace.begin()) : 0));
	}

	private double first(Trace trace) {
		return Math.max(trace.begin() + (this.growth ? 0 : this.from), trace.first());
	}

	/** A little beyond the cell: what the process did later is another cell's. */
	private double last(Trace trace) {
		double beyond = trace.window().to() + (this.to - this.from) * TAIL;
		return Math.min(Math.min(trace.begin() + this.to, beyond), trace.last());
	}

	/** Puts a trace's points into a series. */
	@FunctionalInterface
	private interface Plotting {

		void plot(Trace trace, XYSeries series);

	}

}
