package dev.farespan.bench.run;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.load.Target;
import dev.farespan.bench.result.Inside;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.sample.Clock;
import dev.farespan.bench.sample.InsideScraper;
import dev.farespan.bench.sample.OutsideSampler;

/** A rival that runs as a service, and all that watches it. */
public final class Service implements AutoCloseable {

	static final Duration OFTEN = Duration.ofMillis(10);

	/** Of the sampling of what runs long. */
	public static final Duration SELDOM = Duration.ofMillis(100);

	/** Longer than the rivals' own deadline. */
	private static final Duration TIMEOUT = Duration.ofSeconds(130);

	private final Child child;

	private final Target target;

	private final double startedAt;

	private final double readyAt;

	private final OutsideSampler sampler;

	private final InsideScraper scraper;

	private final List<Inside> inside = new ArrayList<>();

	private Service(Child child, Target target, double startedAt, OutsideSampler sampler)
			throws InterruptedException, StepFailedException {
		this.child = child;
		this.target = target;
		this.startedAt = startedAt;
		this.sampler = sampler;
		this.scraper = new InsideScraper(target.service());
		this.readyAt = new Readiness(child).await(target.service().resolve("/actuator/health/readiness"));
	}

	/** Starts one that is compared, and waits until it is ready. */
	static Service start(Lab lab, Rival rival, URI upstream, int heapMib)
			throws InterruptedException, StepFailedException {
		return start(lab.means(), rival, JavaCommand.common(), upstream, heapMib);
	}

	/** Starts it with settings of its own, and waits until it is ready. */
	public static Service start(Means means, Rival rival, List<String> settings, URI upstream, int heapMib)
			throws InterruptedException, StepFailedException {
		int port = means.ports().free();
		return start(means, rival, port,
				new JavaCommand(means.options()).rival(rival, settings, port, upstream, heapMib));
	}

	/** Starts it with {@code java -jar} and no flag but those that were asked for, and waits until it is ready. */
	public static Service plain(Means means, Rival rival, List<String> settings, URI upstream)
			throws InterruptedException, StepFailedException {
		int port = means.ports().free();
		return start(means, rival, port,
				JavaCommand.rival(new JavaCommand(means.options()).plain(), rival, settings, port, upstream));
	}

	/** Starts it as the image does, and waits until it is ready. */
	public static Service start(Means means, Rival rival, ImageLayout image, List<String> settings, URI upstream)
			throws InterruptedException, StepFailedException {
		int port = means.ports().free();
		return start(means, rival, port, JavaCommand.rival(image.command(), rival, settings, port, upstream));
	}

	private static Service start(Means means, Rival rival, int port, List<String> command)
			throws InterruptedException, StepFailedException {
		double startedAt = Clock.now();
		Child child = means.children().start(rival.name() + "-" + port, command, Map.of());
		var sampler = new OutsideSampler(child.pid(), OFTEN);
		try {
			var target = new Target(URI.create("http://127.0.0.1:" + port), means.options().firstDay(), TIMEOUT);
			return new Service(child, target, startedAt, sampler);
		}
		catch (InterruptedException | StepFailedException ex) {
			sampler.close();
			child.close();
			throw ex;
		}
	}

	/** How it is asked. */
	public Target target() {
		return this.target;
	}

	/** Its address. */
	public URI root() {
		return this.target.service();
	}

	/** Its process. */
	public Child child() {
		return this.child;
	}

	double startedAt() {
		return this.startedAt;
	}

	double readyAt() {
		return this.readyAt;
	}

	/** Until its first answer that it is ready. */
	public double secondsToReady() {
		return this.readyAt - this.startedAt;
	}

	/** What watches it from outside. */
	public OutsideSampler sampler() {
		return this.sampler;
	}

	/** Asks the JVM what it holds, and remembers it. */
	public Inside scrape() {
		Inside now = this.scraper.scrape();
		synchronized (this.inside) {
			this.inside.add(now);
		}
		return now;
	}

	List<Inside> inside() {
		synchronized (this.inside) {
			return List.copyOf(this.inside);
		}
	}

	@Override
	public void close() {
		this.sampler.close();
		this.child.close();
	}

}
