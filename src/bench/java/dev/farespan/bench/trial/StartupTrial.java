package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.ImageLayout;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.sample.CpuClock;
import dev.farespan.bench.sample.Footprint;

/**
 * One twin, started with plain {@code java -jar} and as the image starts it, in turns, so
 * that what else the machine does strikes both alike; and then left alone.
 */
final class StartupTrial {

	/** As in a container of 256 MiB. */
	private final Means means;

	private final Upstreams.Running upstream;

	private final ImageLayout image;

	StartupTrial(Means means, Upstreams.Running upstream, ImageLayout image) {
		this.means = means;
		this.upstream = upstream;
		this.image = image;
	}

	Trial of(Rival rival) throws InterruptedException, StepFailedException {
		List<StartupFigures.Start> plain = new ArrayList<>();
		List<StartupFigures.Start> image = new ArrayList<>();
		List<Footprint> idle = new ArrayList<>();
		// the files are read from the disk once before anything is measured
		plain(rival);
		image(rival, new ArrayList<>());
		for (int pair = 0; pair < this.means.options().repeats(); pair++) {
			plain.add(plain(rival));
			image.add(image(rival, idle));
		}
		return StartupFigures.trial(rival, plain, image, idle);
	}

	private StartupFigures.Start plain(Rival rival) throws InterruptedException, StepFailedException {
		try (Service service = Service.plain(this.means, rival, List.of(), this.upstream.base())) {
			return start(service);
		}
	}

	private StartupFigures.Start image(Rival rival, List<Footprint> idle)
			throws InterruptedException, StepFailedException {
		try (Service service = Service.start(this.means, rival, this.image, List.of(),
				this.upstream.base())) {
			StartupFigures.Start start = start(service);
			service.sampler().every(Service.SELDOM);
			Thread.sleep(this.means.options().form().window());
			idle.add(Footprint.of(service.child().pid()));
			return start;
		}
	}

	private static StartupFigures.Start start(Service service) {
		return new StartupFigures.Start(service.secondsToReady(), CpuClock.ofProcess(service.child().pid()));
	}

}
