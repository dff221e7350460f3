package dev.farespan.bench.report;

import java.util.EnumMap;
import java.util.Map;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;

/** What was never measured in a cell, in likely numbers. */
final class MadeUpCells {

	private MadeUpCells() {
	}

	static CellSummary of(Rival rival, Cell cell, boolean cold) {
		double waves = Math.ceil((double) cell.days() / rival.width());
		double floor = waves * cell.upstreamMillis();
		var values = new EnumMap<Measure, Estimate>(Measure.class);
		double slow = cold ? 1.6 : 1.03 + cell.calls() / 30000.0;
		time(values, floor, slow);
		memory(values, rival, cell);
		if (rival.kind() != Kind.SCRIPT) {
			inside(values, rival, cell, floor * slow);
		}
		values.put(Measure.IN_FLIGHT, exactly(Math.min(cell.days(), rival.width()) * cell.queries()));
		values.put(Measure.CPU_PER_CALL, MadeUp.around((cold ? 9000 : 210) + rival.name().length()));
		return new CellSummary(cell, cold, floor, values, "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
				"pool-100".equals(rival.name()) ? 1 : 0);
	}

	private static void time(Map<Measure, Estimate> values, double floor, double slow) {
		values.put(Measure.P50, MadeUp.around(floor * slow));
		values.put(Measure.P95, MadeUp.around(floor * slow * 1.1));
		values.put(Measure.P99, MadeUp.around(floor * slow * 1.3));
		values.put(Measure.RATIO, MadeUp.around(slow));
	}

	private static void memory(Map<Measure, Estimate> values, Rival rival, Cell cell) {
		double before = (rival.kind() == Kind.SCRIPT) ? 29 : 242;
		double growth = 3 + cell.calls() * (rival.name().contains("reacti") ? 0.018 : 0.024);
		values.put(Measure.RSS_BEFORE, MadeUp.around(before));
		values.put(Measure.RSS_PEAK, MadeUp.around(before + growth));
		values.put(Measure.RSS_GROWTH, MadeUp.around(growth));
		values.put(Measure.THREADS, exactly(Math.min(rival.width(), 100) + 12));
	}

	private static void inside(Map<Measure, Estimate> values, Rival rival, Cell cell, double millis) {
		values.put(Measure.HEAP_AFTER_GC, MadeUp.around(38 + cell.calls() * 0.01));
		values.put(Measure.DIRECT, rival.name().contains("reacti") ? MadeUp.around(17) : Estimate.NONE);
		values.put(Measure.NETTY, new Estimate(Double.NaN, Double.NaN, Double.NaN, 5, 0.9375));
		values.put(Measure.SERVER_MEAN, MadeUp.around(millis * 0.97));
		values.put(Measure.QUEUE_WAIT, MadeUp.around(millis * 0.03));
	}

	private static Estimate exactly(double value) {
		return new Estimate(value, value, value, 5, 0.9375);
	}

}
