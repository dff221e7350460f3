package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.Workers;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.JavaCommand;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Progress;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.run.WarmUps;

/**
 * What one more replica buys: one, two and four of them, each on a quarter of a core so
 * that two cores have room for all, with as many callers as they can answer.
 */
final class ScaleTrial {

	static final double CORES = 0.25;

	static final List<Integer> REPLICAS = List.of(1, 2, 4);

	private static final int DAYS = 100;

	private static final Duration WINDOW = Duration.ofSeconds(15);

	private final Means means;

	private final Upstreams.Running upstream;

	private final Progress progress;

	ScaleTrial(Means means, Upstreams.Running upstream, Progress progress) {
		this.means = means;
		this.upstream = upstream;
		this.progress = progress;
	}

	Trial of(Rival rival) throws InterruptedException, StepFailedException {
		List<ScaleFigures.Level> asked = new ArrayList<>();
		List<ScaleFigures.Level> remembered = new ArrayList<>();
		for (int replicas : REPLICAS) {
			asked.add(level(rival, replicas, JavaCommand.unlimited(), 8));
			try (var redis = SecondLevelServer.start(this.means)) {
				remembered.add(level(rival, replicas, List.of("--fares.cache.redis.url=" + redis.url(), "--fares.cache.ttl=1h",
						"--fares.providers.regiojet.rate=", "--fares.providers.regiojet.max-in-flight=0"), 3));
			}
			this.progress.say("%s: %d replicas: %.1f and %.1f queries a second".formatted(rival.name(), replicas,
					asked.getLast().perSecond(), remembered.getLast().perSecond()));
		}
		return ScaleFigures.trial(rival.name(), asked, remembered);
	}

	private ScaleFigures.Level level(Rival rival, int count, List<String> settings, int callersEach)
			throws InterruptedException, StepFailedException {
		long before = this.upstream.counts().counts().received();
		List<Service> services = new ArrayList<>();
		List<Replica> replicas = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				Service service = Service.start(this.means, rival, settings, this.upstream.base(),
						this.means.options().heap());
				service.sampler().every(Service.SELDOM);
				services.add(service);
			}
			each(services, (service) -> WarmUps.of(service, rival, this.means.options().form().warmUp().multipliedBy(count)));
			for (Service service : services) {
				replicas.add(new Replica(service, CORES));
			}
			return measure(replicas, callersEach, before);
		}
		finally {
			services.forEach(Service::close);
			replicas.forEach(Replica::close);
		}
	}

	private ScaleFigures.Level measure(List<Replica> replicas, int callersEach, long receivedBefore)
			throws InterruptedException {
		double cpu = replicas.stream().mapToDouble(Replica::cpuSeconds).sum();
		var bursts = new ConcurrentLinkedQueue<Burst>();
		each(replicas, (replica) -> bursts.add(replica.loop().run(DAYS, callersEach, WINDOW, Long.MAX_VALUE)));
		cpu = replicas.stream().mapToDouble(Replica::cpuSeconds).sum() - cpu;
		long received = this.upstream.counts().counts().received() - receivedBefore;
		return new ScaleFigures.Level(replicas.size(), List.copyOf(bursts), cpu,
				replicas.stream().mapToDouble(Replica::rssMib).sum() / replicas.size(), received);
	}

	/** All at once. */
	private static <T> void each(List<T> all, Part<T> part) throws InterruptedException {
		var next = new AtomicInteger();
		Workers.run(all.size(), () -> part.with(all.get(next.getAndIncrement())));
	}

	/** What is done with one. */
	@FunctionalInterface
	private interface Part<T> {

		void with(T one) throws InterruptedException;

	}

}
