package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.ImageLayout;
import dev.farespan.bench.run.JavaCommand;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.run.WarmUps;

/**
 * One twin as the image starts it in a container of 256 MiB, asked by twenty callers at
 * once.
 */
final class ContainerTrial {

	private static final int CALLERS = 20;

	/** A query has its place until its answer is sent: whoever reads it to the end may ask again before that. */
	private static final int PLACES = 24;

	private static final int DAYS = 100;

	private final Means means;

	private final Upstreams.Running upstream;

	private final ImageLayout image;

	ContainerTrial(Means means, Upstreams.Running upstream, ImageLayout image) {
		this.means = means;
		this.upstream = upstream;
		this.image = image;
	}

	Trial of(Rival rival) throws InterruptedException, StepFailedException {
		List<String> settings = new ArrayList<>(JavaCommand.unlimited());
		settings.add("--fares.shed.max-in-flight=" + PLACES);
		try (Service service = Service.start(this.means, rival, this.image, settings, this.upstream.base()); var loop = new ClosedLoop(service.target())) {
			service.sampler().every(Service.SELDOM);
			WarmUps.of(service, rival, this.means.options().form().warmUp());
			Counters before = this.upstream.counters(service.child());
			Burst burst = loop.run(DAYS, CALLERS, this.means.options().form().window(), Long.MAX_VALUE);
			if (!service.child().isAlive()) {
				throw new StepFailedException(service.child().obituary());
			}
			return ContainerFigures.trial(rival.name(), found(service, burst, before));
		}
	}

	private ContainerFigures.Found found(Service service, Burst burst, Counters before) {
		Counters after = this.upstream.counters(service.child());
		long errors = service.child().logged((line) -> line.contains("OutOfMemoryError")).size();
		return new ContainerFigures.Found(burst, after.upstreamReceived() - before.upstreamReceived(), errors,
				new CpuShares(before, after, Runtime.getRuntime().availableProcessors()), service.sampler().samples(),
				service.sampler().peakRssKib());
	}

}
