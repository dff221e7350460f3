package dev.farespan.web;

import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.farespan.domain.FareQuery;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.Providers;
import io.swagger.v3.oas.models.media.JsonSchema;

import static dev.farespan.web.JsonSchemas.described;
import static dev.farespan.web.JsonSchemas.encoded;
import static dev.farespan.web.JsonSchemas.field;
import static dev.farespan.web.JsonSchemas.listOf;
import static dev.farespan.web.JsonSchemas.nullable;
import static dev.farespan.web.JsonSchemas.object;
import static dev.farespan.web.JsonSchemas.oneOf;
import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.always;
import static dev.farespan.web.JsonTypes.bool;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.oneOfThese;
import static dev.farespan.web.JsonTypes.text;
import static dev.farespan.web.JsonTypes.textLike;

/** The schemas of what is answered when all goes well. */
final class ApiSchemas {

	private final Providers providers;

	ApiSchemas(Providers providers) {
		this.providers = providers;
	}

	/** By name, in the order in which they are shown. */
	Map<String, JsonSchema> all() {
		Map<String, JsonSchema> schemas = new LinkedHashMap<>();
		JsonSchema days = listOf(ref("FareDay"));
		days.setMinItems(FareQuery.MIN_DAYS);
		days.setMaxItems(FareQuery.MAX_DAYS);
		schemas.put("FareCalendar", described("The answer for all days.",
				object(summaryAnd(field("fares", described("Each day once, in date order.", days))))));
		schemas.put("FareSummary", described("A calendar without its days.", object(summaryAnd())));
		schemas.putAll(ApiDaySchemas.all());
		schemas.put("FareLine", described("A line of a stream: a day, or the last one, the summary.",
				oneOf(ref("FareDay"), object(field("summary", ref("FareSummary"))))));
		schemas.put("FareEvent", described("An event of a stream: a day, or the last one, the summary.",
				oneOf(event("fare", "FareDay"), event("summary", "FareSummary"))));
		schemas.put("CityName",
				described("A city as its provider calls it.", object(field("id", text()), field("name", text()))));
		schemas.put("City", city());
		return schemas;
	}

	JsonSchema providerName() {
		return oneOfThese(this.providers.all().stream().map(FareProvider::name).sorted().toList());
	}

	JsonSchema currencyCode() {
		return oneOfThese(this.providers.all()
			.stream()
			.map(FareProvider::currencies)
			.flatMap(Collection::stream)
			.map(Currency::getCurrencyCode)
			.distinct()
			.sorted()
			.toList());
	}

	private JsonSchemas.Field[] summaryAnd(JsonSchemas.Field... more) {
		Stream<JsonSchemas.Field> summary = Stream.of(field("provider", providerName()),
				field("simulated", described("Whether any day's answer came from the built-in simulator.", bool())),
				field("currency", described("Of every price in the answer.", currencyCode())),
				field("from", ref("CityName")), field("to", ref("CityName")), field("firstDay", text("date")),
				field("days", integer(FareQuery.MIN_DAYS, FareQuery.MAX_DAYS)),
				field("cheapest",
						described("The day with the lowest price, the earliest of several; null when none is priced.",
								nullable(ref("PricedDay")))),
				field("counts", counts()), field("complete", described("Whether no day failed.", bool())));
		return Stream.concat(summary, Stream.of(more)).toArray(JsonSchemas.Field[]::new);
	}

	private static JsonSchema counts() {
		return described("How many days have each outcome.",
				object(Stream.concat(ApiDaySchemas.outcomes().stream(), Stream.of(ApiDaySchemas.FAILED))
					.map((outcome) -> field(outcome, integer(0, FareQuery.MAX_DAYS)))
					.toArray(JsonSchemas.Field[]::new)));
	}

	private static JsonSchema event(String name, String component) {
		return object(field("event", always(name)), field("data", encoded("application/json", ref(component))));
	}

	private JsonSchema city() {
		return described("A city.",
				object(field("id", described("As the first of its providers knows it.", text())), field("name", text()),
						field("country", described("ISO 3166 alpha-2 code.", textLike("^[A-Z]{2}$"))),
						field("timeZone", described("IANA name.", text())),
						field("providers", described("Who goes there.", listOf(providerName())))));
	}

}
