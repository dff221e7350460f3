package dev.farespan.cost;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdict, as Markdown that can be read on a terminal.
 *
 * @param calls the kinds of calls that were measured
 * @param scrape one scrape of all meters of ours
 * @param series how many series it shows
 */
record CostReport(List<CallCost> calls, Figure scrape, long series) {

	private static final String LINE = "|-----------------|--------:|--------:|-------:|----------------:"
			+ "|----------:|-----------:|------:|-------|\n";

	private static final String LEGEND = """
			`on`: what one upstream call tells the meters, registered as in the twins.
			`off`: the same with meters that do nothing (`management.metrics.enable.fares=false`).
			`nothing`: no meter is told, and the clock is not read.
			`query/100`: the call's share of what is counted once for its query of 100 days.
			`difference`, which is limited: `on` - `nothing` + `query/100`.
			A waiting call has also waited for a thread and for its turn.
			""";

	CostReport {
		calls = List.copyOf(calls);
	}

	boolean holds() {
		return this.calls.stream().allMatch((call) -> Stream.of(Limit.values()).allMatch(call::holds));
	}

	String text() {
		String tables = Stream.of(Limit.values()).map(this::table).collect(Collectors.joining("\n"));
		String closing = String.format(Locale.ROOT, "One scrape of these %d series: %.2f ms, %.0f kB allocated.",
				this.series, this.scrape.nanos() / 1e6, this.scrape.bytes() / 1e3);
		return String.join("\n", "# What the meters cost an upstream call", "", tables, LEGEND, closing, "",
				holds() ? "Every limit holds." : "A limit does not hold.", "");
	}

	private String table(Limit limit) {
		String head = String.format(Locale.ROOT,
				"| %-15s | threads | nothing |    off |              on | query/100 | difference | limit | holds |%n",
				limit.unit() + " a call");
		return head + LINE + this.calls.stream().map((call) -> row(call, limit)).collect(Collectors.joining());
	}

	private static String row(CallCost call, Limit limit) {
		return String.format(Locale.ROOT, "| %-15s | %7d | %7.1f | %6.1f | %15s | %9.2f | %10.1f | %5.0f | %-5s |%n",
				call.call(), call.threads(), limit.of(call.nothing()), limit.of(call.off()), on(call, limit),
				call.share(limit), call.difference(limit), limit.value(), call.holds(limit) ? "yes" : "NO");
	}

	/** Times with their error; what is allocated is counted. */
	private static String on(CallCost call, Limit limit) {
		String error = (limit == Limit.TIME) ? String.format(Locale.ROOT, " +/- %.1f", call.on().error()) : "";
		return String.format(Locale.ROOT, "%.1f", limit.of(call.on())) + error;
	}

}
