package dev.farespan.metrics;

import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Every meter of ours: its name, base unit and description. A timer's unit is the
 * registry's choice.
 */
enum Meters {

	QUERY("fares.query", null, "From a query's arrival until its last day is told"),
	QUERY_IN_FLIGHT("fares.query.in.flight", "queries", "Queries begun and not yet answered"),
	SHED("fares.shed", "queries", "Queries refused at the door"),
	SHED_LIMIT("fares.shed.limit", "queries", "How many queries are admitted at once, but for the reserve"),
	SHED_ADMITTED("fares.shed.admitted", "queries", "Queries that hold a place, from the door until they are over"),
	CREDENTIALS("fares.credentials", "requests",
			"Requests that had to say who asks, by key and by what became of them"),
	LAG("fares.lag", null, "By how much our own work runs late: probed all the time, by a piece that does nothing"),
	DEADLINE_OVERRUNS("fares.deadline.overruns", "queries",
			"Queries that the deadline ended before every day had answered"),
	DEADLINE_LEFT("fares.deadline.left", "dates", "How many days such a query had left at its deadline"),
	DAY("fares.day", null, "From a day's start until its outcome, with all attempts and waits"),
	DAY_MAYBE_CUT("fares.day.maybe.cut", "answers", "Answers that ended inside their day: fares may be missing"),
	IN_FLIGHT("fares.in.flight", "requests", "Upstream requests sent and not answered"),
	UPSTREAM("fares.upstream", null, "One upstream request, from its sending until it is read or has failed"),
	UPSTREAM_ATTEMPTS("fares.upstream.attempts", "attempts", "Tries of a day that are over"),
	RETRIES("fares.retries", "retries", "Days asked again after a failed attempt"),
	HEDGES("fares.hedges", "requests", "Second requests for days whose first was slow: those sent, and those that won"),
	CACHE_SIZE("fares.cache.size", "dates", "Answered days that are remembered"),
	PAUSE_LEFT("fares.pause.left", "seconds", "How long the provider still asks not to be asked"),
	BREAKER_STATE("fares.breaker.state", "state", "1 for the state that the provider's circuit breaker is in"),
	TURN_WAIT("fares.turn.wait", null, "How long a request waited for its turn at the provider"),
	TURN_WAITING("fares.turn.waiting", "requests", "Requests that wait for a place at the provider"),
	QUEUE_WAIT("fares.queue.wait", null, "From a day's submission until a thread took it up"),

	SHARED_LOOKS("fares.shared.looks", "looks", "Looks for a day at the second level, by what became of them"),
	SHARED_PUTS("fares.shared.puts", "answers", "Days handed to the second level, by whether it keeps them"),
	SHARED_STATE("fares.shared.state", "state", "1 for the state that the second level is in; off: there is none"),

	PROCESS_RSS("process.memory.rss", "bytes", "Resident memory of the process: anon, file and shared together"),
	PROCESS_ANON("process.memory.anon", "bytes", "Resident anonymous memory: heap, stacks, buffers, metaspace"),
	PROCESS_FILE("process.memory.file", "bytes", "Resident pages of mapped files: the jars, the JDK, its archives"),
	PROCESS_SHARED("process.memory.shared", "bytes", "Resident shared memory; ZGC keeps its heap here"),
	PROCESS_PEAK("process.memory.peak", "bytes", "The most the resident memory has ever been"),
	CGROUP_USAGE("cgroup.memory.usage", "bytes", "What the control group is charged with, page cache included"),
	CGROUP_LIMIT("cgroup.memory.limit", "bytes", "Where the kernel kills: the tightest limit above the process"),
	HEAP_AFTER_GC("jvm.heap.after.gc", "bytes", "Heap in use right after the last collection"),
	HEAP_MAX("jvm.heap.max", "bytes", "The most heap there may be, whatever the collector divides it into"),
	ALLOCATED("jvm.allocated", "bytes", "Heap that all threads together have allocated");

	private final String label;

	private final @Nullable String unit;

	private final String description;

	Meters(String label, @Nullable String unit, String description) {
		this.label = label;
		this.unit = unit;
		this.description = description;
	}

	String label() {
		return this.label;
	}

	@Nullable String unit() {
		return this.unit;
	}

	String description() {
		return this.description;
	}

	Timer.Builder timer(String... tags) {
		return Timer.builder(this.label).description(this.description).tags(tags);
	}

	Counter.Builder counter(String... tags) {
		return Counter.builder(this.label).baseUnit(this.unit).description(this.description).tags(tags);
	}

	DistributionSummary.Builder summary(String... tags) {
		return DistributionSummary.builder(this.label).baseUnit(this.unit).description(this.description).tags(tags);
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
