package dev.farespan.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One connection to the service, for one thread at a time. It is the bare protocol: the
 * driver shares the processors with the rival, and a whole client costs several times as
 * much.
 */
final class Line implements AutoCloseable {

	// servers close what is idle; they wait longer than this
	private static final long KEPT = TimeUnit.SECONDS.toNanos(10);

	private static final int CHUNK = 16 * 1024;

	private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(null);

	private final byte[] chunk = new byte[CHUNK];

	private Exchange.Head head = Exchange.Head.NONE;

	private boolean isKept;

	private boolean keepAlive;

	private long lastUsed;

	/** Connects; gives up at the given {@link System#nanoTime()}. */
	Line(InetSocketAddress service, long until) throws IOException {
		var socket = new Socket();
		try {
			socket.setTcpNoDelay(true);
			socket.connect(service, millisLeft(until));
			this.connection.bind(socket);
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

	/**
	 * Asks, and returns the body of the answer: of one that is longer than the most, only
	 * the beginning, and then nothing more can be asked.
	 * @throws SocketTimeoutException when it is not whole at the given
	 * {@link System#nanoTime()}
	 */
	byte[] ask(ClassicHttpRequest query, long until, long most) throws IOException, HttpException {
		this.isKept = this.keepAlive;
		this.keepAlive = false;
		this.head = Exchange.Head.NONE;
		waitNoLongerThan(until);
		this.connection.sendRequestHeader(query);
		this.connection.flush();
		ClassicHttpResponse answer = this.connection.receiveResponseHeader();
		this.head = new Exchange.Head(answer.getCode(), told(answer, HttpHeaders.CONTENT_TYPE).replaceFirst("\\s*;.*", ""),
				told(answer, HttpHeaders.RETRY_AFTER));
		this.connection.receiveResponseEntity(answer);
		byte[] body = body(answer, until, most);
		this.keepAlive = body.length <= most && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(query, answer, HttpCoreContext.create());
		this.lastUsed = System.nanoTime();
		return body;
	}

	private static String told(ClassicHttpResponse answer, String header) {
		Header told = answer.getFirstHeader(header);
		return (told == null) ? "" : told.getValue();
	}

	/** Of the last answer; none where it had not begun. */
	Exchange.Head head() {
		return this.head;
	}

	/** Whether the last query was not the first that went over it. */
	boolean isKept() {
		return this.isKept;
	}

	/** Whether another query may be asked over it. */
	boolean isOpen() {
		return this.keepAlive && System.nanoTime() - this.lastUsed < KEPT;
	}

	private byte[] body(ClassicHttpResponse answer, long until, long most) throws IOException {
		if (answer.getEntity() == null) {
			return new byte[0];
		}
		var body = new ByteArrayOutputStream((int) Math.max(answer.getEntity().getContentLength(), CHUNK));
		// not closed: that would read what the caller does not stay for
		InputStream content = answer.getEntity().getContent();
		int read = content.read(this.chunk);
		while (read >= 0) {
			body.write(this.chunk, 0, read);
			waitNoLongerThan(until);
			read = (body.size() > most) ? -1 : content.read(this.chunk);
		}
		return body.toByteArray();
	}

	private void waitNoLongerThan(long until) throws SocketTimeoutException {
		this.connection.setSocketTimeout(Timeout.ofMilliseconds(millisLeft(until)));
	}

	// never 0: that would be for ever
	private static int millisLeft(long until) throws SocketTimeoutException {
		long left = until - System.nanoTime();
		if (left <= 0) {
			throw new SocketTimeoutException("The time is over");
		}
		return Math.clamp(TimeUnit.NANOSECONDS.toMillis(left) + 1, 1, Integer.MAX_VALUE);
	}

	@Override
	public void close() {
		this.connection.close(CloseMode.IMMEDIATE);
	}

}
