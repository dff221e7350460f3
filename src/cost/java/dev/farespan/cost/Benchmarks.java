package dev.farespan.cost;

import java.time.Duration;

import dev.farespan.domain.DayOutcome;
import dev.farespan.telemetry.AttemptWatch;
import org.openjdk.jmh.annotations.Benchmark;

/** What JMH measures. {@link Cost} asks for the results by these methods' names. */
public class Benchmarks {

	/** A call without meters: what measuring itself costs. */
	@Benchmark
	public DayOutcome nothing(Recording.On on) {
		return on.outcome;
	}

	@Benchmark
	public AttemptWatch everyCallOff(Recording.Off off) {
		return Call.tell(off, false);
	}

	@Benchmark
	public AttemptWatch everyCallOn(Recording.On on) {
		return Call.tell(on, false);
	}

	@Benchmark
	public AttemptWatch waitingCallOff(Recording.Off off) {
		return Call.tell(off, true);
	}

	@Benchmark
	public AttemptWatch waitingCallOn(Recording.On on) {
		return Call.tell(on, true);
	}

	@Benchmark
	public Duration query(Recording.On on) {
		return Call.tellQuery(on);
	}

	@Benchmark
	public String scrape(Recording.On on) {
		return on.registry.scrape();
	}

}
