package dev.farespan.provider.regiojet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes RegioJet's routes as its API does.
 *
 * @param fields by name, each value in JSON
 */
record RouteJson(Map<String, String> fields) {

	/** A bus of two and a half hours with twelve free seats for 9.9. */
	static RouteJson departing(String departure) {
		var fields = new LinkedHashMap<String, String>();
		fields.put("id", "\"8730597637\"");
		fields.put("departureStationId", "10204003");
		fields.put("departureTime", '"' + departure + '"');
		fields.put("arrivalStationId", "3088864001");
		fields.put("arrivalTime", '"' + departure.replaceFirst("T\\d\\d:\\d\\d", "T23:59") + '"');
		fields.put("vehicleTypes", "[\"BUS\"]");
		fields.put("transfersCount", "0");
		fields.put("freeSeatsCount", "12");
		fields.put("priceFrom", "9.9");
		fields.put("priceTo", "14.9");
		fields.put("pricesCount", "2");
		fields.put("actionPrice", "null");
		fields.put("notices", "false");
		fields.put("bookable", "true");
		fields.put("travelTime", "\"02:30\u00a0h\"");
		fields.put("vehicleStandards", "[\"YELLOW\"]");
		return new RouteJson(fields);
	}

	RouteJson with(String field, String json) {
		var changed = new LinkedHashMap<>(this.fields);
		changed.put(field, json);
		return new RouteJson(changed);
	}

	RouteJson without(String field) {
		var changed = new LinkedHashMap<>(this.fields);
		changed.remove(field);
		return new RouteJson(changed);
	}

	RouteJson priced(String price) {
		return with("priceFrom", price);
	}

	/** As recorded: still in the list, with nothing but zeros. */
	RouteJson soldOut() {
		return with("bookable", "false").with("freeSeatsCount", "0")
			.with("priceFrom", "0")
			.with("priceTo", "0")
			.with("pricesCount", "0");
	}

	static String answer(RouteJson... routes) {
		return Stream.of(routes)
			.map(RouteJson::json)
			.collect(Collectors.joining(",", "{\"routes\":[",
					"],\"routesMessage\":null,\"bannerBubbles\":[],\"textBubbles\":[{\"id\":1,\"text\":\"Dobrý den\"}]}"));
	}

	private String json() {
		return this.fields.entrySet()
			.stream()
			.map((field) -> '"' + field.getKey() + "\":" + field.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

}
