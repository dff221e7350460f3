package dev.farespan.bench.result;

/**
 * Counters at one moment. Only differences of two mean anything.
 *
 * @param at when
 * @param rivalCpuSeconds CPU of the rival's process
 * @param upstreamCpuSeconds CPU of the simulator; 0 for the reader's own upstream
 * @param driverCpuSeconds CPU of the comparison itself
 * @param machineCpuSeconds CPU of all that runs on the machine
 * @param upstreamReceived calls the upstream has received
 * @param upstreamAnswered calls it has answered
 */
public record Counters(double at, double rivalCpuSeconds, double upstreamCpuSeconds, double driverCpuSeconds,
		double machineCpuSeconds, long upstreamReceived, long upstreamAnswered) {

}
