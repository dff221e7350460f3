package dev.farespan.simulator;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the simulator with the application: it starts before the web server and stops
 * after it. Where a farespan simulator already listens, that one is used.
 */
public final class SimulatorServer implements SmartLifecycle, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);

	private final SimulatorSettings settings;

	private final Simulator simulator;

	private final Supplier<SimulatorProbe.Listener> probe;

	private volatile boolean running;

	private volatile boolean embedded;

	/**
	 * A server that does not listen yet.
	 * @param bindAddress such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
	 */
	public SimulatorServer(SimulatorSettings settings, Clock clock, String bindAddress) {
		this(settings, new Simulator(settings, clock, bindAddress), new SimulatorProbe(settings.port())::whoListens);
	}

	SimulatorServer(SimulatorSettings settings, Simulator simulator, Supplier<SimulatorProbe.Listener> probe) {
		this.settings = settings;
		this.simulator = simulator;
		this.probe = probe;
	}

	/**
	 * Listens, or finds a farespan simulator that does.
	 * @throws PortTakenException when something else is on the port
	 */
	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		this.embedded = switch (this.probe.get()) {
			case NOBODY -> listenOrFindWhoDoes();
			case SIMULATOR -> false;
			case SOMETHING_ELSE -> throw new PortTakenException(this.settings.port(), "something else does", null);
		};
		this.running = true;
		if (this.embedded) {
			LOG.info("The simulator listens on port {}.", port());
		}
		else {
			LOG.info("A farespan simulator already listens on port {} and is used, with its own latency, errors"
					+ " and seed.", port());
		}
	}

	@Override
	public synchronized void stop() {
		this.simulator.stop();
		this.running = false;
		this.embedded = false;
	}

	@Override
	public void close() {
		stop();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Whether the simulator runs in this process, not in one that was found. */
	public boolean isEmbedded() {
		return this.embedded;
	}

	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.enabled();
	}

	/** Where the simulator is found, also when any free port was asked for. */
	public int port() {
		return this.embedded ? this.simulator.port() : this.settings.port();
	}

	private boolean listenOrFindWhoDoes() {
		try {
			this.simulator.start();
			return true;
		}
		catch (IOException ex) {
			// another may have been quicker between the probe and this
			if (this.probe.get() == SimulatorProbe.Listener.SIMULATOR) {
				return false;
			}
			throw new PortTakenException(this.settings.port(), reason(ex), ex);
		}
	}

	private static String reason(IOException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return String.valueOf(cause.getMessage());
	}

}
