package dev.farespan.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParametersTests {

	private final Parameters parameters = new Parameters(
			Map.of("one", List.of(" a "), "two", List.of("a", "b"), "none", List.of(), "blank", List.of(" ")));

	@Test
	void readsTheOneValue() {
		assertThat(this.parameters.optional("one")).contains("a");
		assertThat(this.parameters.required("one", 1)).contains("a");
		this.parameters.check();
	}

	@Test
	void isEmpty_whenThereIsNone() {
		assertThat(this.parameters.optional("absent")).isEmpty();
		assertThat(this.parameters.optional("none")).isEmpty();
		assertThat(this.parameters.wholeNumber("absent", 7, 1, 9)).isEqualTo(7);
		this.parameters.check();
	}

	@Test
	void remembersAllThatIsWrong() {
		assertThat(this.parameters.optional("two")).isEmpty();
		assertThat(this.parameters.optional("blank")).isEmpty();
		assertThat(this.parameters.required("absent", 9)).isEmpty();
		assertThat(this.parameters.wholeNumber("one", 7, 1, 9)).isEqualTo(7);
		ProblemException problem = Edge.problem(this.parameters::check);
		assertThat(problem.getBody().getProperties()).containsEntry("errors",
				List.of(new ParameterError("two", "is given 2 times; give it once"),
						new ParameterError("blank", "is empty"), new ParameterError("absent", "is missing"),
						new ParameterError("one", "must be a whole number from 1 to 9, not 'a'")));
	}

}
