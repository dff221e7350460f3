package dev.farespan.bench.stats;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HashesTests {

	private static final String RIGHT = "ab".repeat(32);

	private static final String WRONG = "cd".repeat(32);

	private final Hashes hashes = new Hashes();

	@Test
	void objectsToWhatFewerRivalsAnswered() {
		this.hashes.add("one", RIGHT);
		this.hashes.add("two", "sha256:" + RIGHT);
		add("three", WRONG, 5);
		assertThat(this.hashes.objection(RIGHT)).isEmpty();
		assertThat(this.hashes.objection("sha256:" + RIGHT)).isEmpty();
		assertThat(this.hashes.objection(WRONG))
			.hasValue("its answers differ from those of most rivals: cdcdcdcdcdcd…, not abababababab…");
	}

	@Test
	void countsRuns_whenAsManyRivalsAnsweredEither() {
		add("one", RIGHT, 3);
		add("two", WRONG, 2);
		assertThat(this.hashes.objection(RIGHT)).isEmpty();
		assertThat(this.hashes.objection(WRONG)).isPresent();
	}

	@Test
	void objectsToAll_whenNoneHasAMajority() {
		add("one", RIGHT, 2);
		add("two", WRONG, 2);
		assertThat(this.hashes.objection(RIGHT)).hasValueSatisfying((why) -> assertThat(why).contains("no answer has"));
		assertThat(this.hashes.objection(WRONG)).isPresent();
	}

	@Test
	void objectsInItsOwnWords_whenItIsASentence() {
		this.hashes.add("one", RIGHT);
		assertThat(this.hashes.objection("3 different answers")).hasValue("3 different answers");
		assertThat(this.hashes.objection("")).hasValue("its answers have no hash");
	}

	private void add(String rival, String hash, int times) {
		for (int i = 0; i < times; i++) {
			this.hashes.add(rival, hash);
		}
	}

}
