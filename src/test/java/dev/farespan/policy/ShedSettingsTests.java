package dev.farespan.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShedSettingsTests {

	@Test
	void takesANumber_orAdaptsItself() {
		assertThat(new ShedSettings("adaptive").fixed()).isEmpty();
		assertThat(new ShedSettings("1").fixed()).hasValue(1);
		assertThat(new ShedSettings("250").fixed()).hasValue(250);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1.5", "many", "", "Adaptive", "9999999999" })
	void refusesAllElse_inASentence(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ShedSettings(written))
			.withMessage(
					"fares.shed.max-in-flight must be adaptive or a whole number of at least 1, not '" + written + "'");
	}

}
