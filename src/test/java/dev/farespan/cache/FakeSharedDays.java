package dev.farespan.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.farespan.domain.DayQuery;

/** A second level that says what it is told to, and keeps what it is given. */
final class FakeSharedDays implements SharedDays {

	final List<RememberedDay> put = new ArrayList<>();

	final List<DayQuery> released = new ArrayList<>();

	final CompletableFuture<Finding> found = new CompletableFuture<>();

	final CompletableFuture<Finding> led = new CompletableFuture<>();

	@Override
	public CompletionStage<Finding> find(DayQuery day) {
		return this.found;
	}

	@Override
	public CompletionStage<Finding> lead(DayQuery day) {
		return this.led;
	}

	@Override
	public void put(DayQuery day, RememberedDay answered, Duration keepFor) {
		this.put.add(answered);
	}

	@Override
	public void release(DayQuery day) {
		this.released.add(day);
	}

}
