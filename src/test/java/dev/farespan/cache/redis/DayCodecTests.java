package dev.farespan.cache.redis;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

import dev.farespan.cache.RememberedDay;
import dev.farespan.domain.Availability;
import dev.farespan.domain.City;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Fare;
import dev.farespan.domain.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DayCodecTests {

	private static final Instant ANSWERED = Instant.parse("2026-11-23T10:15:30.123456789Z");

	static Stream<DayFares> days() {
		OffsetDateTime departure = OffsetDateTime.parse("2026-11-23T23:59:59.000000001+05:45");
		var odd = new Fare(new BigDecimal("12.300"), departure, OffsetDateTime.parse("2026-11-24T00:30:00-03:30:15"), 3,
				List.of("BUS", "TRAIN", "loď"), 0,
				URI.create("https://operator.example/koupit?kam=%C5%BDilina&a=b#časy"));
		var huge = new Fare(new BigDecimal("123456789012345678901234567890.5E+7"), departure, departure, 0, List.of(),
				Integer.MAX_VALUE, URI.create("x"));
		return Stream.of(Samples.priced(0, "9.90"), Samples.priced(1, "700"),
				new DayFares(Samples.FIRST, Availability.PRICED, odd, 4, true, true),
				new DayFares(Samples.FIRST, Availability.PRICED, huge, 1, true, false),
				Samples.unpriced(2, Availability.SOLD_OUT, 23), Samples.unpriced(3, Availability.NO_SERVICE, 0),
				DayFares.notOnSale(Samples.FIRST.plusYears(2), true),
				new DayFares(Samples.FIRST, Availability.SOLD_OUT, null, 1, false, true));
	}

	@ParameterizedTest
	@MethodSource("days")
	void readsWhatWasWritten_toTheLastDigit(DayFares fares) throws IOException {
		var day = new RememberedDay(fares, ANSWERED);
		assertThat(DayCodec.decode(DayCodec.encode(day))).contains(day);
	}

	@ParameterizedTest
	@MethodSource("days")
	void takesLittleRoom(DayFares fares) throws IOException {
		assertThat(DayCodec.encode(new RememberedDay(fares, ANSWERED))).hasSizeLessThan(200);
	}

	@Test
	void ignoresWhatAnotherVersionWrote() throws IOException {
		byte[] bytes = DayCodec.encode(new RememberedDay(Samples.priced(0, "9.90"), ANSWERED));
		bytes[0] = DayCodec.VERSION + 1;
		assertThat(DayCodec.decode(bytes)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("days")
	void ignoresWhatIsNotWhole_orMore(DayFares fares) throws IOException {
		byte[] bytes = DayCodec.encode(new RememberedDay(fares, ANSWERED));
		for (int length = 0; length < bytes.length; length++) {
			assertThat(DayCodec.decode(Arrays.copyOf(bytes, length))).as("%d bytes", length).isEmpty();
		}
		assertThat(DayCodec.decode(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("days")
	void failsAtNothing(DayFares fares) throws IOException {
		byte[] bytes = DayCodec.encode(new RememberedDay(fares, ANSWERED));
		for (int i = 0; i < bytes.length; i++) {
			for (byte changed : new byte[] { 0, 1, 127, -1, -128 }) {
				byte[] broken = bytes.clone();
				broken[i] = changed;
				assertThat(DayCodec.decode(broken)).isNotNull();
			}
		}
		assertThat(DayCodec.decode("anything".getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void saysWhatItCannotWrite() {
		Fare fare = Samples.fare(Samples.FIRST, "9.90");
		var long64 = new Fare(fare.price(), fare.departure(), fare.arrival(), 0, List.of("x".repeat(70_000)), 1,
				fare.link());
		var fares = new DayFares(Samples.FIRST, Availability.PRICED, long64, 1, false, false);
		assertThatThrownBy(() -> DayCodec.encode(new RememberedDay(fares, ANSWERED))).isInstanceOf(IOException.class);
	}

	@Test
	void keepsEachQuestionUnderItsOwnKey() {
		City odd = new City("1:2", "Odd", "CZ", Samples.PRAGUE.timeZone());
		City other = new City("1", "Other", "CZ", Samples.PRAGUE.timeZone());
		var queries = List.of(query("regiojet", Samples.PRAGUE, Samples.BRNO, 0, "EUR"),
				query("flixbus", Samples.PRAGUE, Samples.BRNO, 0, "EUR"),
				query("regiojet", Samples.BRNO, Samples.PRAGUE, 0, "EUR"),
				query("regiojet", Samples.PRAGUE, Samples.BRNO, 1, "EUR"),
				query("regiojet", Samples.PRAGUE, Samples.BRNO, 0, "CZK"), query("a", odd, other, 0, "EUR"),
				query("a:1", new City("2", "Two", "CZ", odd.timeZone()), other, 0, "EUR"));
		assertThat(queries.stream().flatMap((query) -> Stream.of(DayKeys.of(query)))).doesNotHaveDuplicates()
			.hasSize(2 * queries.size());
		assertThat(DayKeys.of(queries.getFirst())[0])
			.isEqualTo("farespan:1:day:{regiojet:10202003:10202002:2026-11-23:EUR}");
	}

	private static DayQuery query(String provider, City from, City to, int day, String currency) {
		return new DayQuery(provider, from, to, Samples.FIRST.plusDays(day), Currency.getInstance(currency));
	}

}
