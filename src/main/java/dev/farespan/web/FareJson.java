package dev.farespan.web;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.farespan.domain.Availability;
import dev.farespan.domain.City;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.Fare;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes days and calendars as JSON, without a tree in between. */
final class FareJson {

	/** Always with seconds and a numeric offset. */
	static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

	private static final JsonFactory JSON = new JsonFactory();

	private static final int BYTES_A_DAY = 320;

	private FareJson() {
	}

	static byte[] calendar(FareCalendar calendar) {
		return written(BYTES_A_DAY * (calendar.days().size() + 2), (json) -> {
			json.writeStartObject();
			writeSummaryFields(json, calendar);
			json.writeArrayPropertyStart("fares");
			calendar.days().forEach((day) -> writeDay(json, day));
			json.writeEndArray();
			json.writeEndObject();
		});
	}

	/** A calendar without its days. */
	static byte[] summary(FareCalendar calendar) {
		return written(2 * BYTES_A_DAY, (json) -> {
			json.writeStartObject();
			writeSummaryFields(json, calendar);
			json.writeEndObject();
		});
	}

	static byte[] day(DayOutcome day) {
		return written(BYTES_A_DAY, (json) -> writeDay(json, day));
	}

	private static byte[] written(int size, Consumer<JsonGenerator> content) {
		var bytes = new ByteArrayOutputStream(size);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
			content.accept(json);
		}
		return bytes.toByteArray();
	}

	private static void writeSummaryFields(JsonGenerator json, FareCalendar calendar) {
		FareQuery query = calendar.query();
		json.writeStringProperty("provider", query.provider());
		json.writeBooleanProperty("simulated", calendar.isSimulated());
		json.writeStringProperty("currency", query.currency().getCurrencyCode());
		writeCity(json, "from", query.from());
		writeCity(json, "to", query.to());
		json.writeStringProperty("firstDay", query.firstDay().toString());
		json.writeNumberProperty("days", query.days());
		json.writeName("cheapest");
		Optional<DayFares> cheapest = calendar.cheapest();
		cheapest.ifPresentOrElse((day) -> writeDay(json, day), json::writeNull);
		json.writeObjectPropertyStart("counts");
		Map<Availability, Integer> counts = calendar.counts();
		for (Availability availability : Availability.values()) {
			json.writeNumberProperty(availability.label(), counts.getOrDefault(availability, 0));
		}
		json.writeNumberProperty("failed", calendar.failed());
		json.writeEndObject();
		json.writeBooleanProperty("complete", calendar.isComplete());
	}

	private static void writeCity(JsonGenerator json, String name, City city) {
		json.writeObjectPropertyStart(name);
		json.writeStringProperty("id", city.id());
		json.writeStringProperty("name", city.name());
		json.writeEndObject();
	}

	private static void writeDay(JsonGenerator json, DayOutcome day) {
		json.writeStartObject();
		json.writeStringProperty("date", day.date().toString());
		switch (day) {
			case DayFailure failure -> {
				json.writeStringProperty("outcome", "failed");
				json.writeStringProperty("reason", failure.reason().label());
			}
			case DayFares fares -> {
				json.writeStringProperty("outcome", fares.availability().label());
				Fare fare = fares.cheapest();
				if (fare != null) {
					writeFare(json, fare);
				}
				json.writeNumberProperty("connections", fares.connections());
				if (fare != null) {
					json.writeStringProperty("link", fare.link().toString());
				}
				if (fares.isStale()) {
					json.writeBooleanProperty("stale", true);
				}
			}
		}
		json.writeEndObject();
	}

	private static void writeFare(JsonGenerator json, Fare fare) {
		json.writeName("price");
		json.writeNumber(fare.price().toPlainString());
		json.writeStringProperty("departure", moment(fare.departure()));
		json.writeStringProperty("arrival", moment(fare.arrival()));
		json.writeNumberProperty("transfers", fare.transfers());
		json.writeArrayPropertyStart("vehicles");
		fare.vehicles().forEach(json::writeString);
		json.writeEndArray();
		json.writeNumberProperty("freeSeats", fare.freeSeats());
	}

	private static String moment(OffsetDateTime moment) {
		return MOMENT.format(moment);
	}

}
