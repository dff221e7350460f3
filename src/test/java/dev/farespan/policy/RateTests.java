package dev.farespan.policy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			10/s,        10,        PT1S
			1/s,         1,         PT1S
			600/min,     600,       PT1M
			600/m,       600,       PT1M
			5000/h,      5000,      PT1H
			' 10 / s ',  10,        PT1S
			999999999/h, 999999999, PT1H
			""")
	void isRead(String written, long requests, Duration per) {
		assertThat(Rate.valueOf(written)).isEqualTo(new Rate(requests, per));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10", "0/s", "-1/s", "10/", "/s", "10/d", "10/S", "1.5/s", "10/2s", "10 per s",
			"1000000000/s", "1e3/s", "\uff11\uff10/s", "10/s/s" })
	void isRefused_whenItIsWrittenOtherwise(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> Rate.valueOf(written))
			.withMessageContaining("'" + written + "'")
			.withMessageContaining("10/s");
	}

	@Test
	void isSomeRequestsInSomeTime() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, Duration.ofSeconds(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, Duration.ofSeconds(-1)));
	}

}
