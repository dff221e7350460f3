package dev.farespan.simulator;

import java.io.IOException;
import java.time.Clock;

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

	private final SimulatorProbe probe;

	private volatile boolean running;

	private volatile boolean embedded;

	/**
	 * A server that does not listen yet.
	 * @param bindAddress such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
	 */
	public SimulatorServer(SimulatorSettings settings, Clock clock, String bindAddress) {
		this.settings = settings;
		this.simulator = new Simulator(settings, clock, bindAddress);
		this.probe = new SimulatorProbe(settings.port());
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
		this.embedded = switch (this.probe.whoListens()) {
			case NOBODY -> listenOrFindWhoDoes();
			case SIMULATOR -> false;
			case SOMETHING_ELSE -> throw new PortTakenException(this.settings.port(), null);
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
			if (this.probe.whoListens() == SimulatorProbe.Listener.SIMULATOR) {
				return false;
			}
			throw new PortTakenException(this.settings.port(), ex);
		}
	}

}
