package dev.farespan.bench.run;

/**
 * What it takes to start a process.
 *
 * @param options what was asked for
 * @param children the processes
 * @param ports free ones
 */
public record Means(Options options, Children children, Ports ports) {

	/** Nothing is started yet. */
	public static Means of(Options options, Children children) {
		return new Means(options, children, new Ports(options));
	}

}
