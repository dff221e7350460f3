package dev.farespan.policy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import dev.farespan.domain.FailureReason;
import dev.farespan.provider.ProviderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTests {

	@Test
	void keepsWhatIsExplained(CapturedOutput output) {
		var explained = new ProviderException(FailureReason.REFUSED, "no");
		assertThat(Failures.explain(explained)).isSameAs(explained);
		assertThat(output).doesNotContain("defect");
	}

	@Test
	void aTimeoutIsATimeout(CapturedOutput output) {
		var timeout = new TimeoutException("4s");
		assertThat(Failures.explain(timeout).reason()).isEqualTo(FailureReason.TIMEOUT);
		assertThat(Failures.explain(timeout)).hasCause(timeout);
		assertThat(output).doesNotContain("defect");
	}

	@Test
	void whatNobodyForesawIsADefect_andIsLogged(CapturedOutput output) {
		var defect = new IllegalStateException("of this test");
		assertThat(Failures.explain(defect).reason()).isEqualTo(FailureReason.INTERNAL);
		assertThat(Failures.explain(defect)).hasCause(defect);
		assertThat(output).contains("ERROR", "of this test", "FailuresTests");
	}

	@Test
	void theClockStoppedIt_orTheDeadline() {
		assertThat(Failures.timedOut(Moments.in(Duration.ofNanos(1))).reason()).isEqualTo(FailureReason.TIMEOUT);
		assertThat(Failures.timedOut(Moments.past()).reason()).isEqualTo(FailureReason.DEADLINE);
	}

	@Test
	void noTurnIsAnOverload() {
		assertThat(Failures.noTurn().reason()).isEqualTo(FailureReason.OVERLOADED);
		assertThat(Failures.open().reason()).isEqualTo(FailureReason.OVERLOADED);
		assertThat(Failures.open()).hasMessageContaining("breaker");
	}

}
