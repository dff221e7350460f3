package dev.farespan.simulator;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** The simulator's port is in use by something that is no farespan simulator. */
public class PortTakenException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	public PortTakenException(int port, @Nullable Throwable cause) {
		super("The simulator cannot listen on port " + port + ", which something else uses: set fares.simulator.port"
				+ " to a free port, or fares.simulator.enabled=false and the providers' base-url to real addresses.",
				cause);
	}

}
