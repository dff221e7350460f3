package dev.farespan.bench.trial;

import java.nio.charset.StandardCharsets;

import dev.farespan.bench.load.Breach;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.load.Exchange.Head;

/** Made-up exchanges. */
final class Exchanges {

	private static final long MILLI = 1_000_000;

	private Exchanges() {
	}

	static Exchange answered(int status, String type, String retryAfter, String body) {
		return new Exchange(0, 10 * MILLI, true, Breach.NONE, "", new Head(status, type, retryAfter),
				body.getBytes(StandardCharsets.UTF_8));
	}

	static Exchange complete(long sentMillis, long doneMillis) {
		return new Exchange(sentMillis * MILLI, doneMillis * MILLI, true, Breach.NONE, "",
				new Head(200, "application/json", ""), "{\"complete\":true}".getBytes(StandardCharsets.UTF_8));
	}

	static Exchange broken(Breach breach, boolean overKept, long sentMillis) {
		return new Exchange(sentMillis * MILLI, sentMillis * MILLI + 1, overKept, breach, "No answer came.", Head.NONE,
				new byte[0]);
	}

}
