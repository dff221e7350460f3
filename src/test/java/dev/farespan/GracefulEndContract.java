package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of connections when the process is asked to end. */
abstract class GracefulEndContract extends RivalContract {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final int DAYS = 3;

	GracefulEndContract(Rival rival) {
		super(rival, List.of());
	}

	/** All at once, since it ends but once. */
	@Test
	void answersWhatItHasBegunWith_andNothingElse() throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		try (var whole = connect(); var lines = connect(); var events = connect(); var idle = connect()) {
			ask(whole, "application/json");
			ask(lines, "application/x-ndjson");
			ask(events, "text/event-stream");
			within(SOON, () -> assertThat(gauge("fares.query.in.flight")).isEqualTo(3));
			CompletableFuture<Void> ended = end();
			for (Socket kept : List.of(whole, lines, events)) {
				ask(kept, "application/json");
			}
			gate.countDown();
			assertThat(rest(whole)).containsOnlyOnce("HTTP/1.1 200 ")
				.containsIgnoringCase("\r\nconnection: close\r\n")
				.endsWith("]}");
			assertThat(rest(lines)).containsOnlyOnce("HTTP/1.1 200 ")
				.contains("{\"summary\":")
				.endsWith("\r\n0\r\n\r\n");
			assertThat(rest(events)).containsOnlyOnce("HTTP/1.1 200 ")
				.contains("event: summary")
				.endsWith("\r\n0\r\n\r\n");
			assertThat(rest(idle)).isEmpty();
			within(SOON, () -> assertThat(ended).isCompleted());
			assertThat(this.upstream.requests()).hasSize(3 * DAYS);
		}
		assertThat(this.meters.get("fares.query").tag("outcome", "abandoned").timer().count()).isZero();
	}

	/** Returns once it has been asked to. */
	private CompletableFuture<Void> end() {
		Ending ending = this.farespan.context().getBean(Ending.class);
		var ended = new CompletableFuture<Void>();
		Thread.ofVirtual().start(() -> {
			this.farespan.close();
			ended.complete(null);
		});
		within(SOON, () -> assertThat(ending.hasBegun()).isTrue());
		return ended;
	}

	private Socket connect() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), this.farespan.port());
	}

	private static void ask(Socket socket, String format) throws IOException {
		FareStreamContract.ask(socket, format, DAYS);
	}

	/** Up to where the connection ends. */
	private static String rest(Socket socket) throws IOException {
		var all = new StringBuilder();
		try {
			for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
				all.append((char) next);
			}
		}
		catch (SocketException ex) {
			// closed with a request that it has not read
		}
		return all.toString();
	}

}
