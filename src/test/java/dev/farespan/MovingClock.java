package dev.farespan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The real time, as far ahead as a test says. */
final class MovingClock extends Clock {

	private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

	void move(Duration by) {
		this.ahead.updateAndGet((before) -> before.plus(by));
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(this.ahead.get());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.system(zone);
	}

	/** Puts it in the place of the application's own. */
	@Configuration(proxyBeanMethods = false)
	static class Wiring {

		@Bean
		@Primary
		MovingClock movingClock() {
			return new MovingClock();
		}

	}

}
