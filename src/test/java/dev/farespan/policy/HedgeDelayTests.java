package dev.farespan.policy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HedgeDelayTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			300ms  | 300
			1s     | 1000
			' 2 s' | 2000
			1ms    | 1
			""", delimiter = '|')
	void readsATime(String written, long millis) {
		assertThat(HedgeDelay.valueOf(written)).isEqualTo(new HedgeDelay(Duration.ofMillis(millis), 0));
	}

	@ParameterizedTest
	@CsvSource({ "p95,95", "p10,10", "p99,99", "' p50 ',50" })
	void readsAPercentile(String written, int percentile) {
		assertThat(HedgeDelay.valueOf(written)).isEqualTo(new HedgeDelay(null, percentile));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "p", "p5", "p100", "p09", "P95", "95", "300", "-1ms", "1m", "1.5s", "0ms", "0s",
			"9999999ms" })
	void refusesTheRest(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> HedgeDelay.valueOf(written));
	}

	@Test
	void isOneOfBoth() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HedgeDelay(null, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new HedgeDelay(Duration.ofSeconds(1), 95));
	}

}
