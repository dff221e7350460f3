package dev.farespan.bench.report;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.RivalSummary;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A row for each rival, and on it a dot with its interval for each group.
 *
 * @param rows the rivals, from top to bottom
 * @param groups what is shown of each
 * @param reference where a line stands, or none
 * @param bars whether the first group's dots stand at the end of bars, from zero
 */
record DotPanel(List<String> rows, List<Group> groups, OptionalDouble reference, boolean bars) {

	private static final int ROW = 36;

	private static final int AROUND = 78;

	private static final double LONG = 6;

	/** A picture of hardly any difference shows it small: at least this share is seen. */
	private static final double NARROW = 0.25;

	private static final BasicStroke BAR = new BasicStroke(11, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

	private static final BasicStroke THIN = new BasicStroke(1.4F);

	/**
	 * Dots of one kind.
	 *
	 * @param name as in the legend
	 * @param pen their sign
	 * @param dots each with the rival whose row it is on
	 */
	record Group(String name, Pen pen, List<Dot> dots) {
	}

	/** One dot. */
	record Dot(String rival, Estimate value) {
	}

	/** Those rivals of a list that have a dot. */
	static List<String> present(List<String> rivals, List<Group> groups) {
		return rivals.stream()
			.filter((rival) -> groups.stream()
				.anyMatch((group) -> group.dots().stream().anyMatch((dot) -> dot.rival().equals(rival))))
			.toList();
	}

	/** The names of the groups, beside their signs. */
	static Legend legend(List<Group> groups, int columns) {
		return new Legend(
				groups.stream().map((group) -> new Legend.Entry(group.name(), group.pen(), false)).toList(), columns);
	}

	Panel drawn(String title, String unit) {
		var rivals = Axes.styled(new SymbolAxis(null, this.rows.toArray(String[]::new)));
		rivals.setRange(-0.5, this.rows.size() - 0.5);
		rivals.setInverted(true);
		rivals.setTickMarksVisible(false);
		rivals.setTickLabelInsets(new RectangleInsets(2, 4, 2, 12));
		rivals.setGridBandPaint(Axes.BAND);
		var plot = Axes.plot(values(unit), rivals);
		plot.setRangeGridlinesVisible(false);
		this.reference.ifPresent((value) -> plot.addDomainMarker(Ink.reference(value)));
		for (int index = 0; index < this.groups.size(); index++) {
			group(plot, index);
		}
		return new Panel(title, plot, AROUND + ROW * this.rows.size());
	}

	private void group(XYPlot plot, int index) {
		var group = this.groups.get(index);
		var series = new XYIntervalSeries(group.name(), false, true);
		boolean bar = this.bars && index == 0;
		for (var dot : group.dots()) {
			var value = dot.value();
			double y = this.rows.indexOf(dot.rival()) + offset(index);
			series.add(value.median(), bar ? 0 : value.low(), bar ? value.median() : value.high(), y, y, y);
		}
		var data = new XYIntervalSeriesCollection();
		data.addSeries(series);
		Ink.intervals(plot, data, group.pen(), bar ? BAR : THIN);
	}

	/** Groups lie below each other on a row; a bar's others lie below it, all on one line. */
	private double offset(int index) {
		int count = this.groups.size();
		if (this.bars) {
			return (index == 0) ? -0.14 : 0.26;
		}
		return (index - (count - 1) / 2.0) * Math.min(0.26, 0.74 / count);
	}

	private ValueAxis values(String unit) {
		double low = ends().min().orElse(1);
		double high = ends().max().orElse(1);
		boolean log = !this.bars && low > 0 && high / low > LONG;
		if (log) {
			return Axes.decades(unit, low, high);
		}
		var axis = Axes.linear(unit);
		double from = (this.bars || low < 0) ? Math.min(0, low) : low - Math.max(high - low, high * NARROW) * 0.12;
double to = Math.max(high, low * (1 + NARROW)) + (high - from) * 0.12;
		axis.setRange(from, (to > from) ? to : from + 1);
		return axis;
	}

	private DoubleStream ends() {
		var dots = this.groups.stream().flatMap((group) -> group.dots().stream()).map(Dot::value);
		return DoubleStream.concat(this.reference.stream(),
				dots.flatMapToDouble((value) -> DoubleStream.of(value.low(), value.median(), value.high())))
			.filter(Double::isFinite);
	}

	/** The dots of a group: of each rival that has a value, the value. */
	static List<Dot> dots(Compared compared, Function<RivalSummary, Optional<Estimate>> value) {
		return compared.summary()
			.rivals()
			.stream()
			.flatMap((rival) -> value.apply(rival).map((own) -> new Dot(rival.rival().name(), own)).stream())
			.filter((dot) -> dot.value().isKnown() && Double.isFinite(dot.value().median()))
			.toList();
	}

}
