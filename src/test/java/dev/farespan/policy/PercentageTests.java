package dev.farespan.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PercentageTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			80%,      80,       0.8
			0%,       0,        0
			100%,     100,      1
			2.5%,     2.5,      0.025
			0.000001%,0.000001, 0.00000001
			' 80 % ', 80,       0.8
			080%,     80,       0.8
			""")
	void isRead(String written, double percent, double share) {
		assertThat(Percentage.valueOf(written).percent()).isEqualTo(percent);
		assertThat(Percentage.valueOf(written).share()).isEqualTo(share);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%", "80", "0.8", "-1%", "101%", "100.1%", "1e1%", "80%%", "8 0%", "80,5%", ".5%",
			"\uff18\uff10%", "NaN%", "eighty" })
	void isRefused_whenItIsWrittenOtherwise(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> Percentage.valueOf(written)).withMessageContaining("%");
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY })
	void liesBetweenNothingAndAll(double percent) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Percentage(percent));
	}

	@Test
	void isWrittenAsItIsRead() {
		assertThat(new Percentage(2.5)).hasToString("2.5%");
		assertThat(Percentage.valueOf(new Percentage(80).toString())).isEqualTo(new Percentage(80));
	}

}
