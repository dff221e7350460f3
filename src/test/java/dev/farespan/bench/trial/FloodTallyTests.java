package dev.farespan.bench.trial;

import java.util.Map;

import dev.farespan.bench.load.Breach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FloodTallyTests {

	private static final long SECOND = 1_000_000_000;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			200 |   | {"complete":true}  | 200
			200 |   | {"complete":false} | 200 with a failed day
			503 | 1 | {}                 | 503 with Retry-After
			503 |   | {}                 | 503 without Retry-After
			502 |   | {}                 | status 502
			504 | 1 | {}                 | status 504
			""")
	void sortsAnswers(int status, String retryAfter, String body, String kind) {
		var exchange = Exchanges.answered(status, "application/json", (retryAfter == null) ? "" : retryAfter, body);
		assertThat(new FloodTally(SECOND).kind(exchange)).isEqualTo(kind);
	}

	@Test
	void countsAsGoodput_onlyWhatIsCompleteBeforeTheEnd() {
		var tally = new FloodTally(SECOND);
		tally.made(0, Exchanges.complete(100, 900));
		tally.made(0, Exchanges.complete(800, 1001));
		tally.made(0, Exchanges.answered(200, "application/json", "", "{\"complete\":false}"));
		tally.made(0, Exchanges.answered(503, "application/problem+json", "1", "{}"));
		tally.made(0, Exchanges.broken(Breach.UNANSWERED, true, 5));
		tally.notSent();
		FloodTally.Flood flood = tally.flood(100, 2);
		assertThat(flood.goodput()).isEqualTo(0.5);
		assertThat(flood.admitted().total()).isEqualTo(3);
		assertThat(flood.refused().total()).isEqualTo(1);
		assertThat(flood.notSent()).isEqualTo(1);
		assertThat(flood.counts()).isEqualTo(Map.of("200", 2L, "200 with a failed day", 1L, "503 with Retry-After", 1L,
				"connection closed with no answer, kept one", 1L));
	}

	@Test
	void tellsHowLateTheDriverWas() {
		var tally = new FloodTally(SECOND);
		tally.made(0, Exchanges.complete(250, 900));
		assertThat(tally.flood(100, 1).late().micros().getFirst()).isBetween(249_000L, 251_000L);
	}

}
