package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.farespan.bench.load.Breach;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;

/** What became of queries around the moment at which a process was asked to end. */
final class ShutdownFigures {

	/** Longer than the longest query, and as long as the product says that it waits. */
	private static final double MOST_SECONDS = 31;

	private final long askedToEndNanos;

	private final List<Told> all;

	ShutdownFigures(long askedToEndNanos, List<Told> all) {
		this.askedToEndNanos = askedToEndNanos;
		this.all = List.copyOf(all);
	}

	/**
	 * Lost is what was sent before the end was asked for and got no whole answer, and what
	 * was answered in part whenever it was sent. Who comes later may be turned away, but not
	 * once the service has begun with the query.
	 * @param abandoned queries that the service itself says it has begun and not answered
	 */
	List<Criterion> criteria(double secondsToEnd, long abandoned) {
		return List.of(
				Criterion.none("queries lost by SIGTERM",
						count((told) -> !told.isWell() && (isBefore(told) || isBegun(told.exchange())))),
				Criterion.none("queries begun, and abandoned because of SIGTERM", abandoned),
				Criterion.atMost(MOST_SECONDS, "s", "from SIGTERM to the end of the process", secondsToEnd));
	}

	List<Reading> readings() {
		List<Reading> readings = new ArrayList<>();
		readings.add(Reading.count("in flight at SIGTERM and answered whole",
				count((told) -> told.isWell() && isBefore(told) && told.exchange().doneNanos() > this.askedToEndNanos)));
		readings.add(Reading.count("sent after SIGTERM and answered whole",
				count((told) -> told.isWell() && !isBefore(told))));
		readings.add(Reading.count("sent after SIGTERM: connection refused", late(Breach.REFUSED, false)));
		readings.add(Reading.count("sent after SIGTERM: kept connection closed with no answer",
				late(Breach.UNANSWERED, true)));
		readings.add(Reading.count("sent after SIGTERM: new connection closed with no answer",
				late(Breach.UNANSWERED, false)));
		readings.add(new Reading("last such after SIGTERM", lastSwallowed(), "s"));
		return readings;
	}

	/** What was lost, as a few words each. */
	List<String> notes() {
		return this.all.stream()
			.filter((told) -> !told.isWell() && (isBefore(told) || isBegun(told.exchange())))
			.limit(5)
			.map((told) -> "lost: " + told.wrong() + ", sent "
					+ (told.exchange().sentNanos() - this.askedToEndNanos) / 1_000_000 + " ms after SIGTERM")
			.toList();
	}

	private boolean isBefore(Told told) {
		return told.exchange().sentNanos() <= this.askedToEndNanos;
	}

	private static boolean isBegun(Exchange exchange) {
		return exchange.breach() != Breach.REFUSED && exchange.breach() != Breach.UNANSWERED;
	}

	private long late(Breach breach, boolean overKept) {
		return count((told) -> !isBefore(told) && told.exchange().breach() == breach
				&& told.exchange().overKept() == overKept);
	}

	private double lastSwallowed() {
		return this.all.stream()
			.filter((told) -> !isBefore(told) && told.exchange().breach() == Breach.UNANSWERED)
			.mapToDouble((told) -> (told.exchange().sentNanos() - this.askedToEndNanos) / 1e9)
			.max()
			.orElse(0);
	}

	private long count(Predicate<Told> which) {
		return this.all.stream().filter(which).count();
	}

	/**
	 * One query.
	 *
	 * @param wrong with its answer, as a few words; empty when nothing is
	 */
	record Told(Exchange exchange, String wrong) {

		boolean isWell() {
			return this.wrong.isEmpty();
		}

	}

}
