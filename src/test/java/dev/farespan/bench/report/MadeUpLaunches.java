package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.Outside;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.result.WarmUp;

/**
 * Processes that never ran: a start, the article's query, a wait, and the heaviest load.
 */
final class MadeUpLaunches {

	private static final double START = 1.76e9;

	private static final Counters COUNTERS = new Counters(START, 0, 0, 0, 0, 0, 0);

	private MadeUpLaunches() {
	}

	static List<Launch> of(Rival rival) {
		return IntStream.rangeClosed(1, 2).mapToObj((repeat) -> launch(rival, repeat)).toList();
	}

	private static Launch launch(Rival rival, int repeat) {
		boolean script = rival.kind() == Kind.SCRIPT;
		double start = START + repeat * 1000;
		double ready = start + (script ? 0.15 : 2.8 + rival.name().length() / 20.0);
		double query = ready + (script ? 0 : 1);
		double took = Math.ceil(100.0 / rival.width()) * 0.2 + (script ? 0.08 : 0.15);
		var runs = new ArrayList<CellRun>();
		if (!"pool-10000".equals(rival.name())) {
			runs.add(run(MadeUp.ARTICLE, true, query, query + took));
		}
		if (!script && !"sequential".equals(rival.name())) {
			runs.add(run(MadeUp.LOADED, false, query + took + 1, query + took + 4));
			runs.add(run(MadeUp.HEAVY, false, query + took + 5,
					query + took + 5 + 8 * Math.max(1, 100.0 / rival.width()) + 2));
		}
		var warm = script ? WarmUp.NONE : new WarmUp(
				List.of(new WarmUp.Cycle(20, 311, 2100), new WarmUp.Cycle(60, 224, 310), new WarmUp.Cycle(60, 221, 12)),
				true);
		return new Launch(rival.name(), repeat, start, ready, Map.of("server", "Netty"), warm,
				outside(rival, start, ready, runs), List.of(), runs, List.of(),
				(repeat == 2 && "pool-20".equals(rival.name())) ? "its label does not hold: pool of 200" : null);
	}

	private static CellRun run(Cell cell, boolean cold, double from, double to) {
		var window = new Bracket(from, to);
		return new CellRun(cell, cold, window, List.of(window), Latencies.NONE, 0, COUNTERS, COUNTERS, 0, 100, 100, 1,
				"a94a8fe5ccb19ba61c4c0873d391e987982fbbd3", List.of());
	}

	private static Outside outside(Rival rival, double start, double ready, List<CellRun> runs) {
		boolean script = rival.kind() == Kind.SCRIPT;
		var random = new Random(rival.name().length());
		var at = new ArrayList<Double>();
		var rss = new ArrayList<Long>();
		double mib = 8;
		double last = runs.getLast().window().to() + 0.1;
		double rise = (script ? 20 + random.nextInt(8) : 230 + random.nextInt(20)) / (ready - start);
		for (double now = start; now < last; now += (last - start > 20) ? 0.05 : 0.01) {
			double step = at.isEmpty() ? 0 : now - at.getLast();
			mib += step * ((now < ready) ? rise : growth(now, runs, rival)) + random.nextDouble() * 0.02;
			at.add(now);
			rss.add(Math.round(mib * 1024));
		}
		var zeros = rss.stream().map((value) -> 0L).toList();
		return new Outside(at, rss, rss, zeros, zeros, rss.stream().map((value) -> 20).toList());
	}

	private static double growth(double now, List<CellRun> runs, Rival rival) {
		return runs.stream()
			.filter((run) -> now >= run.window().from() && now < run.window().from() + 0.6)
			.mapToDouble((run) -> run.cold() ? ((rival.kind() == Kind.SCRIPT) ? 15 : 30 + rival.name().length())
					: 320 + rival.name().length() * 15)
			.sum();
	}

}
