package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.Form;
import dev.farespan.bench.run.ImageLayout;
import dev.farespan.bench.run.JavaCommand;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Progress;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.run.WarmUps;

/** One twin in a small heap: unloaded, at its ceiling, at ten times that, and afterwards. */
final class OverloadTrial {

	static final int DAYS = 100;

	private static final Duration UNLOADED = Duration.ofSeconds(20);

	private static final int UNLOADED_AT_ONCE = 2;

	private static final double KIB_A_MIB = 1024;

	private final Means means;

	private final Upstreams.Running upstream;

	private final ImageLayout image;

	private final Progress progress;

	OverloadTrial(Means means, Upstreams.Running upstream, ImageLayout image, Progress progress) {
		this.means = means;
		this.upstream = upstream;
		this.image = image;
		this.progress = progress;
	}

	Trial of(Rival rival) throws InterruptedException, StepFailedException {
		Form form = this.means.options().form();
		try (Service service = Service.start(this.means, rival, this.image, JavaCommand.unlimited(),
				this.upstream.base())) {
			service.sampler().every(Service.SELDOM);
			WarmUps.of(service, rival, form.warmUp());
			try (var loop = new ClosedLoop(service.target())) {
				Latencies unloaded = loop.run(DAYS, UNLOADED_AT_ONCE, UNLOADED, Long.MAX_VALUE).latencies();
				List<Ceiling.Level> levels = levels(loop, form.window());
				requireAlive(service);
				return flood(rival, service, unloaded, levels);
			}
		}
	}

	private List<Ceiling.Level> levels(ClosedLoop loop, Duration window) throws InterruptedException {
		List<Ceiling.Level> levels = new ArrayList<>();
		for (int atOnce = Ceiling.next(levels); atOnce > 0; atOnce = Ceiling.next(levels)) {
			Burst burst = loop.run(DAYS, atOnce, window, Long.MAX_VALUE);
			levels.add(new Ceiling.Level(atOnce, burst.answered() / (burst.window().to() - burst.window().from()),
					burst.failed()));
		}
		return levels;
	}

	private Trial flood(Rival rival, Service service, Latencies unloaded, List<Ceiling.Level> levels)
			throws InterruptedException {
		double rate = OverloadFigures.TIMES_THE_CEILING * Ceiling.perSecond(levels);
		this.progress.say("the flood begins: %.0f queries a second".formatted(rate));
		Counters before = this.upstream.counters(service.child());
		try (var flood = new FloodRun(service, this.upstream)) {
			FloodRun.Came came = flood.run(rate, this.means.options().seed(), OverloadFigures.mostMillis(unloaded));
			var cpu = new CpuShares(before, came.afterwards().counters(), Runtime.getRuntime().availableProcessors());
			return OverloadFigures.trial(rival.name(),
					new OverloadFigures.Found(unloaded, levels, came.flood(), came.afterwards().recoverySeconds(),
							deaths(service), cpu, service.sampler().peakRssKib() / KIB_A_MIB, notes(service)));
		}
	}

	private static void requireAlive(Service service) throws StepFailedException {
		if (!service.child().isAlive()) {
			throw new StepFailedException("before the flood: " + service.child().obituary());
		}
	}

	private static long deaths(Service service) {
		long errors = service.child().logged((line) -> line.contains("OutOfMemoryError")).size();
		return service.child().isAlive() ? errors : errors + 1;
	}

	private static List<String> notes(Service service) {
		return service.child().isAlive() ? List.of("the same process as at the start: " + service.child().pid())
				: List.of(service.child().obituary());
	}

}
