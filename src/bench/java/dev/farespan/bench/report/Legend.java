package dev.farespan.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * Names what is drawn, in columns, each name beside a piece of its line.
 *
 * @param entries from top to bottom, column by column
 * @param columns how many columns
 */
record Legend(List<Entry> entries, int columns) {

	private static final int ROW = 21;

	private static final int SAMPLE = 44;

	/**
	 * One name.
	 *
	 * @param line whether a piece of line is shown, not its sign only
	 */
	record Entry(String name, Pen pen, boolean line) {
	}

	int height() {
		return rows() * ROW + 6;
	}

	void draw(Graphics2D g2, double x, double y, double width) {
		for (int index = 0; index < this.entries.size(); index++) {
			int column = index / rows();
			double left = x + column * (width / this.columns);
			draw(g2, this.entries.get(index), left, y + (index % rows()) * ROW + ROW / 2.0);
		}
	}

	private void draw(Graphics2D g2, Entry entry, double x, double y) {
		var pen = entry.pen();
		g2.setPaint(pen.colour());
		if (entry.line()) {
			g2.setStroke(pen.stroke());
			g2.draw(new Line2D.Double(x, y, x + SAMPLE, y));
		}
		sign(g2, pen, AffineTransform.getTranslateInstance(x + SAMPLE / 2.0, y).createTransformedShape(pen.marker()));
		g2.setPaint(Axes.INK);
		g2.setFont(Axes.TEXT);
		g2.drawString(entry.name(), (float) (x + SAMPLE + 6), (float) (y + 5));
	}

	private static void sign(Graphics2D g2, Pen pen, Shape marker) {
		g2.setPaint(pen.filled() ? pen.colour() : Color.WHITE);
		g2.fill(marker);
		g2.setPaint(pen.colour());
		g2.setStroke(new BasicStroke(1.5F));
		g2.draw(marker);
	}

	private int rows() {
		return Math.ceilDiv(this.entries.size(), this.columns);
	}

}
