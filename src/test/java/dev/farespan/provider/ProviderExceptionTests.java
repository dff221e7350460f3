package dev.farespan.provider;

import dev.farespan.domain.FailureReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderExceptionTests {

	@Test
	void hasNoStack_sinceAHundredAreThrownAtOnce() {
		assertThat(new ProviderException(FailureReason.TIMEOUT, "late").getStackTrace()).isEmpty();
		assertThat(ProviderException.of(Responses.status(500)).getStackTrace()).isEmpty();
	}

	@Test
	void keepsItsCause() {
		var cause = new IllegalStateException("why");
		assertThat(new ProviderException(FailureReason.INTERNAL, "what", cause)).hasCause(cause).hasMessage("what");
	}

	@Test
	void tellsTheStatus() {
		assertThat(ProviderException.of(Responses.status(418))).hasMessageContaining("418");
	}

}
