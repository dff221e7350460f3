package dev.farespan.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** One of the dashboards, taken apart. */
record Dashboard(JsonNode json) {

	private static final int COLUMNS = 24;

	static Dashboard read(String name) throws IOException {
		return new Dashboard(Checkout.json(Checkout.DASHBOARDS.resolve(name + ".json")));
	}

	String text(String field) {
		return this.json.path(field).asString("");
	}

	List<String> tags() {
		return texts(this.json.path("tags"));
	}

	/** All but the rows. */
	List<JsonNode> panels() {
		return layers().stream().flatMap(List::stream).filter((panel) -> !type(panel).equals("row")).toList();
	}

	/**
	 * What shares one grid: what stands on the dashboard, and what each folded row holds.
	 */
	List<List<JsonNode>> layers() {
		List<JsonNode> top = this.json.path("panels").valueStream().toList();
		List<List<JsonNode>> layers = new ArrayList<>();
		layers.add(top);
		top.forEach((row) -> layers.add(row.path("panels").valueStream().toList()));
		return layers;
	}

	/**
	 * Whether a link leads there, by its address or by the tag that all of them carry.
	 */
	boolean linksTo(String uid) {
		return this.json.path("links")
			.valueStream()
			.anyMatch((link) -> link.path("url").asString("").contains("/d/" + uid)
					|| (type(link).equals("dashboards") && texts(link.path("tags")).contains("farespan")));
	}

	static String type(JsonNode node) {
		return node.path("type").asString("");
	}

	/** The queries of a panel, each by its letter. */
	static List<JsonNode> targets(JsonNode panel) {
		return panel.path("targets").valueStream().toList();
	}

	static String datasource(JsonNode node) {
		return node.path("datasource").path("uid").asString("");
	}

	static boolean fits(JsonNode panel) {
		JsonNode grid = panel.path("gridPos");
		int left = grid.path("x").asInt(-1);
		int width = grid.path("w").asInt(0);
		return left >= 0 && width > 0 && left + width <= COLUMNS && grid.path("y").asInt(-1) >= 0
				&& grid.path("h").asInt(0) > 0;
	}

	static boolean overlap(JsonNode one, JsonNode other) {
		return cross(one, other, "x", "w") && cross(one, other, "y", "h");
	}

	private static boolean cross(JsonNode one, JsonNode other, String start, String length) {
		int from = one.path("gridPos").path(start).asInt(0);
		int otherFrom = other.path("gridPos").path(start).asInt(0);
		return from < otherFrom + other.path("gridPos").path(length).asInt(0)
				&& otherFrom < from + one.path("gridPos").path(length).asInt(0);
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map((text) -> text.asString("")).toList();
	}

}
