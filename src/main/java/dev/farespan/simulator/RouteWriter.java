package dev.farespan.simulator;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.core.JsonGenerator;

/** Writes a connection and its offer as the operator's route. */
final class RouteWriter {

	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

	private static final List<String> NOTICES = List
		.of("<p>Part of the route is served by a <b>relief vehicle</b>.</p>");

	private final JsonGenerator json;

	private final Search search;

	RouteWriter(JsonGenerator json, Search search) {
		this.json = json;
		this.search = search;
	}

	void write(Connection connection, Offer offer) {
		boolean bookable = offer.freeSeats() >= this.search.passengers();
		this.json.writeStartObject();
		this.json.writeStringProperty("id",
				connection.sections().stream().map(String::valueOf).collect(Collectors.joining(",")));
		this.json.writeNumberProperty("departureStationId", connection.from().id());
		this.json.writeStringProperty("departureTime", time(connection.departure()));
		this.json.writeNumberProperty("arrivalStationId", connection.to().id());
		this.json.writeStringProperty("arrivalTime", time(connection.arrival()));
		texts("vehicleTypes", connection.vehicles().stream().map(Vehicle::name).toList());
		this.json.writeNumberProperty("transfersCount", connection.transfers());
		this.json.writeNumberProperty("freeSeatsCount", bookable ? offer.freeSeats() : 0);
		price("priceFrom", offer.cheapest(), bookable);
		price("priceTo", offer.dearest(), bookable);
		price("creditPriceFrom", offer.cheapest().withCredit(), bookable);
		price("creditPriceTo", offer.dearest().withCredit(), bookable);
		this.json.writeNumberProperty("pricesCount", bookable ? offer.classes() : 0);
		boolean firstShape = this.search.shape() == Shape.V1_0;
		if (firstShape) {
			this.json.writeBooleanProperty("actionPrice", false);
			this.json.writeBooleanProperty("notices", false);
		}
		else {
			this.json.writeNullProperty("actionPrice");
			texts("notices", connection.support() ? NOTICES : List.of());
		}
		this.json.writeBooleanProperty("surcharge", offer.surcharge());
		this.json.writeBooleanProperty("support", connection.support());
		this.json.writeBooleanProperty("nationalTrip", this.search.trip().isNational());
		this.json.writeBooleanProperty("bookable", bookable);
		this.json.writeNullProperty("delay");
		this.json.writeStringProperty("travelTime", hours(connection.duration()));
		List<String> standards = connection.vehicles().stream().map(Vehicle::standard).toList();
		if (firstShape) {
			this.json.writeStringProperty("vehicleStandardKey", standards.getFirst());
		}
		else {
			texts("vehicleStandards", standards);
		}
		this.json.writeEndObject();
	}

	private void price(String name, Offer.Price price, boolean bookable) {
		if (bookable) {
			this.json.writeNumberProperty(name, price.total(this.search.currency(), this.search.passengers()));
		}
		else {
			this.json.writeNumberProperty(name, 0);
		}
	}

	private void texts(String name, List<String> values) {
		this.json.writeArrayPropertyStart(name);
		values.forEach(this.json::writeString);
		this.json.writeEndArray();
	}

	private static String time(ZonedDateTime time) {
		return TIME.format(time);
	}

	/** With the operator's no-break space. */
	private static String hours(Duration duration) {
		return "%02d:%02d\u00a0h".formatted(duration.toHours(), duration.toMinutesPart());
	}

}
