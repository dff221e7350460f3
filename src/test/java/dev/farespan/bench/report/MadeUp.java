package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.result.Setup;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Finding;
import dev.farespan.bench.stats.Finding.Verdict;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.OpenSummary;
import dev.farespan.bench.stats.RivalSummary;
import dev.farespan.bench.stats.Summary;

/** A comparison that never took place, with all that a real one may bring. */
final class MadeUp {

	static final Cell ARTICLE = new Cell(100, 1, 200);

	static final Cell HEAVY = new Cell(100, 100, 8000);

	static final Cell LOADED = new Cell(100, 100, 200);

	static final List<Cell> CELLS = List.of(new Cell(1, 1, 200), new Cell(1, 10, 200), new Cell(1, 50, 200),
			new Cell(1, 100, 200), new Cell(10, 1, 200), new Cell(10, 10, 200), new Cell(10, 50, 200),
			new Cell(10, 100, 200), ARTICLE, new Cell(100, 10, 200), new Cell(100, 50, 200), LOADED, HEAVY);

	static final List<Rival> RIVALS = List.of(rival("sequential", Kind.SERVICE, "one thread", 1),
			rival("pool-20", Kind.SERVICE, "20 platform threads", 20),
			rival("pool-100", Kind.SERVICE, "100 platform threads", 100),
			rival("virtual", Kind.SERVICE, "virtual threads", 100), rival("reactive", Kind.SERVICE, "event loop", 100),
			rival("pool-10000", Kind.SERVICE, "10,000 platform threads", 10_000),
			rival("reactive-again", Kind.TWIN_OF_ITSELF, "event loop", 100),
			rival("virtual-reactor", Kind.CONTROL, "virtual threads", 100),
			rival("pool-100-reactor", Kind.CONTROL, "100 platform threads", 100),
			rival("python-sequential", Kind.SCRIPT, "one thread", 1),
			rival("python-pool-20", Kind.SCRIPT, "20 threads", 20),
			rival("python-pool-100", Kind.SCRIPT, "100 threads", 100),
			rival("python-gevent", Kind.SCRIPT, "greenlets", 100),
			rival("python-asyncio", Kind.SCRIPT, "event loop", 100));

	private MadeUp() {
	}

	static Results results() {
		var manifest = new TreeMap<>(
				Map.of("commit", "0123abc (dirty)", "CPU model", "Example <Fast> CPU & Co. 3.1 GHz", "cores", "2",
						"JDK", "25.0.1+8 (Example)", "kernel", "6.1.0", "jar SHA-256", "f".repeat(64)));
		var launches = RIVALS.stream()
			.filter((rival) -> !"python-gevent".equals(rival.name()))
			.flatMap((rival) -> MadeUpLaunches.of(rival).stream())
			.toList();
		return new Results(manifest, setup(), RIVALS, leftOut(), launches, probes(),
				List.of("Stopped with Ctrl-C after 61 minutes: what follows was measured until then."));
	}

	static Setup setup() {
		return new Setup("full", "simulator", 200, "fixed", 5, CELLS, ARTICLE, List.of("-Xmx512m", "-XX:+UseG1GC"),
				"p99 at most 1.25 × its own at 512 MiB");
	}

	static Results nothing() {
		return new Results(Map.of(), setup(), RIVALS, List.of(), List.of(), List.of(), List.of());
	}

	static Summary nothingReckoned() {
		return new Summary(List.of(), Map.of(), List.of(), List.of(), List.of());
	}

	static Summary summary() {
		var rivals = RIVALS.stream().filter((rival) -> !"python-gevent".equals(rival.name())).map(MadeUp::reckoned);
		var ratio = new Estimate(0.912, 0.893, 0.934, 5, 0.9375);
		var findings = List.of(
				new Finding(HEAVY, Measure.RSS_PEAK, "reactive", "virtual", ratio, 0.031, Verdict.LOWER,
						"reactive peaks 9 % lower than virtual."),
				new Finding(ARTICLE, Measure.P50, "reactive", "virtual", new Estimate(1.01, 0.98, 1.03, 5, 0.9375),
						Double.NaN, Verdict.NO_DIFFERENCE, "no difference"));
		return new Summary(rivals.toList(), new EnumMap<>(Map.of(Measure.P50, 0.021, Measure.RSS_PEAK, 0.031)),
				findings,
				List.of("With 10,000 calls in flight reactive peaks at 431 MiB, virtual at 472 MiB: 9 % less (7–11 %).",
						"With one query of 100 days there is no difference in memory between virtual and reactive."),
				List.of("pool-100, repeat 3, 10 × 100 days at 200 ms: other load on the machine (34 % of it)."));
	}

	private static Rival rival(String name, Kind kind, String strategy, int width) {
		var client = (kind == Kind.SCRIPT) ? "requests"
				: name.contains("reacti") || name.endsWith("reactor") ? "Reactor Netty" : "Apache HttpClient 5";
		return new Rival(name, kind, strategy, client, List.of("--fares.mode=" + name, "--days 100"), width, false);
	}

	private static RivalSummary reckoned(Rival rival) {
		var cells = new ArrayList<CellSummary>();
		if (!"pool-10000".equals(rival.name())) {
			cells.add(MadeUpCells.of(rival, ARTICLE, true));
		}
		boolean script = rival.kind() == Kind.SCRIPT;
		CELLS.stream()
			.filter((cell) -> !script && (!"sequential".equals(rival.name()) || cell.calls() <= 100))
			.filter((cell) -> !"pool-10000".equals(rival.name()) || cell.equals(HEAVY))
			.forEach((cell) -> cells.add(MadeUpCells.of(rival, cell, false)));
		var heap = Map.of("pool-20", 40, "virtual", 96, "reactive", 48);
		return new RivalSummary(rival, 5, around(script ? 0.2 : 2.9), cells, open(rival),
				Optional.ofNullable(heap.get(rival.name())));
	}

	private static List<OpenSummary> open(Rival rival) {
		if (rival.kind() != Kind.SERVICE || rival.name().startsWith("pool-100")) {
			return List.of();
		}
		double slow = "sequential".equals(rival.name()) ? 90 : 1;
		return Stream.of(0.5, 0.7, 0.9)
			.map((share) -> new OpenSummary(share, around(30 * share), around(240 * slow),
					around(310 * slow / (1 - share)), (share < 0.9) ? around(290 * slow) : Estimate.NONE,
					Math.round(share * 10) - 5, 0))
			.toList();
	}

	private static List<LeftOut> leftOut() {
		return List.of(
				new LeftOut("python-gevent", "python3 has no gevent: the Debian package python3-gevent brings it."),
				new LeftOut("sequential in " + HEAVY, "one query alone would take 800 s."),
				new LeftOut("pool-100, its ceiling", "the time for it was over."),
				new LeftOut("what nobody explained", ""));
	}

	private static List<HeapProbe> probes() {
		return List.of(probe("pool-20", 40, true, ""), probe("pool-20", 32, false, "OutOfMemoryError"),
				probe("virtual", 128, true, ""), probe("virtual", 96, true, ""),
				probe("virtual", 80, false, "p99 too high"), probe("reactive", 48, true, ""),
				probe("reactive", 40, false, "OutOfMemoryError"), probe("pool-100", 512, false, "p99 too high"));
	}

	private static HeapProbe probe(String rival, int mib, boolean meets, String note) {
		return new HeapProbe(rival, new Cell(100, 50, 200), mib, meets ? 612 : Double.NaN, 700, (mib + 180) * 1024L,
				meets, note);
	}

	static Estimate around(double value) {
		return new Estimate(value, value * 0.97, value * 1.04, 5, 0.9375);
	}

}
