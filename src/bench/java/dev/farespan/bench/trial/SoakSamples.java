package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.run.Jcmd;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.sample.Footprint;

/** What a service holds over time; for one thread. */
final class SoakSamples {

	private final Service service;

	private final Jcmd jcmd;

	private final List<Footprint> footprints = new ArrayList<>();

	private final List<Double> heapsMib = new ArrayList<>();

	SoakSamples(Service service, Jcmd jcmd) {
		this.service = service;
		this.jcmd = jcmd;
	}

	/** Looks from outside, which costs it nothing. */
	void look() {
		this.footprints.add(Footprint.of(this.service.child().pid()));
	}

	/** Lets it collect all its garbage, and asks what is left. */
	void collect() throws InterruptedException {
		this.jcmd.collect(this.service.child());
		this.heapsMib.add(this.service.scrape().heapAfterGcBytes() / (1 << 20));
	}

	List<Footprint> footprints() {
		return List.copyOf(this.footprints);
	}

	List<Double> heapsMib() {
		return List.copyOf(this.heapsMib);
	}

}
