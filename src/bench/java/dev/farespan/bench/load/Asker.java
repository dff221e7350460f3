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
public final class Asker implements AutoCloseable {

	private final Target target;

	private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

	/** Connects with the first queries. */
	public Asker(Target target) {
		this.target = target;
	}

	/** What it sends for so many days. */
	ClassicHttpRequest query(int days) {
		return request(new Question(this.target.path(days), "application/json"));
	}

	private ClassicHttpRequest request(Question question) {
		var request = new BasicClassicHttpRequest("GET", question.path());
		request.addHeader(HttpHeaders.HOST, this.target.service().getAuthority());
		request.addHeader(HttpHeaders.ACCEPT, question.accept());
		return request;
	}

	/**
	 * Takes no longer than the target's timeout, connecting and the body included. The answers
	 * look at it afterwards.
	 */
	Reply ask(ClassicHttpRequest query, Answers answers) throws InterruptedException {
		Exchange exchange = exchange(query, Long.MAX_VALUE);
		return new Reply(exchange.sentNanos(), exchange.doneNanos(), answers.failure(exchange));
	}

	/** Takes no longer than the target's timeout, connecting and the body included. */
	public Exchange ask(Question question) throws InterruptedException {
		return exchange(request(question), question.mostBytes());
	}

	private Exchange exchange(ClassicHttpRequest query, long most) throws InterruptedException {
		long sent = System.nanoTime();
		long until = sent + this.target.timeout().toNanos();
		try (var lease = new Lease(line(until))) {
			return lease.exchange(query, sent, until, most);
		}
		catch (IOException ex) {
			Breach breach = (ex instanceof SocketTimeoutException) ? Breach.TIMEOUT : Breach.REFUSED;
			return failed(sent, false, Exchange.Head.NONE, breach, ex);
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
	private Exchange failed(long sent, boolean kept, Exchange.Head head, Breach breach, Exception ex)
			throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException("Interrupted while an answer was awaited");
		}
		String why = (breach == Breach.TIMEOUT)
				? "No whole answer came in " + this.target.timeout().toMillis() + " ms." : "No answer came: " + ex + ".";
		return new Exchange(sent, System.nanoTime(), kept, breach, why, head, new byte[0]);
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

		Exchange exchange(ClassicHttpRequest query, long sent, long until, long most) throws InterruptedException {
			try {
				byte[] body = this.line.ask(query, until, most);
				Breach breach = (body.length > most) ? Breach.LEFT : Breach.NONE;
				return new Exchange(sent, System.nanoTime(), this.line.isKept(), breach, "", this.line.head(), body);
			}
			catch (SocketTimeoutException ex) {
				return failed(sent, this.line.isKept(), this.line.head(), Breach.TIMEOUT, ex);
			}
			catch (IOException | HttpException ex) {
				Breach breach = this.line.head().equals(Exchange.Head.NONE) ? Breach.UNANSWERED : Breach.CUT;
				return failed(sent, this.line.isKept(), this.line.head(), breach, ex);
			}
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
