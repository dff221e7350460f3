package dev.farespan.metrics;

import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Every meter of ours: its name, base unit and description. A timer's unit is the
 * registry's choice.
 */
enum Meters {

	QUERY("fares.query", null, "From a query's arrival until its last day is told"),
	DAY("fares.day", null, "From a day's start until its outcome, with all attempts and waits"),
	DAY_MAYBE_CUT("fares.day.maybe.cut", "days", "Days whose answer ended inside the day: fares may be missing"),
	IN_FLIGHT("fares.in.flight", "requests", "Upstream requests sent and not answered"),
	UPSTREAM_ATTEMPTS("fares.upstream.attempts", "attempts", "Tries of a day that are over"),
	RETRIES("fares.retries", "retries", "Days asked again after a failed attempt"),
	TURN_WAIT("fares.turn.wait", null, "How long a request waited for its turn at the provider"),
	QUEUE_WAIT("fares.queue.wait", null, "From a day's submission until a thread took it up"),

	PROCESS_RSS("process.memory.rss", "bytes", "Resident memory of the process: anon, file and shared together"),
	PROCESS_ANON("process.memory.anon", "bytes", "Resident anonymous memory: heap, stacks, buffers, metaspace"),
	PROCESS_FILE("process.memory.file", "bytes", "Resident pages of mapped files: the jars, the JDK, its archives"),
	PROCESS_SHARED("process.memory.shared", "bytes", "Resident shared memory; ZGC keeps its heap here"),
	PROCESS_PEAK("process.memory.peak", "bytes", "The most the resident memory has ever been"),
	CGROUP_USAGE("cgroup.memory.usage", "bytes", "What the control group is charged with, page cache included"),
	CGROUP_LIMIT("cgroup.memory.limit", "bytes", "Where the kernel kills: the tightest limit above the process"),
	HEAP_AFTER_GC("jvm.heap.after.gc", "bytes", "Heap in use right after the last collection");

	private final String label;

	private final @Nullable String unit;

	private final String description;

	Meters(String label, @Nullable String unit, String description) {
		this.label = label;
		this.unit = unit;
		this.description = description;
	}

	Timer.Builder timer(String... tags) {
		return Timer.builder(this.label).description(this.description).tags(tags);
	}

	Counter.Builder counter(String... tags) {
		return Counter.builder(this.label).baseUnit(this.unit).description(this.description).tags(tags);
	}

	/** A gauge that keeps hold of what it reads. */
	Gauge.Builder<DoubleSupplier> gauge(DoubleSupplier value, String... tags) {
		return Gauge.builder(this.label, value, DoubleSupplier::getAsDouble)
			.strongReference(true)
			.baseUnit(this.unit)
			.description(this.description)
			.tags(tags);
	}

}
