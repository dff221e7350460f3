package dev.farespan.bench.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildrenTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path logs;

	@Test
	void endsAllOfThem() {
		Child one;
		Child other;
		try (var children = new Children(this.logs)) {
			one = children.start("one", List.of("sleep", "60"), Map.of());
			other = children.start("other", List.of("sleep", "60"), Map.of());
			assertThat(one.isAlive()).isTrue();
		}
		assertThat(one.isAlive()).isFalse();
		assertThat(other.isAlive()).isFalse();
	}

	@Test
	void startsNone_onceClosed() {
		var children = new Children(this.logs);
		children.close();
		assertThatThrownBy(() -> children.start("late", List.of("sleep", "60"), Map.of()))
			.isInstanceOf(UncheckedIOException.class);
	}

	@Test
	void tellsHowOneEnded() throws InterruptedException {
		try (var children = new Children(this.logs);
				Child child = children.start("sad", List.of("sh", "-c", "echo no memory; exit 3"), Map.of())) {
			assertThat(child.ends(Duration.ofSeconds(20))).isTrue();
			assertThat(child.obituary()).isEqualTo("sad ended with status 3: no memory");
		}
	}

	@Test
	void passesOverWhatASoundOneSaid() throws InterruptedException {
		String said = "echo '12:00:00.000 ERROR Main no memory'; echo '12:00:00.001 INFO  QueryLog Prague to Brno'; exit 3";
		try (var children = new Children(this.logs);
				Child child = children.start("sad", List.of("sh", "-c", said), Map.of())) {
			assertThat(child.ends(Duration.ofSeconds(20))).isTrue();
			assertThat(child.obituary()).isEqualTo("sad ended with status 3: 12:00:00.000 ERROR Main no memory");
		}
	}

	@Test
	void saysWhatCouldNotBeStarted() {
		try (var children = new Children(this.logs)) {
			assertThatThrownBy(() -> children.start("ghost", List.of("/no/such/program"), Map.of()))
				.hasMessageStartingWith("ghost could not be started");
		}
	}

}
