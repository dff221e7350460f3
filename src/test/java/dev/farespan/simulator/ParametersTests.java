package dev.farespan.simulator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParametersTests {

	@Test
	void keepsAllValuesInOrder() {
		var parameters = Parameters.of("/path?a=1&b=2&a=3&ab=4");
		assertThat(parameters.first("a")).contains("1");
		assertThat(parameters.all("a")).containsExactly("1", "3");
		assertThat(parameters.all("b")).containsExactly("2");
	}

	@Test
	void isEmpty_withoutAQuery() {
		assertThat(Parameters.of("/path").first("path")).isEmpty();
		assertThat(Parameters.of("/path?").all("")).isEmpty();
	}

	@Test
	void takesWhatIsOddlyWritten() {
		var parameters = Parameters.of("/path?%61=x%20y+z&&b&c=&d=1=2&e=%zz");
		assertThat(parameters.first("a")).contains("x y z");
		assertThat(parameters.first("b")).contains("");
		assertThat(parameters.first("c")).contains("");
		assertThat(parameters.first("d")).contains("1=2");
		assertThat(parameters.first("e")).contains("%zz");
	}

}
