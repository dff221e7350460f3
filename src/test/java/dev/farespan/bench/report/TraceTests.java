package dev.farespan.bench.report;

import java.util.List;
import java.util.stream.IntStream;

import dev.farespan.bench.report.Trace.Sample;
import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Outside;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Memory over time between, before and after its samples. */
class TraceTests {

	private static final Bracket FAN_OUT = new Bracket(11, 13);

	private final Trace trace = new Trace("virtual", outside(List.of(10.0, 12.0, 20.0), List.of(1024L, 3072L, 3072L)),
			List.of(FAN_OUT), FAN_OUT);

	@Test
	void joinsSamplesByALine() {
		assertThat(this.trace.mibAt(11)).isEqualTo(2);
		assertThat(this.trace.mibAt(12)).isEqualTo(3);
		assertThat(this.trace.mibAt(15)).isEqualTo(3);
	}

	@Test
	void standsStillOutsideItsSamples() {
		assertThat(this.trace.mibAt(1)).isEqualTo(1);
		assertThat(this.trace.mibAt(99)).isEqualTo(3);
	}

	@Test
	void cutsAtBothEnds() {
		assertThat(this.trace.between(11, 13)).containsExactly(new Sample(11, 2), new Sample(12, 3), new Sample(13, 3));
		assertThat(this.trace.between(30, 40)).isEmpty();
	}

	@Test
	void keepsThePeak_whenThinned() {
		var samples = IntStream.range(0, 10_000)
			.mapToObj((index) -> new Sample(index, (index == 5_003) ? 9 : 1))
			.toList();
		assertThat(Thinned.of(samples, 100)).hasSizeLessThan(410)
			.contains(new Sample(5_003, 9), samples.getFirst(), samples.getLast());
	}

	private static Outside outside(List<Double> at, List<Long> rss) {
		return new Outside(at, rss, rss, rss, rss, List.of(1, 1, 1));
	}

}
