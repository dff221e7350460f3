package dev.farespan.bench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/**
 * One of the plots of a picture.
 *
 * @param title what its vertical axis means, and what it shows
 * @param plot what is plotted
 * @param height in the picture's units
 */
record Panel(String title, XYPlot plot, int height) {

	void draw(Graphics2D g2, Rectangle2D area) {
		var chart = new JFreeChart(null, Axes.TITLE, this.plot, false);
		var text = new TextTitle(this.title, Axes.TITLE);
		text.setHorizontalAlignment(HorizontalAlignment.LEFT);
		text.setPaint(Axes.INK);
		text.setPadding(new RectangleInsets(2, 4, 4, 2));
		chart.setTitle(text);
		chart.setBackgroundPaint(Color.WHITE);
		chart.setPadding(new RectangleInsets(2, 0, 2, 12));
		chart.draw(g2, area);
	}

}
