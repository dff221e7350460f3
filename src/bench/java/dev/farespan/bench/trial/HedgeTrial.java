package dev.farespan.bench.trial;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.JavaCommand;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Options;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.run.WarmUps;
import dev.farespan.bench.sample.Clock;

/**
 * One twin without and with hedging, in blocks that alternate, so that what else the machine
 * does strikes both alike.
 */
final class HedgeTrial {

	private static final int LEAST_BLOCKS = 4;

	private static final int MOST_BLOCKS = 8;

	private final Means means;

	private final Upstreams.Running upstream;

	HedgeTrial(Means means, Upstreams.Running upstream) {
		this.means = means;
		this.upstream = upstream;
	}

	/**
	 * Takes at least 400 queries of each kind, and up to twice as many while there is time.
	 */
	Trial of(Rival rival, Duration atMost) throws InterruptedException, StepFailedException {
		double end = Clock.now() + atMost.toMillis() / 1000.0;
		try (Service plain = start(rival, false); Service hedged = start(rival, true)) {
			warm(plain, rival);
			warm(hedged, rival);
			try (var without = new HedgeSide(plain, this.upstream); var with = new HedgeSide(hedged, this.upstream)) {
				double longest = 0;
				for (int block = 0; block < MOST_BLOCKS; block++) {
					double begun = Clock.now();
					if (begun > end || (block >= LEAST_BLOCKS && begun + longest > end)) {
						break;
					}
					pair((block % 2 == 0) ? without : with, (block % 2 == 0) ? with : without);
					longest = Math.max(longest, Clock.now() - begun);
				}
				return HedgeFigures.trial(rival.name(), without.side(), with.side());
			}
		}
	}

	private static void pair(HedgeSide first, HedgeSide second) throws InterruptedException, StepFailedException {
		first.block();
		second.block();
	}

	private Service start(Rival rival, boolean hedged) throws InterruptedException, StepFailedException {
		List<String> settings = new ArrayList<>(JavaCommand.unlimited());
		settings.add("--fares.hedge.enabled=" + hedged);
		URI base = this.upstream.base();
		return Service.start(this.means, rival, settings, base, this.means.options().heap());
	}

	private void warm(Service service, Rival rival) throws InterruptedException {
		Options options = this.means.options();
		service.sampler().every(Service.SELDOM);
		WarmUps.of(service, rival, options.form().warmUp());
	}

}
