package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.Jcmd;
import dev.farespan.bench.run.JavaCommand;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Progress;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.sample.Clock;
import org.jspecify.annotations.Nullable;

/** Twins side by side under a moderate load and an upstream with mixed faults, and then their end. */
final class SoakTrial {

	private static final Duration LOOK = Duration.ofSeconds(1);

	/** Three in each fifth of the time. */
	private static final int COLLECTIONS = 15;

	private final Means means;

	private final Upstreams.Running upstream;

	private final Progress progress;

	SoakTrial(Means means, Upstreams.Running upstream, Progress progress) {
		this.means = means;
		this.upstream = upstream;
		this.progress = progress;
	}

	List<Trial> of(List<Rival> rivals) throws InterruptedException, StepFailedException {
		List<SoakOne> ones = new ArrayList<>();
		try (Relay relay = Relay.start(this.means, this.upstream)) {
			for (Rival rival : rivals) {
				ones.add(start(rival, relay));
			}
			together(ones, (one) -> one.warm(this.means.options().form().warmUp()), () -> {
			});
			Duration howLong = this.means.options().limit();
			double until = Clock.now() + howLong.toMillis() / 1000.0;
			this.progress.say("the load begins: " + howLong.toSeconds() + " s");
			together(ones, (one) -> one.ask(until), () -> watch(ones, until));
			String faults = faults(relay);
			for (SoakOne one : ones) {
				one.conclude(howLong);
			}
			this.progress.say("SIGTERM under load");
			together(ones, SoakOne::end, () -> {
			});
			return ones.stream().map((one) -> one.trial(List.of(faults))).toList();
		}
		finally {
			ones.forEach(SoakOne::close);
		}
	}

	private SoakOne start(Rival rival, Relay relay) throws InterruptedException, StepFailedException {
		Service service = Service.start(this.means, rival, JavaCommand.unlimited(), relay.base(),
				this.means.options().heap());
		return new SoakOne(rival, service, new SoakCallers(service, this.means.options().seed()),
				new Jcmd(this.means.children()));
	}

	/** All of them at once, and something else meanwhile. */
	private static void together(List<SoakOne> ones, Part part, Meanwhile meanwhile) throws InterruptedException {
		var threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			List<Future<@Nullable Void>> parts = new ArrayList<>();
			for (SoakOne one : ones) {
				Callable<@Nullable Void> task = () -> {
					part.of(one);
					return null;
				};
				parts.add(threads.submit(task));
			}
			meanwhile.run();
			for (Future<@Nullable Void> each : parts) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The driver itself failed.", ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void watch(List<SoakOne> ones, double until) throws InterruptedException {
		double begun = Clock.now();
		int collections = 0;
		while (Clock.now() < until) {
			ones.forEach((one) -> one.samples().look());
			if ((Clock.now() - begun) / (until - begun) * COLLECTIONS >= collections) {
				collections++;
				for (SoakOne one : ones) {
					one.samples().collect();
				}
			}
			Thread.sleep(LOOK);
		}
	}

	private static String faults(Relay relay) {
		return "the relay's answers to both: " + relay.faults()
			.entrySet()
			.stream()
			.map((fault) -> fault.getKey() + " " + fault.getValue())
			.collect(Collectors.joining(", "));
	}

	/** Of what one of them does. */
	@FunctionalInterface
	private interface Part {

		void of(SoakOne one) throws InterruptedException;

	}

	/** What is done beside it. */
	@FunctionalInterface
	private interface Meanwhile {

		void run() throws InterruptedException;

	}

}
