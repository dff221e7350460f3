package dev.farespan.simulator;

import java.time.Duration;

import dev.farespan.policy.Percentage;

/**
 * How the built-in simulator behaves.
 *
 * @param enabled whether it runs beside a twin while a provider points at it
 * @param port its own; 0 for any free port
 * @param latency from a search to its answer: all of them, or the median
 * @param spread whether all searches take the latency, or half of them longer
 * @param errors share of searches answered with status 500
 * @param seed of fares, latencies and errors: equal seeds, equal runs
 */
public record SimulatorSettings(boolean enabled, int port, Duration latency, Spread spread, Percentage errors,
		long seed) {

	private static final Duration MAX_LATENCY = Duration.ofHours(1);

	public SimulatorSettings {
		if (port < 0 || port > 65535) {
			throw new IllegalArgumentException("fares.simulator.port must be 0 to 65535, not " + port);
		}
		if (latency.isNegative() || latency.compareTo(MAX_LATENCY) > 0) {
			throw new IllegalArgumentException("fares.simulator.latency must be 0 to 1h, not " + latency);
		}
	}

}
