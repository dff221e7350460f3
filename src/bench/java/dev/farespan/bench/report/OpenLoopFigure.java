package dev.farespan.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.DotPanel.Group;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.OpenSummary;
import dev.farespan.bench.stats.RivalSummary;

/** The figure of latency where queries arrive at a given rate. */
final class OpenLoopFigure {

	private OpenLoopFigure() {
	}

	static Block of(Compared compared) {
		var groups = groups(compared);
		var rows = DotPanel.present(compared.names(), groups);
		if (rows.isEmpty()) {
			return new Paragraph("Open loop: no rate was measured. " + compared.whyNot(Compared.OPEN));
		}
		var panel = new DotPanel(rows, groups, OptionalDouble.empty(), false).drawn("p99 since the intended sending", "ms");
		return new Figure("open-loop", "Latency at a given arrival rate",
				"p99 from the moment a query was meant to be sent, at shares of the ceiling.",
				Sheet.stacked(List.of(panel), DotPanel.legend(groups, groups.size())));
	}

	private static List<Group> groups(Compared compared) {
		var shares = compared.summary()
			.rivals()
			.stream()
			.flatMap((rival) -> rival.open().stream())
			.map(OpenSummary::share)
			.distinct()
			.sorted()
			.toList();
		return IntStream.range(0, shares.size())
			.mapToObj((index) -> new Group(Numbers.percent(shares.get(index)), Pen.group(index + 1),
					DotPanel.dots(compared, (rival) -> p99(rival, shares.get(index)))))
			.toList();
	}

	private static Optional<Estimate> p99(RivalSummary rival, double share) {
		return rival.open()
			.stream()
			.filter((open) -> Double.compare(open.share(), share) == 0)
			.map(OpenSummary::p99Millis)
			.findFirst();
	}

}
