package dev.farespan.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

import dev.farespan.bench.sample.Pages;
import tools.jackson.databind.json.JsonMapper;

/** The simulator in a process of its own. */
public final class SimulatorUpstream implements Upstream, AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Pages pages = new Pages(TIMEOUT);

	private final URI stats;

	private final URI reset;

	private final Lag lag;

	/**
	 * Asks nothing yet.
	 * @param root such as {@code http://127.0.0.1:9480}
	 */
	public SimulatorUpstream(URI root) {
		this.stats = root.resolve("/simulator/stats");
		this.reset = root.resolve("/simulator/stats/reset");
		this.lag = new Lag(() -> this.pages.get(this.stats));
	}

	@Override
	public Counts counts() {
		try {
			Counts counts = JSON.readValue(this.pages.get(this.stats), Counts.class);
			// the connection that this came over is not the rival's
			return new Counts(counts.received(), counts.answered(), counts.maxInFlight(), counts.connections() - 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void reset() {
		try {
			this.pages.post(this.reset);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks for the counts each 100 ms; the first times while nothing else is asked for. */
	@Override
	public Watch watch() {
		return this.lag.watch();
	}

	@Override
	public double lagMillis() {
		return this.lag.millis();
	}

	@Override
	public void close() {
		this.pages.close();
	}

}
