package dev.farespan.simulator;

import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A request of one connection and its reply; belongs to the connection's event loop. */
final class Exchange {

	private final Reply reply;

	private final Answer.Persistence persistence;

	private final boolean withBody;

	private @Nullable Future<?> timer;

	private boolean due;

	Exchange(Reply reply, Answer.Persistence persistence, boolean withBody) {
		this.reply = reply;
		this.persistence = persistence;
		this.withBody = withBody;
	}

	Reply reply() {
		return this.reply;
	}

	Answer.Persistence persistence() {
		return this.persistence;
	}

	boolean isWithBody() {
		return this.withBody;
	}

	boolean isLast() {
		return this.persistence == Answer.Persistence.CLOSE;
	}

	boolean isDue() {
		return this.due;
	}

	void becomeDue() {
		this.due = true;
	}

	void awaitTimer(Future<?> pending) {
		this.timer = pending;
	}

	void cancelTimer() {
		if (this.timer != null) {
			this.timer.cancel(false);
		}
	}

}
