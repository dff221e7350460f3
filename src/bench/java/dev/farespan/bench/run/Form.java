package dev.farespan.bench.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;

/** How long and how deep a comparison is, or which trial the twins are put to. */
public enum Form {

	/** Whether everything runs: a part of every build's checks. It measures nothing. */
	SMOKE(Duration.ofSeconds(60), 20, 1, Duration.ofMillis(300), Duration.ofMillis(500), 20),
	/** An answer within a coffee. */
	QUICK(Duration.ofSeconds(420), 50, 2, Duration.ofMillis(1200), Duration.ofSeconds(3), 100),
	/** All fifteen points of the method. */
	FULL(Duration.ofMinutes(73), 200, 5, Duration.ofMillis(1200), Duration.ofSeconds(14), 100),
	/** A trial: what a second request for slow days brings, and what it costs. */
	HEDGE(Duration.ofSeconds(330), 200, 1, Duration.ZERO, Duration.ofSeconds(10), 100),
	/** A trial: ten times what can be answered, in a small heap. */
	OVERLOAD(Duration.ofSeconds(390), 200, 1, Duration.ofSeconds(4), Duration.ofSeconds(12), 100),
	/** A trial: a bad upstream for a long time, and then the end. */
	SOAK(Duration.ofMinutes(10), 200, 1, Duration.ZERO, Duration.ofSeconds(8), 100),
	/** A trial: what more replicas bring. */
	SCALE(Duration.ofSeconds(480), 200, 1, Duration.ZERO, Duration.ofSeconds(12), 100),
	/** A trial: what the image's layout and its AOT cache bring, and what an idle twin holds. */
	STARTUP(Duration.ofMinutes(5), 200, 5, Duration.ofSeconds(12), Duration.ZERO, 100),
	/** A trial: a container's memory, and twenty callers at once. */
	CONTAINER(Duration.ofSeconds(170), 200, 1, Duration.ofSeconds(60), Duration.ofSeconds(8), 100);

	private final Duration limit;

	private final int latencyMillis;

	private final int repeats;

	private final Duration window;

	private final Duration warmUp;

	private final int articleDays;

	Form(Duration limit, int latencyMillis, int repeats, Duration window, Duration warmUp, int articleDays) {
		this.limit = limit;
		this.latencyMillis = latencyMillis;
		this.repeats = repeats;
		this.window = window;
		this.warmUp = warmUp;
		this.articleDays = articleDays;
	}

	/** When it ends, whatever was measured by then. The build before it is not in it. */
	public Duration limit() {
		return this.limit;
	}

	Duration latency() {
		return Duration.ofMillis(this.latencyMillis);
	}

	/** Fresh processes a rival. */
	int repeats() {
		return this.repeats;
	}

	/** How long a cell sends new queries; how long an idle process is left alone. */
	public Duration window() {
		return this.window;
	}

	/** How long a process is warmed at most. */
	public Duration warmUp() {
		return this.warmUp;
	}

	/** Heap sizes to search among, ascending. */
	List<Integer> heapsMib() {
		return switch (this) {
			case SMOKE -> List.of(96);
			case QUICK -> List.of(40, 56, 80, 128);
			case FULL -> List.of(32, 48, 64, 80, 96, 128, 192);
			case HEDGE, OVERLOAD, SOAK, SCALE, STARTUP, CONTAINER -> List.of();
		};
	}

	/** The heap of a Java process where nothing is searched, MiB. A container's in the trials of endurance. */
	int heapMib() {
		return switch (this) {
			case SMOKE, QUICK, FULL, HEDGE -> 512;
			case OVERLOAD, SOAK, SCALE, STARTUP, CONTAINER -> 128;
		};
	}

	/** How the simulator's delays are spread. */
	String spread() {
		return switch (this) {
			case SMOKE, QUICK, FULL, OVERLOAD, SCALE, STARTUP, CONTAINER -> "fixed";
			case HEDGE, SOAK -> "lognormal";
		};
	}

	/** Whether the twins are held to criteria, and not compared. */
	public boolean isTrial() {
		return !List.of(SMOKE, QUICK, FULL).contains(this);
	}

	/** Days of the one query that the article is about. */
	public int articleDays() {
		return this.articleDays;
	}

	/** Whether its figures mean anything. */
	boolean measures() {
		return this != SMOKE;
	}

	boolean isFull() {
		return this == FULL;
	}

	/** The matrix, in ascending order of load: a process gives no memory back. */
	List<Cell> cells(long upstreamMillis) {
		return switch (this) {
			case SMOKE -> List.of(new Cell(20, 1, upstreamMillis), new Cell(20, 4, upstreamMillis));
			case QUICK -> List.of(new Cell(100, 1, upstreamMillis), new Cell(100, 10, upstreamMillis));
			case FULL -> IntStream.of(1, 10, 100)
				.boxed()
				.flatMap((days) -> Stream.of(1, 10, 50, 100).map((queries) -> new Cell(days, queries, upstreamMillis)))
				.sorted((one, other) -> Integer.compare(one.calls(), other.calls()))
				.toList();
			case HEDGE, OVERLOAD, SOAK, SCALE, STARTUP, CONTAINER -> List.of();
		};
	}

	/** The load under which a heap has to live. */
	Cell heapCell(long upstreamMillis) {
		return cells(upstreamMillis).stream()
			.filter((cell) -> cell.days() == this.articleDays && cell.queries() > 1)
			.findFirst()
			.orElseThrow();
	}

	public String label() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
