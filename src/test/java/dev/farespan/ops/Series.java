package dev.farespan.ops;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * One series of what Prometheus answers to a query.
 *
 * @param twin the label of that name; empty where there is none
 * @param labels all of them, as written
 */
record Series(String twin, String labels, double value) {

	/** Those in the {@code data} of an answer. */
	static List<Series> in(JsonNode data) {
		String type = data.path("resultType").asString("");
		JsonNode result = data.path("result");
		return switch (type) {
			case "vector" -> result.valueStream().map((one) -> of(one.path("metric"), one.path("value"))).toList();
			case "scalar" -> List.of(of(result.path("metric"), result));
			default -> throw new IllegalArgumentException("not numbers of one moment: " + type);
		};
	}

	private static Series of(JsonNode labels, JsonNode timeAndValue) {
		String number = timeAndValue.path(1).asString("").replace("Inf", "Infinity");
		return new Series(labels.path("twin").asString(""), labels.toString(), Double.parseDouble(number));
	}

	boolean isOfATwin() {
		return !this.twin.isEmpty();
	}

}
