package dev.farespan.bench.report;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The signs that tell lines and dots apart, each about nine units wide. */
final class Markers {

	/** Where a fan-out begins. */
	static final Shape OPENING = line(4, -9, 0, -9, 0, 9, 4, 9);

	/** Where it ends. */
	static final Shape CLOSING = line(-4, -9, 0, -9, 0, 9, -4, 9);

	/** What was tried and failed. */
	static final Shape CROSS = cross();

	private static final List<Shape> ALL = List.of(new Ellipse2D.Double(-4.5, -4.5, 9, 9),
			new Rectangle2D.Double(-4, -4, 8, 8), area(0, -5.5, 5, 4, -5, 4), area(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0),
			area(0, 5.5, 5, -4, -5, -4), area(-2, -5, 2, -5, 2, -2, 5, -2, 5, 2, 2, 2, 2, 5, -2, 5, -2, 2, -5, 2, -5,
					-2, -2, -2),
			area(-5, 0, 4, -5, 4, 5), area(5, 0, -4, -5, -4, 5), area(-5, -5, 5, -5, -5, 5, 5, 5),
			area(-5, -5, -5, 5, 5, -5, 5, 5), new Rectangle2D.Double(-2, -6, 4, 12), new Rectangle2D.Double(-6, -2, 12, 4));

	private Markers() {
	}

	static Shape at(int index) {
		return ALL.get(index % ALL.size());
	}

	private static Path2D line(double... points) {
		var path = new Path2D.Double();
		path.moveTo(points[0], points[1]);
		for (int index = 2; index < points.length; index += 2) {
			path.lineTo(points[index], points[index + 1]);
		}
		return path;
	}

	private static Path2D area(double... points) {
		var path = line(points);
		path.closePath();
		return path;
	}

	private static Path2D cross() {
		var path = line(-5, -5, 5, 5);
		path.append(line(-5, 5, 5, -5), false);
		return path;
	}

}
