package dev.farespan.bench.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Lays panels and a legend out, and draws them. */
final class Sheet {

	/** Narrow, so that letters are not lost on a phone. */
	static final int WIDTH = 500;

	private static final int WIDE = 900;

	private static final int HEAD = 52;

	private Sheet() {
	}

	/** Panels one below the other, the legend at the foot. */
	static String stacked(List<Panel> panels, Legend legend) {
		int height = panels.stream().mapToInt(Panel::height).sum() + legend.height();
		return Svg.drawn(WIDTH, height, (g2) -> {
			double y = 0;
			for (var panel : panels) {
				panel.draw(g2, new Rectangle2D.Double(0, y, WIDTH, panel.height()));
				y += panel.height();
			}
			legend.draw(g2, 14, y, WIDTH - 14);
		});
	}

	/** Two panels side by side under a title and a line of small print. */
	static String beside(Panel left, Panel right, Legend legend, String title, String print) {
		int body = Math.max(left.height(), right.height());
		double split = WIDE * 0.6;
		return Svg.drawn(WIDE, HEAD + body + legend.height(), (g2) -> {
			head(g2, title, print);
			left.draw(g2, new Rectangle2D.Double(0, HEAD, split, body));
			right.draw(g2, new Rectangle2D.Double(split, HEAD, WIDE - split, body));
			legend.draw(g2, 14, HEAD + body, WIDE - 14);
		});
	}

	private static void head(Graphics2D g2, String title, String print) {
		g2.setPaint(Axes.INK);
		g2.setFont(Axes.TITLE.deriveFont(18F));
		g2.drawString(title, 12, 24);
		g2.setFont(Axes.TEXT.deriveFont(13F));
		g2.drawString(print, 12, 44);
	}

}
