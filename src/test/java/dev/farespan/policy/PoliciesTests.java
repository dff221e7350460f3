package dev.farespan.policy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PoliciesTests {

	@Test
	void eachProviderHasItsOwn() {
		var one = policies(RateLimit.NONE, Integer.MAX_VALUE);
		var two = policies(RateLimit.NONE, 1);
		var policies = new Policies(Map.of("one", one, "two", two));
		assertThat(policies.of("one")).isSameAs(one);
		assertThat(policies.of("two")).isSameAs(two);
		assertThatIllegalArgumentException().isThrownBy(() -> policies.of("three")).withMessageContaining("three");
	}

	@Test
	void isFree_whenNeitherRateNorCapIsSet() {
		RateLimit rate = RateLimit.of(Rate.valueOf("10/s"), 1);
		assertThat(policies(RateLimit.NONE, Integer.MAX_VALUE).isFree()).isTrue();
		assertThat(policies(RateLimit.NONE, 100).isFree()).isFalse();
		assertThat(policies(rate, Integer.MAX_VALUE).isFree()).isFalse();
	}

	private static ProviderPolicies policies(RateLimit rate, int maxInFlight) {
		var breaker = new Breaker("one", new BreakerSettings(new Percentage(80), 20, 10, Duration.ofSeconds(5)));
		return new ProviderPolicies(new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(1)), breaker, rate,
				new InFlightLimit(maxInFlight), new Pause(), HedgePolicy.OFF);
	}

}
