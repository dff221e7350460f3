package dev.farespan.domain;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SearchLimitsTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,   PT10S, PT4S,  20000, width
			-1,  PT10S, PT4S,  20000, width
			100, PT0S,  PT4S,  20000, deadline
			100, PT-1S, PT4S,  20000, deadline
			100, PT25H, PT4S,  20000, deadline
			100, PT10S, PT0S,  20000, attempt-timeout
			100, PT10S, PT25H, 20000, attempt-timeout
			100, PT10S, PT4S,  0,     max-connections
			""")
	void refusesLimitsThatMakeNoSense(int width, Duration deadline, Duration attempt, int connections, String named) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SearchLimits(width, deadline, attempt, connections))
			.withMessageStartingWith("fares.search." + named);
	}

}
