package dev.farespan.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.domain.Availability;
import dev.farespan.domain.FailureReason;
import io.swagger.v3.oas.models.media.JsonSchema;

import static dev.farespan.web.JsonSchemas.described;
import static dev.farespan.web.JsonSchemas.field;
import static dev.farespan.web.JsonSchemas.listOf;
import static dev.farespan.web.JsonSchemas.object;
import static dev.farespan.web.JsonSchemas.oneOf;
import static dev.farespan.web.JsonSchemas.optional;
import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.always;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.oneOfThese;
import static dev.farespan.web.JsonTypes.positiveNumber;
import static dev.farespan.web.JsonTypes.text;

/** The schemas of one day: priced, not priced, or failed. */
final class ApiDaySchemas {

	static final String FAILED = "failed";

	private ApiDaySchemas() {
	}

	static Map<String, JsonSchema> all() {
		Map<String, JsonSchema> schemas = new LinkedHashMap<>();
		schemas.put("FareDay", described("What became of one day.", oneOf("outcome", dayByOutcome())));
		schemas.put("PricedDay", priced());
		schemas.put("UnpricedDay",
				described(
						"A day without a bookable connection: all are sold out (`soldOut`), "
								+ "there is none (`noService`), or the day is beyond the sale horizon (`notOnSale`).",
						object(date(), field("outcome", oneOfThese(unpriced())), connections(), stale())));
		schemas.put("FailedDay", described("A day that could not be answered.",
				object(date(), field("outcome", always(FAILED)), field("reason", ref("FailureReason")))));
		schemas.put("FailureReason", reason());
		return schemas;
	}

	static List<String> outcomes() {
		return Arrays.stream(Availability.values()).map(Availability::label).toList();
	}

	static List<String> reasons() {
		return Arrays.stream(FailureReason.values()).map(FailureReason::label).toList();
	}

	private static List<String> unpriced() {
		return outcomes().stream().filter((outcome) -> !outcome.equals(Availability.PRICED.label())).toList();
	}

	private static Map<String, String> dayByOutcome() {
		Map<String, String> days = new LinkedHashMap<>();
		days.put(Availability.PRICED.label(), "PricedDay");
		unpriced().forEach((outcome) -> days.put(outcome, "UnpricedDay"));
		days.put(FAILED, "FailedDay");
		return days;
	}

	private static JsonSchema priced() {
		return described("A day that can be booked, and its cheapest connection: the earliest of several.",
				object(date(), field("outcome", always(Availability.PRICED.label())),
						field("price", described("Exact, with the currency's usual decimals.", positiveNumber())),
						field("departure", text("date-time")), field("arrival", text("date-time")),
						field("transfers", described("0 for a direct connection.", integer(0))),
						field("vehicles", described("Distinct kinds, such as `BUS` or `TRAIN`.", listOf(text()))),
						field("freeSeats", integer(0)), connections(),
						field("link", described("Where a traveller books that day's trip.", text("uri"))), stale()));
	}

	private static JsonSchema reason() {
		return described("""
				Why a day has no answer, by its last attempt.
				- `timeout`: no whole answer within the attempt timeout
				- `unreachable`: no connection, or it broke before the answer was whole
				- `refused`: a redirect, or 4xx other than 429 and the sale horizon
				- `rateLimited`: 429
				- `upstreamError`: 5xx
				- `unreadable`: not what the provider's API promises, or too large
				- `deadline`: the query's deadline came first
				- `overloaded`: its turn could not come before the deadline
				- `internal`: a defect of farespan
				""", oneOfThese(reasons()));
	}

	private static JsonSchemas.Field date() {
		return field("date", text("date"));
	}

	private static JsonSchemas.Field stale() {
		return optional("stale", described("There only when true: the answer is older than days are meant to be told, "
				+ "since a newer one is still asked for, or could not be had.", always(true)));
	}

	private static JsonSchemas.Field connections() {
		return field("connections", described("All that the day offers, bookable or not.", integer(0)));
	}

}
