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

/** A horizontal logarithmic axis whose ticks are round, and as many as there is room for. */
final class DecadeAxis extends LogAxis {

	private static final long serialVersionUID = 1;

	private static final double[][] STEPS = { { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 }, { 1, 1.5, 2, 3, 5, 7 },
			{ 1, 2, 5 }, { 1, 3 }, { 1 } };

	private static final double LETTER = 9.5;

	DecadeAxis(String label) {
		super(label);
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
		List<NumberTick> ticks = List.of();
		for (double[] steps : STEPS) {
			ticks = ticks(steps);
			if (fits(ticks, dataArea, edge)) {
				return ticks;
			}
		}
		return ticks;
	}

	private List<NumberTick> ticks(double[] steps) {
		var ticks = new ArrayList<NumberTick>();
		for (int decade = exponent(getLowerBound()); decade <= exponent(getUpperBound()); decade++) {
			for (double step : steps) {
				double value = step * Math.pow(10, decade);
				if (value >= getLowerBound() && value <= getUpperBound()) {
					ticks.add(new NumberTick(value, Numbers.number(value), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
				}
			}
		}
		return ticks;
	}

	private boolean fits(List<NumberTick> ticks, Rectangle2D area, RectangleEdge edge) {
		for (int index = 1; index < ticks.size(); index++) {
			var left = ticks.get(index - 1);
			var right = ticks.get(index);
			double apart = valueToJava2D(right.getValue(), area, edge) - valueToJava2D(left.getValue(), area, edge);
			if (apart < (left.getText().length() + right.getText().length() + 2) * LETTER / 2) {
				return false;
			}
		}
		return true;
	}

	private static int exponent(double value) {
		return (int) Math.floor(Math.log10(value));
	}

}
