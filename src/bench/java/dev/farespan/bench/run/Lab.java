package dev.farespan.bench.run;

/**
 * What every step needs.
 *
 * @param means what it takes to start a process
 * @param upstreams who is asked
 * @param recorder who keeps what is measured
 */
record Lab(Means means, Upstreams upstreams, Recorder recorder) {

	Options options() {
		return this.means.options();
	}

	Children children() {
		return this.means.children();
	}

}
