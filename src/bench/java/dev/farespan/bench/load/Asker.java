package dev.farespan.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Asks the service one query and waits, over connections that are kept alive. */
final class Asker implements AutoCloseable {

	private final Target target;

	private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

	Asker(Target target) {
		this.target = target;
	}

	/** What it sends for so many days. */
	ClassicHttpRequest query(int days) {
		var query = new BasicClassicHttpRequest("GET", this.target.path(days));
		query.addHeader(HttpHeaders.HOST, this.target.service().getAuthority());
		query.addHeader(HttpHeaders.ACCEPT, "application/json");
		return query;
	}

	/**
	 * Takes no longer than the target's timeout, connecting and the body included. The answers
	 * look at it afterwards.
	 */
	Reply ask(ClassicHttpRequest query, Answers answers) throws InterruptedException {
		long sent = System.nanoTime();
		long until = sent + this.target.timeout().toNanos();
		try (var lease = new Lease(line(until))) {
			byte[] body = lease.line.ask(query, until);
			return new Reply(sent, System.nanoTime(), answers.failure(lease.line.status(), body));
		}
		catch (SocketTimeoutException ex) {
			return failed(sent, "No whole answer came in " + this.target.timeout().toMillis() + " ms.");
		}
		catch (IOException | HttpException ex) {
			return failed(sent, "No answer came: " + ex + ".");
		}
	}

	private Line line(long until) throws IOException {
		for (Line line = this.idle.pollFirst(); line != null; line = this.idle.pollFirst()) {
			if (line.isOpen()) {
				return line;
			}
			line.close();
		}
		URI service = this.target.service();
		return new Line(new InetSocketAddress(service.getHost(), port(service)), until);
	}

	private static int port(URI service) {
		return (service.getPort() >= 0) ? service.getPort() : 80;
	}

	// a virtual thread that is interrupted finds its connection closed
	private static Reply failed(long sent, String why) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException("Interrupted while an answer was awaited");
		}
		return new Reply(sent, System.nanoTime(), why);
	}

	@Override
	public void close() {
		this.idle.forEach(Line::close);
		this.idle.clear();
	}

	/** A connection in use: kept or closed afterwards. */
	private final class Lease implements AutoCloseable {

		private final Line line;

		Lease(Line line) {
			this.line = line;
		}

		@Override
		public void close() {
			if (this.line.isOpen()) {
				Asker.this.idle.addFirst(this.line);
			}
			else {
				this.line.close();
			}
		}

	}

}
