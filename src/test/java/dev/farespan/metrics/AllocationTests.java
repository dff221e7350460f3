package dev.farespan.metrics;

import java.lang.management.ManagementFactory;
import java.util.List;

import com.sun.management.ThreadMXBean;
import dev.farespan.domain.Availability;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationTests {

	private static final int CALLS = 100_000;

	private final FareMetrics metrics = new FareMetrics(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
			List.of("regiojet", "flixbus"));

	private final DayOutcome priced = Days.answered(Availability.PRICED);

	private final DayOutcome cut = Days.cut();

	private final DayOutcome failed = Days.failed(FailureReason.TIMEOUT);

	@Test
	void allocatesNothing_forADay() {
		for (int i = 0; i < CALLS; i++) {
			recordADay(i);
		}
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < CALLS; i++) {
			recordADay(i);
		}
		long allocated = threads.getCurrentThreadAllocatedBytes() - before;
		assertThat((double) allocated / CALLS).as("bytes a day").isLessThan(1);
	}

	private void recordADay(int nanos) {
		ProviderMetrics regiojet = this.metrics.of("regiojet");
		regiojet.waitedForTurn(nanos);
		regiojet.requestSent();
		regiojet.requestOver(nanos);
		regiojet.attemptDone(null);
		regiojet.attemptDone(FailureReason.TIMEOUT);
		regiojet.retried();
		regiojet.dayDone(this.priced, false, nanos);
		regiojet.dayDone(this.cut, true, nanos);
		regiojet.dayDone(this.failed, false, nanos);
		this.metrics.waitedInQueue(nanos);
	}

}
