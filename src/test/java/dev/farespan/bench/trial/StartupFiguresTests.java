package dev.farespan.bench.trial;

import java.util.List;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.sample.Footprint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartupFiguresTests {

	private static Trial trial(String profile, double imageSeconds, double anonMib) {
		var rival = new Rival(profile, Rival.Kind.SERVICE, "", "", List.of("--spring.profiles.active=" + profile), 100,
				false);
		return StartupFigures.trial(rival, starts(5), starts(imageSeconds),
				List.of(idle(anonMib), idle(anonMib + 50), idle(anonMib - 50)));
	}

	/** One of three that was disturbed counts for nothing. */
	private static List<StartupFigures.Start> starts(double seconds) {
		return List.of(new StartupFigures.Start(20, 9), new StartupFigures.Start(seconds, seconds),
				new StartupFigures.Start(0.1, 0.1));
	}

	private static Footprint idle(double anonMib) {
		return new Footprint(0, anonMib + 80, anonMib, 22, 30);
	}

	private static List<String> broken(Trial trial) {
		return trial.criteria().stream().filter((criterion) -> !criterion.holds()).map(Criterion::what).toList();
	}

	@Test
	void holds_whenItIsQuickAndSmall() {
		assertThat(broken(trial("reactive", 3, 143))).isEmpty();
		assertThat(broken(trial("blocking", 3, 143))).isEmpty();
	}

	@Test
	void doesNotHold_whenItStartsTooSlowly() {
		assertThat(broken(trial("reactive", 3.01, 100)))
			.containsExactly("time to ready as the image starts it over that of java -jar");
	}

	@Test
	void doesNotHold_whenItHoldsTooMuch_inMegabytes() {
		assertThat(broken(trial("reactive", 2, 143.1))).containsExactly("anonymous resident memory when idle");
	}

	@Test
	void holdsTheEventLoopAloneToALimitOfMemory() {
		assertThat(broken(trial("blocking", 2, 200))).isEmpty();
	}

	@Test
	void tellsEveryFigure() {
		assertThat(trial("reactive", 2, 100).readings()).contains(Reading.count("starts of each kind", 3),
				new Reading("time to ready, java -jar, median", 5, "s"),
				new Reading("time to ready, image, median", 2, "s"), new Reading("threads when idle, median", 22, ""));
	}

}
