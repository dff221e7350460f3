package dev.farespan.bench.run;

import java.util.List;
import java.util.Set;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.Counts;
import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Rival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTests {

	private static final Cell CELL = new Cell(100, 1, 200);

	private static final Rival POOL = new Rival("pool-20", Rival.Kind.SERVICE, "20 platform threads", "apache",
			List.of(), 20, true);

	private static final Counters BEFORE = new Counters(100, 10, 5, 2, 50, 0, 0);

	private static final Counts GOOD = new Counts(100, 100, 20, 20);

	private static Burst burst(long failed, Set<String> hashes) {
		return new Burst(new Bracket(100, 101), List.of(), new Latencies(List.of(1000L), List.of(4L)), 4, failed,
				hashes, (failed == 0) ? "" : "status 502");
	}

	/** One second later; the machine did so much in all, of which the rival did 0.5 s. */
	private static Counters after(double machine) {
		return new Counters(101, 10.5, 5, 2, 50 + machine, 100, 100);
	}

	private static List<String> refusals(Burst burst, Counters after, Counts counts, double lag) {
		return new Refusals(POOL, CELL, false).of(burst, BEFORE, after, counts, lag, true);
	}

	@Test
	void refusesNothing_whenAllIsWell() {
		assertThat(refusals(burst(0, Set.of("a")), after(0.6), GOOD, 3)).isEmpty();
	}

	@Test
	void refusesFailedQueries() {
		assertThat(refusals(burst(2, Set.of("a")), after(0.6), GOOD, 3))
			.containsExactly("2 of 6 queries failed: status 502");
	}

	@Test
	void refusesAnswersThatDiffer() {
		assertThat(refusals(burst(0, Set.of("a", "b")), after(0.6), GOOD, 3))
			.containsExactly("its answers differ from each other: 2 hashes");
	}

	@Test
	void refusesABusyMachine() {
		double everything = Runtime.getRuntime().availableProcessors();
		assertThat(refusals(burst(0, Set.of("a")), after(everything + 0.5), GOOD, 3))
			.containsExactly("the machine was busy with something else: 100 % of it");
	}

	@Test
	void refusesMoreInFlightThanItsLabelSays() {
		assertThat(refusals(burst(0, Set.of("a")), after(0.6), new Counts(100, 100, 21, 21), 3))
			.containsExactly("21 calls were in flight, where 20 are the most it may have");
	}

	@Test
	void refusesFewerInFlightThanItsLabelSays() {
		assertThat(refusals(burst(0, Set.of("a")), after(0.6), new Counts(100, 100, 5, 5), 3))
			.containsExactly("only 5 calls were in flight, where it should have 20");
	}

	@Test
	void refusesConnectionsThatAreNotKept() {
		assertThat(refusals(burst(0, Set.of("a")), after(0.6), new Counts(100, 100, 20, 1), 3))
			.containsExactly("only 1 connections are open after 20 calls at once: they are not kept for the next");
	}

	@Test
	void refusesASaturatedUpstream() {
		assertThat(refusals(burst(0, Set.of("a")), after(0.6), GOOD, 80))
			.containsExactly("the upstream was saturated: it answered 80 ms late, where it should take 200 ms");
	}

}
