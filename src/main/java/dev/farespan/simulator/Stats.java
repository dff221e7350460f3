package dev.farespan.simulator;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Counts searches, retries and hedges included, and open connections. */
final class Stats {

	private final LongAdder received = new LongAdder();

	private final LongAdder answered = new LongAdder();

	private final AtomicInteger inFlight = new AtomicInteger();

	private final AtomicInteger maxInFlight = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	void searchReceived() {
		this.received.increment();
		int now = this.inFlight.incrementAndGet();
		if (now > this.maxInFlight.get()) {
			this.maxInFlight.accumulateAndGet(now, Math::max);
		}
	}

	void searchAnswered() {
		this.answered.increment();
		this.inFlight.decrementAndGet();
	}

	/** Its caller left before the answer. */
	void searchAbandoned() {
		this.inFlight.decrementAndGet();
	}

	void connectionOpened() {
		this.connections.incrementAndGet();
	}

	void connectionClosed() {
		this.connections.decrementAndGet();
	}

	void reset() {
		this.received.reset();
		this.answered.reset();
		this.maxInFlight.set(this.inFlight.get());
	}

	Answer answer() {
		return Answer.json(HttpResponseStatus.OK, Json.write((json) -> {
			json.writeStartObject();
			json.writeNumberProperty("received", this.received.sum());
			json.writeNumberProperty("answered", this.answered.sum());
			json.writeNumberProperty("inFlight", this.inFlight.get());
			json.writeNumberProperty("maxInFlight", this.maxInFlight.get());
			json.writeNumberProperty("connections", this.connections.get());
			json.writeEndObject();
		}));
	}

}
