package dev.farespan.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import dev.farespan.domain.FailureReason;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PauseTests {

	private final AtomicLong nanos = new AtomicLong();

	private final Pause pause = new Pause(this.nanos::get);

	@Test
	void isOver_whenNobodyAsksForOne() {
		this.pause.note(new ProviderException(FailureReason.TIMEOUT, "no answer"));
		assertPause(0);
		assertThat(this.pause.isOver()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void lastsAsLongAsIsAskedFor(int status) {
		this.pause.note(asks(status, 5));
		assertPause(5);
		pass(2);
		assertPause(3);
		assertThat(this.pause.isOver()).isFalse();
		pass(3);
		assertPause(0);
		assertThat(this.pause.isOver()).isTrue();
		pass(3);
		assertPause(0);
	}

	@Test
	void lastsTillTheLastOfSeveralEnds() {
		this.pause.note(asks(429, 5));
		this.pause.note(asks(429, 2));
		assertPause(5);
		this.pause.note(asks(429, 7));
		assertPause(7);
	}

	@Test
	void lastsAMinuteAtMost() {
		this.pause.note(asks(503, 86_400));
		assertThat(this.pause.remaining()).isEqualTo(Pause.LONGEST);
	}

	@Test
	void endsWhenItIsEnded() {
		this.pause.note(asks(503, 5));
		this.pause.end();
		assertThat(this.pause.isOver()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MAX_VALUE - 1, Long.MIN_VALUE, -1 })
	void countsOn_whereverTheClockBegan(long origin) {
		this.nanos.set(origin);
		var late = new Pause(this.nanos::get);
		assertThat(late.isOver()).isTrue();
		late.note(asks(429, 5));
		assertThat(late.remaining()).isEqualTo(Duration.ofSeconds(5));
		pass(5);
		assertThat(late.isOver()).isTrue();
	}

	private static ProviderException asks(int status, long seconds) {
		return ProviderException
			.of(new ProviderResponse(status, (name) -> name.equals("Retry-After") ? String.valueOf(seconds) : null,
					"later".getBytes(StandardCharsets.UTF_8)));
	}

	private void assertPause(int seconds) {
		assertThat(this.pause.remaining()).isEqualTo(Duration.ofSeconds(seconds));
	}

	private void pass(int seconds) {
		this.nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

}
