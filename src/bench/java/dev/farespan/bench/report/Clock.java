package dev.farespan.bench.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much time a panel shows, in seconds from the fan-out's beginning. */
final class Clock {

	/** A fan-out this many times as long as the one in the middle is seen in the whole run. */
	private static final double LONG = 5;

	private static final double TAIL = 1.12;

	/** A panel of no width cannot be drawn. */
	private static final double LEAST = 0.1;

	private Clock() {
	}

	/** Until all but the very long fan-outs have ended. */
	static double soon(List<Trace> traces) {
		var lengths = traces.stream().map((trace) -> trace.end() - trace.begin()).sorted().toList();
		double middle = lengths.get(lengths.size() / 2);
		return round(lengths.stream().filter((length) -> length <= LONG * middle).max(Double::compare).orElse(middle));
	}

	/** Until the last fan-out has ended. */
	static double late(List<Trace> traces) {
		return TAIL * most(traces, (trace) -> trace.end() - trace.begin());
	}

	/** From the start of the process that waited longest for its query. */
	static double start(List<Trace> traces) {
		return -most(traces, (trace) -> trace.begin() - trace.first());
	}

	/** Until the last window has ended, but not longer than the first few fan-outs tell. */
	static double windows(List<Trace> traces) {
		double told = most(traces, (trace) -> trace.fanOuts().getLast().to() - trace.begin());
		double window = most(traces, (trace) -> trace.window().to() - trace.begin());
		return TAIL * Math.max(told, Math.min(window, told * LONG));
	}

	private static double most(List<Trace> traces, ToDoubleFunction<Trace> length) {
		return traces.stream().mapToDouble(length).reduce(LEAST, Math::max);
	}

	/** Up to the next tenth, with a little beyond the last bracket. */
	private static double round(double seconds) {
		return Math.ceil(Math.max(seconds, LEAST) * TAIL * 10) / 10;
	}

}
