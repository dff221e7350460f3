package dev.farespan.policy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A shared rate that answers when a test says so. */
public final class PromisedRate implements SharedRate {

	private final CompletableFuture<Answer> answer = new CompletableFuture<>();

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicInteger returned = new AtomicInteger();

	@Override
	public CompletionStage<Answer> take(Duration atMost) {
		this.asked.incrementAndGet();
		return this.answer;
	}

	@Override
	public void giveBack() {
		this.returned.incrementAndGet();
	}

	public void answer(Answer told) {
		this.answer.complete(told);
	}

	public int asked() {
		return this.asked.get();
	}

	public int returned() {
		return this.returned.get();
	}

	/** A thousand a second, with no wait of this replica's own. */
	public RateLimit limit() {
		return RateLimit.of(new Rate(1000, Duration.ofSeconds(1)), 1000, this);
	}

}
