package dev.farespan.bench.run;

/**
 * What every step needs.
 *
 * @param options what was asked for
 * @param children the processes
 * @param ports free ones
 * @param upstreams who is asked
 * @param recorder who keeps what is measured
 */
record Lab(Options options, Children children, Ports ports, Upstreams upstreams, Recorder recorder) {

}
