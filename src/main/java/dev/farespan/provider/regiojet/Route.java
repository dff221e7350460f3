package dev.farespan.provider.regiojet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import dev.farespan.domain.Fare;
import dev.farespan.provider.Moments;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One connection of a search answer, as far as a fare needs it. Fields whose type differs
 * between the versions of the schema ({@code notices}, {@code actionPrice}) are not among
 * them.
 *
 * @param departure as written, with the local offset
 * @param price the cheapest class, 0 when sold out
 */
record Route(String departure, @Nullable String arrival, @Nullable BigDecimal price, boolean bookable, int transfers,
		int freeSeats, List<String> vehicles) {

	/**
	 * More digits than any price has, and few enough to write out whatever the exponent.
	 */
	private static final int MAX_DIGITS = 12;

	static Route read(JsonParser json) {
		String departure = null;
		String arrival = null;
		BigDecimal price = null;
		boolean bookable = false;
		int transfers = 0;
		int freeSeats = 0;
		List<String> vehicles = List.of();
		for (String field = json.nextName(); field != null; field = json.nextName()) {
			JsonToken value = json.nextToken();
			switch (field) {
				case "departureTime" -> departure = text(json, value);
				case "arrivalTime" -> arrival = text(json, value);
				case "priceFrom" -> price = decimal(json, value);
				case "bookable" -> bookable = value == JsonToken.VALUE_TRUE;
				case "transfersCount" -> transfers = integer(json, value);
				case "freeSeatsCount" -> freeSeats = integer(json, value);
				case "vehicleTypes" -> vehicles = texts(json, value);
				default -> json.skipChildren();
			}
		}
		SearchAnswerReader.require(json.currentToken() == JsonToken.END_OBJECT, "whole routes");
		if (departure == null || departure.length() <= 10) {
			throw SearchAnswerReader.unreadable("a departure for each route");
		}
		return new Route(departure, arrival, price, bookable, transfers, freeSeats, vehicles);
	}

	boolean isBookable() {
		return this.bookable && this.price != null && this.price.signum() > 0;
	}

	/** Cheaper, or as cheap and earlier; both are bookable. */
	boolean isBetterThan(Route other) {
		int byPrice = priceOr0().compareTo(other.priceOr0());
		return byPrice < 0 || (byPrice == 0 && departsAt().isBefore(other.departsAt()));
	}

	Fare toFare(Currency currency, URI link) {
		if (this.arrival == null) {
			throw SearchAnswerReader.unreadable("an arrival for each route");
		}
		// an integer price gets the currency's decimals; decimals that are there are
		// never lost
		BigDecimal shown = priceOr0();
		shown = shown.setScale(Math.max(shown.stripTrailingZeros().scale(), currency.getDefaultFractionDigits()),
				RoundingMode.UNNECESSARY);
		return new Fare(shown, departsAt(), Moments.withOffset(this.arrival), this.transfers, this.vehicles,
				this.freeSeats, link);
	}

	private BigDecimal priceOr0() {
		return (this.price != null) ? this.price : BigDecimal.ZERO;
	}

	private OffsetDateTime departsAt() {
		return Moments.withOffset(this.departure);
	}

	private static @Nullable String text(JsonParser json, @Nullable JsonToken value) {
		SearchAnswerReader.require(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL, "times as text");
		return (value == JsonToken.VALUE_STRING) ? json.getString() : null;
	}

	private static @Nullable BigDecimal decimal(JsonParser json, @Nullable JsonToken value) {
		if (value == JsonToken.VALUE_NULL) {
			return null;
		}
		SearchAnswerReader.require(value != null && value.isNumeric(), "prices as numbers");
		BigDecimal number = json.getDecimalValue();
		SearchAnswerReader.require(number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS,
				"prices of believable size");
		return number;
	}

	private static int integer(JsonParser json, @Nullable JsonToken value) {
		if (value == JsonToken.VALUE_NULL) {
			return 0;
		}
		SearchAnswerReader.require(value == JsonToken.VALUE_NUMBER_INT, "counts as whole numbers");
		return json.getIntValue();
	}

	private static List<String> texts(JsonParser json, @Nullable JsonToken value) {
		if (value == JsonToken.VALUE_NULL) {
			return List.of();
		}
		SearchAnswerReader.require(value == JsonToken.START_ARRAY, "an array of vehicle types");
		List<String> texts = new ArrayList<>(1);
		while (json.nextToken() == JsonToken.VALUE_STRING) {
			texts.add(json.getString());
		}
		SearchAnswerReader.require(json.currentToken() == JsonToken.END_ARRAY, "vehicle types as text");
		return texts;
	}

}
