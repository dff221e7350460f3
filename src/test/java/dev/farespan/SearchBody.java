package dev.farespan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Search answers of the shape RegioJet's have: with the two days after the one asked for,
 * whose fares would win if they counted.
 */
final class SearchBody {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

	private SearchBody() {
	}

	/** A sold-out connection, and one at this price. */
	static byte[] priced(LocalDate date, String price) {
		return answer(route(date, "06:01", "0"), route(date, "08:01", price), surplus(date));
	}

	static byte[] soldOut(LocalDate date) {
		return answer(route(date, "06:01", "0"), route(date, "08:01", "0"), surplus(date));
	}

	static byte[] nothing() {
		return answer();
	}

	private static String surplus(LocalDate date) {
		return route(date.plusDays(1), "06:01", "0.5") + "," + route(date.plusDays(2), "06:01", "0.5");
	}

	private static byte[] answer(String... routes) {
		return ("{\"routes\":[" + String.join(",", routes)
				+ "],\"routesMessage\":null,\"bannerBubbles\":[],\"textBubbles\":[]}")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static String route(LocalDate date, String departure, String price) {
		var departs = date.atTime(LocalTime.parse(departure)).atZone(PRAGUE);
		boolean bookable = !price.equals("0");
		return """
				{"id":"8730597637,8758457165","departureStationId":372825000,"arrivalStationId":3088864001,\
				"departureTime":"%s","arrivalTime":"%s","vehicleTypes":["BUS"],"transfersCount":0,\
				"freeSeatsCount":%d,"priceFrom":%s,"priceTo":%s,"creditPriceFrom":%s,"creditPriceTo":%s,\
				"pricesCount":%d,"actionPrice":null,"surcharge":false,"notices":["<b>x</b>"],"support":false,\
				"nationalTrip":true,"bookable":%s,"delay":null,"travelTime":"02:30\\u00a0h",\
				"vehicleStandards":["YELLOW"]}""".formatted(TIME.format(departs), TIME.format(departs.plusMinutes(150)),
				bookable ? 12 : 0, price, price, price, price, bookable ? 2 : 0, bookable);
	}

}
