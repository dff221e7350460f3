package dev.farespan.bench.result;

/**
 * One place of the matrix.
 *
 * @param days the fan-out: upstream calls a query
 * @param queries how many queries are asked at once
 * @param upstreamMillis how long the upstream takes for a call (median)
 */
public record Cell(int days, int queries, long upstreamMillis) {

	/** How many calls would be in flight if nothing held any back. */
	public int calls() {
		return this.days * this.queries;
	}

	@Override
	public String toString() {
		return this.queries + " × " + this.days + " days at " + this.upstreamMillis + " ms";
	}

}
