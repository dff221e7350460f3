package dev.farespan.web;

import java.time.Duration;
import java.util.List;

import dev.farespan.domain.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What headers grant, against a deadline of 10 s. */
class FareTermsTests {

	private static final Duration DEADLINE = Duration.ofSeconds(10);

	private static final Duration MOMENT = Duration.ofSeconds(2);

	@ParameterizedTest
	@CsvSource(textBlock = """
			wait=3                      | 3
			WAIT=3                      | 3
			wait="3"                    | 3
			wait = 3                    | 3
			wait=3; of=which            | 3
			respond-async, wait=3       | 3
			return=minimal,wait=3       | 3
			wait=3, wait=5              | 3
			'  ,, wait=3,'              | 3
			wait=0                      | 0
			""", delimiter = '|', quoteCharacter = '\'')
	void lowersTheDeadline(String prefer, int seconds) {
		FareTerms terms = FareTerms.of(DEADLINE, List.of(prefer), null);
		assertWaits(terms, Duration.ofSeconds(seconds));
		assertThat(terms.applied()).contains("wait=" + seconds);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			wait=10
			wait=11
			wait=999999999
			wait=99999999999999999999
			wait=-1
			wait=1.5
			wait=
			wait
			wait=3s
			await=3
			respond-async; wait=3
			''
			""", quoteCharacter = '\'')
	void keepsTheDeadline(String prefer) {
		FareTerms terms = FareTerms.of(DEADLINE, List.of(prefer), null);
		assertWaits(terms, DEADLINE);
		assertThat(terms.applied()).isEmpty();
	}

	@Test
	void keepsTheDeadline_whenTheFirstOfTwoIsLonger() {
		FareTerms terms = FareTerms.of(DEADLINE, List.of("wait=30", "wait=1"), null);
		assertWaits(terms, DEADLINE);
		assertThat(terms.applied()).isEmpty();
	}

	@Test
	void readsEachLineOfAHeader() {
		FareTerms terms = FareTerms.of(DEADLINE, List.of("respond-async", "wait=2"), List.of("no-store", "max-age=5"));
		assertWaits(terms, Duration.ofSeconds(2));
		assertThat(terms.terms().maxAge()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void grantsAllThereIs_whenNothingIsSaid() {
		FareTerms terms = FareTerms.of(DEADLINE, null, null);
		assertWaits(terms, DEADLINE);
		assertThat(terms.patience()).isNull();
		assertThat(terms.terms().maxAge()).isEqualTo(Terms.ANY_AGE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			no-cache              | 0
			No-Cache              | 0
			max-age=0             | 0
			max-age=60            | 60
			max-age="60"          | 60
			no-store, max-age=60  | 60
			max-age=60, no-cache  | 0
			no-cache, max-age=60  | 0
			""", delimiter = '|', quoteCharacter = '\'')
	void boundsTheAge(String cacheControl, int seconds) {
		assertThat(age(cacheControl)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			''
			no-store
			max-age
			max-age=
			max-age=-1
			max-age=x
			max-age=99999999999999999999
			max-stale=60
			no-cache-please
			""", quoteCharacter = '\'')
	void boundsNoAge(String cacheControl) {
		assertThat(age(cacheControl)).isEqualTo(Terms.ANY_AGE);
	}

	private static Duration age(String cacheControl) {
		return FareTerms.of(DEADLINE, null, List.of(cacheControl)).terms().maxAge();
	}

	private static void assertWaits(FareTerms terms, Duration expected) {
		Duration least = (expected.compareTo(MOMENT) > 0) ? expected.minus(MOMENT) : Duration.ZERO;
		assertThat(terms.terms().deadline().remaining()).isBetween(least, expected);
	}

}
