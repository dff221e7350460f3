package dev.farespan.bench.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.farespan.bench.result.Outside;

/** Readings in order of time, without those that equal both their neighbours. */
final class Samples {

	private final List<Status> kept = new ArrayList<>();

	synchronized void add(Status sample) {
		int size = this.kept.size();
		boolean stands = size >= 2 && this.kept.get(size - 2).looksLike(sample)
				&& this.kept.get(size - 1).looksLike(sample);
		if (stands) {
			this.kept.set(size - 1, sample);
		}
		else {
			this.kept.add(sample);
		}
	}

	synchronized Outside columns() {
		return new Outside(column(Status::at), column(Status::rssKib), column(Status::anonKib), column(Status::fileKib),
				column(Status::sharedKib), column(Status::threads));
	}

	private <T> List<T> column(Function<Status, T> value) {
		return this.kept.stream().map(value).toList();
	}

}
