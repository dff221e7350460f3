package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One request and the raw means to answer it, down to the last byte.
 */
final class UpstreamExchange {

	private static final Duration LOOK = Duration.ofMillis(5);

	private final UpstreamRequest request;

	private final Socket socket;

	private final InputStream in;

	private final Runnable answered;

	private long bytesSent;

	UpstreamExchange(UpstreamRequest request, Socket socket, InputStream in, Runnable answered) {
		this.request = request;
		this.socket = socket;
		this.in = in;
		this.answered = answered;
	}

	UpstreamRequest request() {
		return this.request;
	}

	LocalDate date() {
		return this.request.date();
	}

	long bytesSent() {
		return this.bytesSent;
	}

	/** A whole answer that leaves the connection usable. */
	void answer(int status, String contentType, byte[] body, String... headers) throws IOException {
		byte[] head = head(status, contentType, "Content-Length: " + body.length, headers);
		byte[] answer = new byte[head.length + body.length];
		System.arraycopy(head, 0, answer, 0, head.length);
		System.arraycopy(body, 0, answer, head.length, body.length);
		// first, since the client may ask again before this thread goes on
		this.answered.run();
		send(answer);
	}

	static byte[] head(int status, String contentType, String framing, String... headers) {
		var head = new StringBuilder("HTTP/1.1 ").append(status).append(" Whatever\r\n");
		head.append("Content-Type: ").append(contentType).append("\r\n").append(framing).append("\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	void send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.bytesSent += bytes.length;
	}

	void send(String ascii) throws IOException {
		send(ascii.getBytes(StandardCharsets.US_ASCII));
	}

	/** Ends the connection as it is. */
	void close() throws IOException {
		this.answered.run();
		this.socket.close();
	}

	/** Ends the connection with an RST. */
	void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		close();
	}

	boolean isClosed() {
		return this.socket.isClosed();
	}

	/**
	 * Does nothing for a while.
	 * @throws ClientLeftException as soon as the client closes the connection
	 */
	void stall(Duration time) throws IOException {
		this.socket.setSoTimeout(Math.toIntExact(time.toMillis()));
		try {
			if (this.in.read() < 0) {
				throw new ClientLeftException();
			}
			throw new IOException("the client sent more before it had its answer");
		}
		catch (SocketTimeoutException ex) {
			// the while is over, and the client is still there
		}
		finally {
			if (!this.socket.isClosed()) {
				this.socket.setSoTimeout(0);
			}
		}
	}

	/** Does nothing until the gate is opened, and no longer than 20 seconds. */
	void await(CountDownLatch gate) throws IOException, InterruptedException {
		for (int i = 0; i < 4000 && !gate.await(0, TimeUnit.NANOSECONDS); i++) {
			stall(LOOK);
		}
	}

	/** The client closed the connection before it had its answer. */
	static final class ClientLeftException extends IOException {

		private static final long serialVersionUID = 1;

	}

}
