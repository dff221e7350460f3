package dev.farespan.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** What the chart's values are by default, and what their schema leaves open. */
final class ChartValues {

	private ChartValues() {
	}

	/** Each leaf by its path with dots, written on one line; empty text is empty. */
	static Map<String, String> defaults() throws IOException {
		Map<String, String> leaves = new LinkedHashMap<>();
		collect("", Checkout.yaml(Chart.FOLDER.resolve("values.yaml")), leaves);
		return leaves;
	}

	private static void collect(String path, JsonNode node, Map<String, String> leaves) {
		if (node.isObject() && !node.isEmpty()) {
			String prefix = path.isEmpty() ? "" : path + ".";
			node.properties().forEach((child) -> collect(prefix + child.getKey(), child.getValue(), leaves));
		}
		else {
			leaves.put(path, shown(node));
		}
	}

	/** A list of objects is too long for a table. */
	private static String shown(JsonNode node) {
		if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
			return "[...]";
		}
		return node.isString() ? node.asString() : node.toString();
	}

	/** The places of a schema that would take anything. */
	static List<String> open(JsonNode schema) {
		List<String> open = new ArrayList<>();
		find("", schema, open);
		return open;
	}

	private static void find(String path, JsonNode node, List<String> open) {
		if (node.path("type").asString("").equals("object")) {
			JsonNode further = node.path("additionalProperties");
			if (!further.isObject() && !(further.isBoolean() && !further.asBoolean())) {
				open.add(path);
			}
		}
		if (node.isObject()) {
			node.properties().forEach((child) -> find(path + "/" + child.getKey(), child.getValue(), open));
		}
		else if (node.isArray()) {
			node.forEach((child) -> find(path + "/*", child, open));
		}
	}

}
