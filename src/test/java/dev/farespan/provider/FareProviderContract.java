package dev.farespan.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.farespan.domain.Availability;
import dev.farespan.domain.City;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FailureReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What every adapter keeps, whatever its operator's API looks like. */
public abstract class FareProviderContract {

	protected static final URI BASE = URI.create("https://fares.example:8443/api");

	protected static final LocalDate DATE = LocalDate.of(2026, 12, 5);

	protected static final String USER_AGENT = "farespan/1.2.3";

	@SuppressWarnings("NullAway.Init") // before each
	private FareProvider provider;

	@BeforeEach
	void makeProvider() {
		this.provider = provider(BASE, USER_AGENT);
	}

	protected abstract FareProvider provider(URI baseUrl, String userAgent);

	/** Two cities it goes to. */
	protected abstract DayQuery day(LocalDate date, Currency currency);

	/** A whole answer for the day, with one connection that can be booked. */
	protected abstract String answer(LocalDate date);

	/** The same answer, told in more fields than are known. */
	protected abstract String answerWithUnknownFields(LocalDate date);

	protected abstract Currency unsupportedCurrency();

	/** The date as this operator wants it written. */
	protected abstract String written(LocalDate date);

	protected final FareProvider provider() {
		return this.provider;
	}

	protected final DayQuery day(LocalDate date) {
		return day(date, provider().currencies().getFirst());
	}

	protected final DayFares read(ProviderResponse response) {
		return provider().read(day(DATE), response);
	}

	protected final ProviderException failure(ProviderResponse response) {
		return catchThrowableOfType(ProviderException.class, () -> read(response));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://fares.example:8443/api", "https://fares.example:8443/api/",
			"https://fares.example:8443/api//", "http://127.0.0.1:9480", "http://127.0.0.1:9480/" })
	void asksUnderItsBaseUrl(String baseUrl) {
		URI base = URI.create(baseUrl);
		URI asked = provider(base, USER_AGENT).ask(day(DATE)).uri();
		assertThat(asked.getScheme()).isEqualTo(base.getScheme());
		assertThat(asked.getAuthority()).isEqualTo(base.getAuthority());
		assertThat(asked.getPath()).startsWith(base.getPath().replaceFirst("/+$", "") + "/").doesNotContain("//");
	}

	@Test
	void asksForTheDay() {
		LocalDate next = DATE.plusDays(1);
		assertThat(provider().ask(day(DATE)).uri().toString()).contains(written(DATE)).doesNotContain(written(next));
		assertThat(provider().ask(day(next)).uri().toString()).contains(written(next)).doesNotContain(written(DATE));
	}

	@Test
	void asksForTheTrip() {
		DayQuery day = day(DATE);
		var back = new DayQuery(day.provider(), day.to(), day.from(), day.date(), day.currency());
		assertThat(provider().ask(day).uri().toString()).contains(day.from().id(), day.to().id());
		assertThat(provider().ask(back).uri()).isNotEqualTo(provider().ask(day).uri());
	}

	@Test
	void namesItselfAndSendsNoOrigin() {
		Map<String, String> headers = provider().ask(day(DATE)).headers();
		assertThat(headers).containsEntry("user-agent", USER_AGENT);
		assertThat(headers.keySet()).allMatch((name) -> name.equals(name.toLowerCase(Locale.ROOT)))
			.doesNotContain("origin");
	}

	@Test
	void sendsTheCurrency_alsoWhenItIsTheDefault() {
		for (Currency currency : provider().currencies()) {
			ProviderRequest asked = provider().ask(day(DATE, currency));
			assertThat(asked.uri() + " " + asked.headers().values()).contains(currency.getCurrencyCode());
		}
	}

	@Test
	void refusesBeforeAsking_whenItDoesNotSellInTheCurrency() {
		Currency unsupported = unsupportedCurrency();
		assertThat(provider().currencies()).isNotEmpty().doesNotContain(unsupported).doesNotHaveDuplicates();
		assertThatIllegalArgumentException().isThrownBy(() -> provider().ask(day(DATE, unsupported)))
			.withMessageContaining(unsupported.getCurrencyCode());
	}

	@Test
	void hasANameAndCitiesToFind() {
		String name = provider().name();
		assertThat(name).isNotBlank().isEqualTo(name.toLowerCase(Locale.ROOT));
		City from = day(DATE).from();
		assertThat(provider().cities().find(from.id())).contains(from);
		assertThat(provider().cities().find(from.name())).contains(from);
	}

	@Test
	void readsAWholeAnswer() {
		DayFares fares = read(Responses.ok(answer(DATE)));
		assertThat(fares.date()).isEqualTo(DATE);
		assertThat(fares.availability()).isEqualTo(Availability.PRICED);
		assertThat(fares.connections()).isEqualTo(1);
		assertThat(fares.simulated()).isFalse();
	}

	@Test
	void passesOverUnknownFields() {
		assertThat(read(Responses.ok(answerWithUnknownFields(DATE)))).isEqualTo(read(Responses.ok(answer(DATE))));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			true,  true
			TRUE,  true
			false, false
			1,     false
			''   , false
			""")
	void isSimulated_whenTheAnswerSaysSo(String value, boolean simulated) {
		var response = Responses.response(200, answer(DATE), Map.of("farespan-simulated", value));
		assertThat(read(response).simulated()).isEqualTo(simulated);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			204 206,                                                UNREADABLE
			300 301 302 303 304 307 308 400 401 403 404 405 410 422, REFUSED
			429,                                                    RATE_LIMITED
			500 501 502 503 504 599,                                UPSTREAM_ERROR
			""")
	void tellsWhyThereAreNoFares(String statuses, FailureReason reason) {
		// fares in an answer of another status are none
		for (String body : List.of("", "<html>Sorry</html>", answer(DATE))) {
			assertThat(statuses.split(" ")).allSatisfy((status) -> {
				var response = Responses.response(Integer.parseInt(status), body, Map.of());
				assertThat(failure(response).reason()).isEqualTo(reason);
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7                             | PT7S
			0                             | PT0S
			120                           | PT2M
			Mon, 23 Nov 2026 10:00:30 GMT | PT30S
			Mon, 23 Nov 2026 09:00:00 GMT | PT0S
			""")
	void tellsForHowLongNotToBeAsked(String retryAfter, Duration pause) {
		var headers = Map.of("Retry-After", retryAfter, "Date", "Mon, 23 Nov 2026 10:00:00 GMT");
		for (int status : new int[] { 429, 500, 503 }) {
			assertThat(failure(Responses.response(status, "", headers)).retryAfter()).contains(pause);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-5", "1.5", "7 seconds", "99999999999999999999", "\uff17", "Mon, 23 Nov" })
	void tellsNoPause_whenItIsRubbish(String retryAfter) {
		ProviderException failure = failure(Responses.response(429, "", Map.of("Retry-After", retryAfter)));
		assertThat(failure.reason()).isEqualTo(FailureReason.RATE_LIMITED);
		assertThat(failure.retryAfter()).isEmpty();
	}

	@Test
	void tellsNoPause_whenNoneIsAskedFor() {
		assertThat(failure(Responses.status(429)).retryAfter()).isEmpty();
		assertThat(failure(Responses.status(503)).retryAfter()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "<!DOCTYPE html><html><body>Be right back</body></html>", "null", "true", "17",
			"\"fares\"", "[]", "{}", "{} {}", "{\"message\":\"Unexpected error\"}", "\u0000" })
	void isUnreadable_whenItIsNoSearchAnswer(String body) {
		assertThat(failure(Responses.ok(body)).reason()).isEqualTo(FailureReason.UNREADABLE);
	}

	@Test
	void isUnreadable_whereverItEndsEarly() {
		byte[] whole = answer(DATE).getBytes(StandardCharsets.UTF_8);
		for (int length = 0; length < whole.length; length++) {
			byte[] part = Arrays.copyOf(whole, length);
			ProviderException failure = failure(Responses.ok(part));
			assertThat(failure).as("the first %d bytes", length).isNotNull();
			assertThat(failure.reason()).isEqualTo(FailureReason.UNREADABLE);
		}
	}

	@Test
	void isUnreadable_whenSomethingFollows() {
		assertThat(failure(Responses.ok(answer(DATE) + "{}")).reason()).isEqualTo(FailureReason.UNREADABLE);
		assertThat(failure(Responses.ok(answer(DATE) + "x")).reason()).isEqualTo(FailureReason.UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, '"', '{', ']', ',', '-', '9', 'e', 0x80, 0xff })
	void isReadOrUnreadable_whicheverByteIsWrong(int wrong) {
		byte[] whole = answer(DATE).getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < whole.length; i++) {
			byte[] spoilt = whole.clone();
			spoilt[i] = (byte) wrong;
			try {
				assertThat(read(Responses.ok(spoilt)).date()).isEqualTo(DATE);
			}
			catch (ProviderException ex) {
				assertThat(ex.reason()).isEqualTo(FailureReason.UNREADABLE);
			}
		}
	}

}
