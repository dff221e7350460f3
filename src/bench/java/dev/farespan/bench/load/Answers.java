package dev.farespan.bench.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import org.jspecify.annotations.Nullable;

/**
 * Looks at each answer: whether it is whole, and whether it says the same as the others.
 * As they nearly always do, most are only compared with the first: that costs a hundredth
 * of a hash.
 */
public final class Answers {

	private static final byte[] INCOMPLETE = "\"complete\":false".getBytes(StandardCharsets.US_ASCII);

	private final Set<String> hashes = new ConcurrentSkipListSet<>();

	private volatile byte @Nullable [] whole;

	/** Why the query failed, as a sentence; empty when it did not. */
	public String failure(Exchange exchange) {
		if (!exchange.isWhole()) {
			return exchange.why();
		}
		if (exchange.head().status() != 200) {
			return "The service answered with status " + exchange.head().status() + ".";
		}
		byte[] known = this.whole;
		return (known != null && Arrays.equals(known, exchange.body())) ? "" : failureOfNew(exchange.body());
	}

	private String failureOfNew(byte[] body) {
		this.hashes.add(hash(body));
		if (isIncomplete(body)) {
			return "An answer was not complete: a day of it failed.";
		}
		this.whole = body;
		return "";
	}

	/** In hexadecimal digits. */
	Set<String> hashes() {
		return new TreeSet<>(this.hashes);
	}

	private static boolean isIncomplete(byte[] body) {
		for (int at = 0; at <= body.length - INCOMPLETE.length; at++) {
			if (Arrays.equals(body, at, at + INCOMPLETE.length, INCOMPLETE, 0, INCOMPLETE.length)) {
				return true;
			}
		}
		return false;
	}

	private static String hash(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256.", ex);
		}
	}

}
