package dev.farespan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** That a query ends at its deadline however long the upstream takes. */
abstract class FaultDeadlineContract extends FaultContract {

	FaultDeadlineContract(Rival rival) {
		super(rival, Duration.ofMillis(600),
				List.of("--fares.search.attempt-timeout=1s", "--fares.retry.max-attempts=1"));
	}

	static Stream<Fault> faults() {
		return Fault.slow("deadline").stream();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void failsTheBadDaysAtTheDeadline(Fault fault) throws Exception {
		befall(fault.script());
		Map<Spread, Answer> answers = ask(List.of(Spread.values()));
		check(answers, fault.reason());
		assertThat(answers.values()).allSatisfy((answer) -> assertThat(answer.took()).isGreaterThan(this.deadline));
	}

}
