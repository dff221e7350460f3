package dev.farespan.cache;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CacheSettingsTests {

	private static final Duration GOOD = Duration.ofMinutes(1);

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "P31D" })
	void refusesTimes_byTheirNames(Duration bad) {
		assertRefused("fares.cache.ttl", bad, GOOD, GOOD);
		assertRefused("fares.cache.stale-while-revalidate", GOOD, bad, GOOD);
		assertRefused("fares.cache.stale-if-error", GOOD, GOOD, bad);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "P30D" })
	void takesTimesWithinBounds(Duration good) {
		assertThatNoException().isThrownBy(() -> settings(good, good, good, 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void refusesToKeepNoDays(int maxDays) {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(GOOD, GOOD, GOOD, maxDays))
			.withMessage("fares.cache.max-days must be at least 1, not " + maxDays);
	}

	@Test
	void keepsStaleDays_asLongAsEitherUseLasts() {
		Duration longer = GOOD.multipliedBy(2);
		assertThat(settings(GOOD, longer, GOOD, 1).longestStale()).isEqualTo(longer);
		assertThat(settings(GOOD, GOOD, longer, 1).longestStale()).isEqualTo(longer);
	}

	private static void assertRefused(String name, Duration ttl, Duration revalidate, Duration ifError) {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(ttl, revalidate, ifError, 1))
			.withMessageStartingWith(name + " must be 0 to 30 days");
	}

	private static CacheSettings settings(Duration ttl, Duration revalidate, Duration ifError, int maxDays) {
		return new CacheSettings(true, ttl, revalidate, ifError, maxDays, null);
	}

}
