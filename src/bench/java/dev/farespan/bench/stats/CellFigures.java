package dev.farespan.bench.stats;

import java.util.EnumMap;
import java.util.Map;

import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Inside;
import dev.farespan.bench.result.Launch;

/** The figures of one cell in one process. What is not known is left out. */
final class CellFigures {

	private static final double MIB = 1024 * 1024;

	private static final double KIB_OF_A_MIB = 1024;

	/** A failed query is answered too, and so is one that came as the window ended. */
	private static final double MOST_STRAY = 1.1;

	private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

	private CellFigures() {
	}

	/** All but the ratio to the floor, which is the rival's. */
	static Map<Measure, Double> of(Launch launch, CellRun run) {
		CellFigures figures = new CellFigures();
		figures.clock(run);
		figures.outside(launch, run);
		InsideWindow inside = new InsideWindow(launch.inside(), run.window());
		figures.memory(inside);
		figures.server(inside, run);
		return figures.values;
	}

	private void clock(CellRun run) {
		Histogram histogram = new Histogram(run.latencies());
		put(Measure.P50, histogram.permille(500));
		put(Measure.P95, histogram.permille(950));
		put(Measure.P99, histogram.permille(990));
		put(Measure.THROUGHPUT, run.latencies().total() / (run.window().to() - run.window().from()));
		put(Measure.IN_FLIGHT, (run.maxInFlight() < 0) ? Double.NaN : run.maxInFlight());
		put(Measure.CPU_PER_CALL, cpuPerCall(run));
	}

	/** Where the upstream does not count, each query answered is taken to be all its days. */
	private static double cpuPerCall(CellRun run) {
		Counters before = run.before();
		Counters after = run.after();
		long counted = after.upstreamAnswered() - before.upstreamAnswered();
		boolean counts = after.upstreamReceived() > before.upstreamReceived();
		long calls = counts ? counted : run.cell().days() * run.latencies().total();
		return (after.rivalCpuSeconds() - before.rivalCpuSeconds()) * 1e6 / calls;
	}

	private void outside(Launch launch, CellRun run) {
		OutsideWindow outside = new OutsideWindow(launch.outside(), run.window());
		double before = outside.before(launch.outside().rssKib()) / KIB_OF_A_MIB;
		double sampled = outside.peak(launch.outside().rssKib()) / KIB_OF_A_MIB;
		double marked = run.peakRssKib() / KIB_OF_A_MIB;
		double peak = (marked > 0 && !(sampled >= marked)) ? marked : sampled;
		put(Measure.RSS_BEFORE, before);
		put(Measure.RSS_PEAK, peak);
		put(Measure.RSS_GROWTH, peak - before);
		put(Measure.ANON_GROWTH,
				(outside.peak(launch.outside().anonKib()) - outside.before(launch.outside().anonKib())) / KIB_OF_A_MIB);
		put(Measure.THREADS, outside.peak(launch.outside().threads()));
	}

	private void memory(InsideWindow inside) {
		put(Measure.HEAP_AFTER_GC, inside.max(Inside::heapAfterGcBytes) / MIB);
		put(Measure.HEAP_USED, inside.max(Inside::heapUsedBytes) / MIB);
		put(Measure.DIRECT, inside.max(Inside::directBytes) / MIB);
		put(Measure.NETTY, inside.max(Inside::nettyBytes) / MIB);
		put(Measure.METASPACE, inside.max(Inside::metaspaceBytes) / MIB);
		put(Measure.CODE_CACHE, inside.max(Inside::codeCacheBytes) / MIB);
		put(Measure.VIRTUAL_THREADS, inside.max(Inside::virtualThreads));
	}

	/**
	 * Nothing where the scrapes around the cell have much else between them, as those
	 * around a cold one have.
	 */
	private void server(InsideWindow inside, CellRun run) {
		double queries = inside.rise(Inside::serverQueries);
		if (queries > run.latencies().total() * MOST_STRAY + 1) {
			return;
		}
		put(Measure.GC_PAUSES, inside.rise(Inside::gcSeconds) * 1000);
		double mean = inside.rise(Inside::serverSeconds) * 1000 / queries;
		put(Measure.SERVER_MEAN, mean);
		put(Measure.QUEUE_WAIT, new Histogram(run.latencies()).mean() - mean);
	}

	private void put(Measure measure, double value) {
		if (Double.isFinite(value)) {
			this.values.put(measure, value);
		}
	}

}
