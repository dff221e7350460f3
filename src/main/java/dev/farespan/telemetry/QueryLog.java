package dev.farespan.telemetry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import dev.farespan.domain.Availability;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line a query. What stands in it comes from this product's own lists, never from the
 * caller: cities by their names, not as they were written.
 */
final class QueryLog {

	private static final Logger logger = LoggerFactory.getLogger(QueryLog.class);

	private final Twin twin;

	QueryLog(Twin twin) {
		this.twin = twin;
	}

	void done(FareCalendar calendar, Duration took, Optional<String> traceId) {
		if (!logger.isInfoEnabled()) {
			return;
		}
		LoggingEventBuilder line = about(calendar.query(), took);
		Map<Availability, Integer> counts = calendar.counts();
		for (Availability availability : Availability.values()) {
			line = line.addKeyValue(availability.label(), counts.getOrDefault(availability, 0));
		}
		line = line.addKeyValue("failed", calendar.failed());
		line.log("{}: {}; {}", route(calendar.query()), outcomes(calendar), ending(took, traceId));
	}

	void abandoned(FareQuery query, Duration took, Optional<String> traceId) {
		if (logger.isInfoEnabled()) {
			about(query, took).addKeyValue("abandoned", true)
				.log("{}: ended without an answer; {}", route(query), ending(took, traceId));
		}
	}

	private LoggingEventBuilder about(FareQuery query, Duration took) {
		return logger.atInfo()
			.addKeyValue("provider", query.provider())
			.addKeyValue("from", query.from().name())
			.addKeyValue("to", query.to().name())
			.addKeyValue("firstDay", query.firstDay().toString())
			.addKeyValue("days", query.days())
			.addKeyValue("tookMillis", took.toMillis())
			.addKeyValue("twin", this.twin.name())
			.addKeyValue("mode", this.twin.mode());
	}

	private static String route(FareQuery query) {
		return query.from().name() + " to " + query.to().name() + ", " + query.days() + " days from "
				+ query.firstDay();
	}

	private static String outcomes(FareCalendar calendar) {
		var outcomes = new StringJoiner(", ");
		calendar.counts().forEach((availability, days) -> outcomes.add(availability.label() + " " + days));
		calendar.failures().forEach((reason, days) -> outcomes.add("failed " + days + " (" + reason.label() + ")"));
		return outcomes.toString();
	}

	private String ending(Duration took, Optional<String> traceId) {
		return took.toMillis() + " ms, " + this.twin.name() + " " + this.twin.mode()
				+ traceId.map((id) -> ", trace " + id).orElse("");
	}

}
