package dev.farespan.telemetry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

import dev.farespan.domain.City;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.FailureReason;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.provider.ProviderException;
import dev.farespan.tracing.FareTracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueryWatchTests {

	private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

	private static final FareQuery QUERY = new FareQuery("regiojet",
			new City("1", "Prague", "CZ", ZoneId.of("Europe/Prague")),
			new City("2", "Brno", "CZ", ZoneId.of("Europe/Prague")), FIRST, 1, Currency.getInstance("EUR"));

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final Telemetry telemetry = new Telemetry(new FareMetrics(this.registry, List.of("regiojet")),
			FareTracing.OFF, new Twin("reactive", "event-loop"));

	private long queries(String outcome) {
		return this.registry.get("fares.query").tag("outcome", outcome).timer().count();
	}

	private double inFlight(String name) {
		return this.registry.get(name).gauge().value();
	}

	private long attempts(String result) {
		return (long) this.registry.get("fares.upstream.attempts").tag("result", result).counter().count();
	}

	@Test
	void countsAQueryOnce_whenItIsDoneAndClosed() {
		try (QueryWatch watch = this.telemetry.begin(QUERY, null)) {
			assertThat(inFlight("fares.query.in.flight")).isOne();
			watch.done(new FareCalendar(QUERY, List.of(DayFares.notOnSale(FIRST, false))));
		}
		assertThat(queries("complete")).isOne();
		assertThat(queries("abandoned")).isZero();
		assertThat(inFlight("fares.query.in.flight")).isZero();
	}

	@Test
	void countsAQueryAsAbandoned_whenItIsClosedBeforeItIsDone() {
		this.telemetry.begin(QUERY, null).close();
		assertThat(queries("abandoned")).isOne();
		assertThat(inFlight("fares.query.in.flight")).isZero();
	}

	@Test
	void countsAndTimesEachRequest_howeverItEnds() {
		try (QueryWatch watch = this.telemetry.begin(QUERY, null)) {
			AttemptWatch answered = watch.attempt(QUERY.eachDay().getFirst());
			AttemptWatch failed = watch.attempt(QUERY.eachDay().getFirst());
			AttemptWatch left = watch.attempt(QUERY.eachDay().getFirst());
			assertThat(inFlight("fares.in.flight")).isEqualTo(3);
			answered.succeeded();
			answered.close();
			failed.failed(new ProviderException(FailureReason.TIMEOUT, "too late"));
			failed.close();
			left.close();
		}
		assertThat(inFlight("fares.in.flight")).isZero();
		assertThat(this.registry.get("fares.upstream").timer().count()).isEqualTo(3);
		assertThat(attempts("success")).isOne();
		assertThat(attempts("timeout")).isOne();
	}

}
