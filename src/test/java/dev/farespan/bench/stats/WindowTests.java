package dev.farespan.bench.stats;

import java.util.List;
import java.util.stream.DoubleStream;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Inside;
import dev.farespan.bench.result.Outside;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTests {

	private static final Outside OUTSIDE = outside(List.of(1.0, 4.0, 6.0, 9.0), List.of(90L, 50L, 70L, 80L));

	@Test
	void beginsWithTheLastSampleBeforeIt() {
		assertThat(window(5, 8).before(OUTSIDE.rssKib())).isEqualTo(50);
		assertThat(window(4, 8).before(OUTSIDE.rssKib())).isEqualTo(50);
	}

	@Test
	void peaksWithinItsEndsOnly() {
		assertThat(window(5, 8).peak(OUTSIDE.rssKib())).isEqualTo(70);
		assertThat(window(5, 9).peak(OUTSIDE.rssKib())).isEqualTo(80);
		assertThat(window(3, 5).peak(OUTSIDE.rssKib())).isEqualTo(90);
	}

	@Test
	void standsStill_whenNoSampleIsInIt() {
		assertThat(window(7, 8).before(OUTSIDE.rssKib())).isEqualTo(70);
		assertThat(window(7, 8).peak(OUTSIDE.rssKib())).isEqualTo(70);
	}

	@Test
	void beginsWithItsFirstSample_whenNoneIsBeforeIt() {
		assertThat(window(0, 5).before(OUTSIDE.rssKib())).isEqualTo(90);
	}

	@Test
	void saysNothing_whenNothingWasSampledByItsEnd() {
		assertThat(window(0, 0.5).before(OUTSIDE.rssKib())).isNaN();
		assertThat(window(0, 0.5).peak(OUTSIDE.rssKib())).isNaN();
		assertThat(new OutsideWindow(outside(List.of(), List.of()), new Bracket(0, 1)).peak(List.of())).isNaN();
	}

	@Test
	void takesTheScrapesAroundItToo() {
		List<Inside> scrapes = scrapes(1, 3, 5, 7, 9);
		assertThat(new InsideWindow(scrapes, new Bracket(4, 6)).max(Inside::heapUsedBytes)).isEqualTo(7);
		assertThat(new InsideWindow(scrapes, new Bracket(4, 4.5)).max(Inside::heapUsedBytes)).isEqualTo(5);
		assertThat(new InsideWindow(scrapes, new Bracket(3, 5)).rise(Inside::gcSeconds)).isEqualTo(2);
		assertThat(new InsideWindow(scrapes, new Bracket(4, 6)).rise(Inside::gcSeconds)).isEqualTo(4);
	}

	@Test
	void knowsNoRise_whenAScrapeIsMissingAtEitherEnd() {
		assertThat(new InsideWindow(scrapes(5, 9), new Bracket(4, 6)).rise(Inside::gcSeconds)).isNaN();
		assertThat(new InsideWindow(scrapes(1, 5), new Bracket(4, 6)).rise(Inside::gcSeconds)).isNaN();
		assertThat(new InsideWindow(List.of(), new Bracket(4, 6)).rise(Inside::gcSeconds)).isNaN();
	}

	@Test
	void passesOverWhatAScrapeDoesNotTell() {
		InsideWindow window = new InsideWindow(scrapes(3, 5), new Bracket(4, 6));
		assertThat(window.max((scrape) -> (scrape.at() == 5) ? Double.NaN : scrape.at())).isEqualTo(3);
		assertThat(window.max(Inside::nettyBytes)).isNaN();
	}

	private static OutsideWindow window(double from, double to) {
		return new OutsideWindow(OUTSIDE, new Bracket(from, to));
	}

	private static Outside outside(List<Double> at, List<Long> rss) {
		return new Outside(at, rss, rss, rss, rss, rss.stream().map(Long::intValue).toList());
	}

	/** What each tells is when it was, but for Netty. */
	private static List<Inside> scrapes(double... at) {
		return DoubleStream.of(at).mapToObj((t) -> new Inside(t, t, t, t, Double.NaN, t, t, t, t, t, t, t, t)).toList();
	}

}
