package dev.farespan.bench.result;

/**
 * From where a fan-out begins to where it ends, on the clock of the samples.
 *
 * @param from the query was sent (or the script's first call was)
 * @param to its answer was whole
 */
public record Bracket(double from, double to) {

}
