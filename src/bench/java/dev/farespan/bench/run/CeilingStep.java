package dev.farespan.bench.run;

/** Finds the ceiling of one of the two rivals that are compared at the same rates. */
final class CeilingStep {

	private final Lab lab;

	private final Step.Ceiling step;

	CeilingStep(Lab lab, Step.Ceiling step) {
		this.lab = lab;
		this.step = step;
	}

	void run() throws InterruptedException, StepFailedException {
		Options options = this.lab.options();
		Upstreams.Running upstream = this.lab.upstreams().at(options.latencyMillis());
		try (Service service = Service.start(this.lab, this.step.rival(), upstream.base(), options.heap())) {
			service.sampler().every(Service.SELDOM);
			WarmUps.of(service, this.step.rival(), options.form().warmUp());
			this.lab.recorder().ceiling(this.step.rival().name(), OpenRuns.ceiling(service, this.step.rival()));
		}
	}

}
