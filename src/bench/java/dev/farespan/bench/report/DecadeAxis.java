package dev.farespan.bench.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis whose ticks are round: 1, 2, 5, 10, or only 1, 10, 100 on a long one. */
final class DecadeAxis extends LogAxis {

	private static final long serialVersionUID = 1;

	private static final double SHORT = 2.2;

	private static final double VERY_SHORT = 0.7;

	DecadeAxis(String label) {
		super(label);
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
		var anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
		var ticks = new ArrayList<NumberTick>();
		for (int decade = exponent(getLowerBound()); decade <= exponent(getUpperBound()); decade++) {
			for (double step : steps()) {
				double value = step * Math.pow(10, decade);
				if (value >= getLowerBound() && value <= getUpperBound()) {
					ticks.add(new NumberTick(value, Numbers.number(value), anchor, TextAnchor.CENTER, 0));
				}
			}
		}
		return ticks;
	}

	private double[] steps() {
		double decades = Math.log10(getUpperBound() / getLowerBound());
		if (decades > SHORT) {
			return new double[] { 1 };
		}
		return (decades > VERY_SHORT) ? new double[] { 1, 2, 5 } : new double[] { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 };
	}

	private static int exponent(double value) {
		return (int) Math.floor(Math.log10(value));
	}

}
