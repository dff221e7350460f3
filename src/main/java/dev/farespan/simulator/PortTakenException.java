package dev.farespan.simulator;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** The simulator's port cannot be had, and no farespan simulator listens on it. */
public class PortTakenException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	public PortTakenException(int port, String reason, @Nullable Throwable cause) {
		super("The simulator cannot listen on port " + port + " (" + reason + "): free it, set fares.simulator.port to"
				+ " another, or set fares.simulator.enabled=false and point the providers at real addresses.", cause);
	}

}
