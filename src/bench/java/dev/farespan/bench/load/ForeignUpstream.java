package dev.farespan.bench.load;

import java.net.URI;

/**
 * The reader's own upstream: it tells nothing of itself.
 *
 * @param root its address, for the report
 */
public record ForeignUpstream(URI root) implements Upstream {

	@Override
	public Counts counts() {
		return Counts.UNKNOWN;
	}

	@Override
	public void reset() {
		// it counts nothing
	}

	@Override
	public Watch watch() {
		return () -> {
		};
	}

	@Override
	public double lagMillis() {
		return Double.NaN;
	}

}
