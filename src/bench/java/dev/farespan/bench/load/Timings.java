package dev.farespan.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.farespan.bench.result.Latencies;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Collects latencies. */
public final class Timings {

	private final Histogram micros = new Histogram(3);

	/** One more. */
	public synchronized void add(long nanos) {
		this.micros.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(nanos, 0)));
	}

	/** All so far. */
	public synchronized Latencies latencies() {
		List<Long> values = new ArrayList<>();
		List<Long> counts = new ArrayList<>();
		for (HistogramIterationValue step : this.micros.recordedValues()) {
			values.add(step.getValueIteratedTo());
			counts.add(step.getCountAddedInThisIterationStep());
		}
		return new Latencies(List.copyOf(values), List.copyOf(counts));
	}

}
