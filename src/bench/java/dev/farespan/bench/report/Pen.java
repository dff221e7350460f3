package dev.farespan.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;

/**
 * How one rival or one group is drawn: told apart by dash and marker where colours are not
 * seen.
 *
 * @param colour one of those that colour-blind readers can tell apart
 * @param stroke a service's is bold, a script's is thin
 * @param marker its sign
 * @param filled whether the sign is filled; a script's is hollow
 */
record Pen(Color colour, BasicStroke stroke, Shape marker, boolean filled) {

	private static final List<Color> COLOURS = List.of(new Color(0x000000), new Color(0x0072B2), new Color(0xD55E00),
			new Color(0x009E73), new Color(0x882255), new Color(0x56518F), new Color(0x9C7A00), new Color(0x2E7D9E),
			new Color(0xAA4499), new Color(0x5A5A5A), new Color(0x7A3E12), new Color(0x1B6E3C));

	private static final List<float[]> DASHES = List.of(new float[] { 11, 5 }, new float[] { 3, 3 },
			new float[] { 11, 3, 3, 3 }, new float[] { 18, 5 }, new float[0], new float[] { 11, 3, 2, 3, 2, 3 },
			new float[] { 5, 2 }, new float[] { 2, 5 }, new float[] { 18, 3, 3, 3 }, new float[] { 7, 7 },
			new float[] { 2, 2, 9, 2 }, new float[] { 14, 8 });

	private static final float BOLD = 2.6F;

	private static final float THIN = 1.5F;

	/** A pen for each rival: services and scripts first, since no two of these may be alike. */
	static Map<String, Pen> of(List<Rival> rivals) {
		var pens = new LinkedHashMap<String, Pen>();
		List.of(Kind.SERVICE, Kind.SCRIPT, Kind.TWIN_OF_ITSELF, Kind.CONTROL)
			.forEach((kind) -> rivals.stream()
				.filter((rival) -> rival.kind() == kind)
				.forEach((rival) -> add(pens, rival)));
		return pens;
	}

	/** The pen of one of several groups in one picture. */
	static Pen group(int index) {
		return pen(index, BOLD, true);
	}

	/** What was tried and failed. */
	static Pen failed() {
		return new Pen(COLOURS.get(2), new BasicStroke(BOLD), Markers.CROSS, false);
	}

	/** The same pen, its sign hollow. */
	Pen hollow() {
		return new Pen(this.colour, this.stroke, this.marker, false);
	}

	private static void add(Map<String, Pen> pens, Rival rival) {
		boolean script = rival.kind() == Kind.SCRIPT;
		pens.put(rival.name(), pen(pens.size(), script ? THIN : BOLD, !script));
	}

	private static Pen pen(int index, float width, boolean filled) {
		var dash = DASHES.get(index % DASHES.size());
		var stroke = (dash.length == 0) ? new BasicStroke(width)
				: new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dash, 0);
		return new Pen(COLOURS.get(index % COLOURS.size()), stroke, Markers.at(index), filled);
	}

}
