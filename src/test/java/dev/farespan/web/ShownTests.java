package dev.farespan.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTests {

	@Test
	void repeatsWhatIsShort() {
		assertThat(Shown.of("Ústí nad Labem")).isEqualTo("Ústí nad Labem");
		assertThat(Shown.of("x".repeat(60))).isEqualTo("x".repeat(60));
	}

	@Test
	void leavesOutTheEnd_whenItIsLong() {
		assertThat(Shown.of("x".repeat(61))).isEqualTo("x".repeat(60) + "...");
		assertThat(Shown.of("x".repeat(10_000))).hasSize(63);
	}

	@Test
	void cutsBetweenCharacters() {
		assertThat(Shown.of("x".repeat(59) + "\ud83d\ude8c bus")).isEqualTo("x".repeat(59) + "...");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\n", "\r", "\t", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028",
			"\u202e", "\u200b", "\ufeff" })
	void leavesOutWhatIsNotSeen(String control) {
		assertThat(Shown.of("a" + control + "b")).isEqualTo("a b");
	}

	@Test
	void leavesOutHalvesOfCharacters() {
		assertThat(Shown.of("a\ud83db")).isEqualTo("a b");
		assertThat(Shown.of("a\ude8cb")).isEqualTo("a b");
	}

}
