package dev.farespan.simulator;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A request of one connection and its reply; belongs to the connection's event loop. */
final class Exchange {

	private final Reply reply;

	private final Answer.Persistence persistence;

	private final boolean withBody;

	private @Nullable Future<?> timer;

	private boolean due;

	private Exchange(Reply reply, Answer.Persistence persistence, boolean withBody) {
		this.reply = reply;
		this.due = reply.delay().isZero();
		this.persistence = persistence;
		this.withBody = withBody;
	}

	static Exchange of(HttpRequest request, Reply reply) {
		return new Exchange(reply, persistence(request), !request.method().equals(HttpMethod.HEAD));
	}

	Reply reply() {
		return this.reply;
	}

	/** Puts the answer together; the caller releases it. */
	ByteBuf encode(ByteBufAllocator allocator, byte[] date) {
		return this.reply.answer().get().encode(allocator, date, this.persistence, this.withBody);
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

	private static Answer.Persistence persistence(HttpRequest request) {
		// after what cannot be read, nobody knows where the next request begins
		if (request.decoderResult().isFailure() || !HttpUtil.isKeepAlive(request)) {
			return Answer.Persistence.CLOSE;
		}
		return request.protocolVersion().equals(HttpVersion.HTTP_1_1) ? Answer.Persistence.BY_DEFAULT
				: Answer.Persistence.KEEP_ALIVE;
	}

}
