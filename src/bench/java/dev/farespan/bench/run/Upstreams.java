package dev.farespan.bench.run;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.farespan.bench.load.Counts;
import dev.farespan.bench.load.ForeignUpstream;
import dev.farespan.bench.load.SimulatorUpstream;
import dev.farespan.bench.load.Upstream;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.sample.Clock;
import dev.farespan.bench.sample.CpuClock;

/** The upstream in its own process: a simulator for each delay, or the reader's own. */
public final class Upstreams implements AutoCloseable {

	private final Means means;

	private final Map<Long, Running> running = new HashMap<>();

	/** None is started yet. */
	public Upstreams(Means means) {
		this.means = means;
	}

	/** The one that takes so long for a call, started if need be. */
	public Running at(long millis) throws InterruptedException, StepFailedException {
		if (this.means.options().upstream().isPresent()) {
			URI base = this.means.options().upstream().get();
			return new Running(base, new ForeignUpstream(base), -1);
		}
		Running simulator = this.running.get(millis);
		if (simulator == null || !simulator.isAlive()) {
			simulator = start(millis);
			this.running.put(millis, simulator);
		}
		return simulator;
	}

	private Running start(long millis) throws InterruptedException, StepFailedException {
		int port = this.means.ports().free();
		Child child = this.means.children().start("simulator-" + millis + "ms-" + port,
				new JavaCommand(this.means.options()).simulator(port, millis), Map.of());
		URI root = URI.create("http://127.0.0.1:" + port);
		new Readiness(child).await(root.resolve("/simulator/stats"));
		URI base = root.resolve("/restapi");
		if (this.means.options().form() != Form.SMOKE) {
			new DirectQuestions(base, this.means.options().firstDay()).warm(Duration.ofSeconds(2));
		}
		return new Running(base, new SimulatorUpstream(root), child.pid());
	}

	@Override
	public void close() {
		this.means.children().close();
	}

	/**
	 * An upstream that answers.
	 *
	 * @param base what a rival is pointed at
	 * @param counts what it tells
	 * @param pid its process; -1 for the reader's own
	 */
	public record Running(URI base, Upstream counts, long pid) {

		/** What the rival, this upstream, the comparison and the machine have used and counted so far. */
		public Counters counters(Child rival) {
			Counts told = this.counts.counts();
			return new Counters(Clock.now(), CpuClock.ofProcess(rival.pid()),
					(this.pid < 0) ? 0 : CpuClock.ofProcess(this.pid),
					CpuClock.ofProcess(ProcessHandle.current().pid()), CpuClock.ofMachine(), told.received(),
					told.answered());
		}

		boolean isAlive() {
			return this.pid < 0 || ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive).isPresent();
		}

	}

}
