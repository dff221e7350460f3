package dev.farespan.simulator;

import java.time.Duration;

import dev.farespan.policy.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatorSettingsTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			-1,    PT0S,   fares.simulator.port
			65536, PT0S,   fares.simulator.port
			9480,  PT-1S,  fares.simulator.latency
			9480,  PT1H1S, fares.simulator.latency
			""")
	void namesTheProperty_whenOutOfBounds(int port, Duration latency, String property) {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(port, latency)).withMessageContaining(property);
	}

	@Test
	void allowsAnyFreePort() {
		assertThat(settings(0, Duration.ZERO).port()).isZero();
	}

	private static SimulatorSettings settings(int port, Duration latency) {
		return new SimulatorSettings(true, port, latency, Spread.FIXED, Percentage.valueOf("0%"), 1);
	}

}
