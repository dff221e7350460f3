package dev.farespan.bench.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends an answer to a caller, spoiled in a given way. */
final class Spoiling {

	private static final byte[] PAGE = "<!DOCTYPE html><html><body>We are working on it.</body></html>"
		.getBytes(StandardCharsets.US_ASCII);

	private static final String JSON = "Content-Type: application/json\r\n";

	private static final int TOO_LONG_BYTES = 2 << 20;

	private static final int DRIBBLE_MILLIS = 200;

	/** Longer than any caller's patience. */
	private static final int STALL_MILLIS = 60_000;

	private final Socket caller;

	Spoiling(Socket caller) {
		this.caller = caller;
	}

	/** Returns whether the connection can go on. */
	boolean send(Message answer, Fault fault) throws IOException {
		return switch (fault) {
			case NONE -> send(answer);
			case SERVER_ERROR -> send(Message.of("500 Internal Server Error", JSON, bytes("{\"message\":\"Oops\"}")));
			case UNAVAILABLE -> send(Message.of("503 Service Unavailable", "", PAGE));
			case TOO_MANY -> send(Message.of("429 Too Many Requests", JSON, bytes("{}")));
			case UNAVAILABLE_FOR_A_SECOND -> send(Message.of("503 Service Unavailable", "Retry-After: 1\r\n", PAGE));
			case HTML -> send(Message.of("200 OK", "Content-Type: text/html\r\n", PAGE));
			case TRUNCATED -> send(Message.of("200 OK", JSON, half(answer.body())));
			case BROKEN_GZIP -> send(Message.of("200 OK", JSON + "Content-Encoding: gzip\r\n", answer.body()));
			case TOO_LONG -> send(Message.of("200 OK", JSON, tooLong()));
			case NOT_HTTP -> !send(new Message(bytes("SSH-2.0-OpenSSH_9.2\r\n"), new byte[0]));
			case CLOSED_AFTERWARDS -> !send(answer);
			case RESET_AT_ONCE -> reset();
			case RESET_IN_BODY -> begin(answer) && reset();
			case STALL_AT_ONCE -> stall();
			case STALL_IN_BODY -> begin(answer) && stall();
			case DRIBBLE -> dribble(answer);
		};
	}

	private boolean send(Message message) throws IOException {
		OutputStream out = this.caller.getOutputStream();
		byte[] all = Arrays.copyOf(message.head(), message.head().length + message.body().length);
		System.arraycopy(message.body(), 0, all, message.head().length, message.body().length);
		out.write(all);
		out.flush();
		return true;
	}

	private boolean begin(Message answer) throws IOException {
		return send(new Message(answer.head(), half(answer.body())));
	}

	/** The caller sees a reset and not an end. */
	private boolean reset() throws IOException {
		this.caller.setSoLinger(true, 0);
		return false;
	}

	private boolean stall() throws IOException {
		this.caller.setSoTimeout(STALL_MILLIS);
		// returns when the caller leaves
		return this.caller.getInputStream().read() > Byte.MAX_VALUE;
	}

	private boolean dribble(Message answer) throws IOException {
		OutputStream out = this.caller.getOutputStream();
		out.write(answer.head());
		try {
			for (byte octet : answer.body()) {
				out.write(octet);
				Thread.sleep(DRIBBLE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		return true;
	}

	private static byte[] half(byte[] body) {
		return Arrays.copyOf(body, body.length / 2);
	}

	private static byte[] tooLong() {
		byte[] body = new byte[TOO_LONG_BYTES];
		Arrays.fill(body, (byte) ' ');
		body[0] = '[';
		body[body.length - 1] = ']';
		return body;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
