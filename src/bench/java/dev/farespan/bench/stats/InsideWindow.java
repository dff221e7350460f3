package dev.farespan.bench.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Inside;

/** The scrapes of a window: those in it, the last one before it and the first one after. */
final class InsideWindow {

	private final List<Inside> scrapes;

	private final Bracket window;

	/** The window's part of these scrapes, which are in order of time. */
	InsideWindow(List<Inside> scrapes, Bracket window) {
		int begun = (int) scrapes.stream().filter((scrape) -> scrape.at() <= window.from()).count();
		int ended = (int) scrapes.stream().filter((scrape) -> scrape.at() < window.to()).count();
		this.scrapes = scrapes.subList(Math.max(0, begun - 1), Math.min(scrapes.size(), Math.max(begun, ended + 1)));
		this.window = window;
	}

	/** At most; {@code NaN} where none tells. */
	double max(ToDoubleFunction<Inside> gauge) {
		return this.scrapes.stream()
			.mapToDouble(gauge)
			.filter((value) -> !Double.isNaN(value))
			.max()
			.orElse(Double.NaN);
	}

	/**
	 * By how much a counter rose from the last scrape at or before the beginning to the
	 * first at or after the end; {@code NaN} where either is missing.
	 */
	double rise(ToDoubleFunction<Inside> counter) {
		if (this.scrapes.isEmpty() || this.scrapes.getFirst().at() > this.window.from()
				|| this.scrapes.getLast().at() < this.window.to()) {
			return Double.NaN;
		}
		return counter.applyAsDouble(this.scrapes.getLast()) - counter.applyAsDouble(this.scrapes.getFirst());
	}

}
