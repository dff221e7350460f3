package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a request that hardly comes, or that brings what nobody takes. */
abstract class SlowRequestContract extends ServedContract {

	private static final Duration WITHIN = Duration.ofSeconds(2);

	/** Tomcat looks at its connections once a second. */
	private static final Duration CUT_OFF = WITHIN.plusSeconds(5);

	SlowRequestContract(Rival rival) {
		super(rival);
	}

	@Override
	List<String> settings(Path folder) {
		return List.of("--fares.requests.head-within=" + WITHIN.toMillis() + "ms");
	}

	/** A byte now and then, so that it is never idle, and never whole. */
	@ParameterizedTest
	@ValueSource(strings = { "GET /fares?from=Praha&to=", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
			"GET / HTTP/1.1\r\nHost: localhost\r\n" })
	void isCutOff_whenItsHeadComesByteByByte(String begun) throws Exception {
		String more = begun.endsWith("\r\n") ? "X: y\r\n" : "x";
		assertThat(cutOffAfter(begun, more)).isBetween(WITHIN.minusMillis(100), CUT_OFF);
	}

	@Test
	void isCutOff_whenOnlyBlankLinesCome() throws Exception {
		assertThat(cutOffAfter("\r\n", "\r\n")).isLessThan(CUT_OFF);
	}

	/** Also where requests went before it on the same connection. */
	@Test
	void isCutOff_whenAnotherWentBefore() throws Exception {
		try (Socket caller = connect()) {
			send(caller, "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThat(head(caller)).startsWith("HTTP/1.1 200");
			long start = System.nanoTime();
			send(caller, "GET ");
			drip(caller, "x");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(CUT_OFF);
		}
	}

	/** Who has asked, and may ask again, is not in a hurry. */
	@Test
	void isAnswered_whenItsConnectionWasQuietForLong() throws Exception {
		try (Socket caller = connect()) {
			for (int i = 0; i < 2; i++) {
				send(caller, "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
				assertThat(head(caller)).startsWith("HTTP/1.1 200");
				assertSilent(caller, WITHIN.plusMillis(1500));
			}
		}
	}

	@Test
	void isAnswered_whenItsHeadComesInPiecesInTime() throws Exception {
		try (Socket caller = connect()) {
			for (char letter : "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".toCharArray()) {
				send(caller, String.valueOf(letter));
			}
			assertThat(head(caller)).startsWith("HTTP/1.1 200");
		}
	}

	/** The body never comes; so who waited for it would wait for ever. */
	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 10", "Content-Length: 99999999999", "Transfer-Encoding: chunked",
			"Content-Length: 10\r\nExpect: 100-continue" })
	void isRefusedAtOnce_whenItAnnouncesABody(String body) throws Exception {
		for (String method : List.of("GET", "POST")) {
			try (Socket caller = connect()) {
				long start = System.nanoTime();
				send(caller, method + " " + FARES + " HTTP/1.1\r\nHost: localhost\r\n" + body + "\r\n\r\n");
				String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WITHIN);
				assertThat(answer).startsWith("HTTP/1.1 413 ")
					.contains("application/problem+json")
					.endsWith("\"status\":413,\"detail\":\"No request here has a body.\"}");
			}
		}
		assertThat(this.upstream.received()).isZero();
	}

	@Test
	void isRefusedTheSameWay_inBothTwins() throws Exception {
		assertThat(ask("GET", FARES, "Content-Length: 3").body())
			.isEqualTo("{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,"
					+ "\"detail\":\"No request here has a body.\"}");
	}

	private Duration cutOffAfter(String begun, String more) throws Exception {
		try (Socket caller = connect()) {
			long start = System.nanoTime();
			send(caller, begun);
			drip(caller, more);
			return Duration.ofNanos(System.nanoTime() - start);
		}
	}

	/** Goes on until the connection is closed by the other side. */
	private static void drip(Socket caller, String more) throws Exception {
		var closed = new AtomicBoolean();
		Thread dripping = Thread.ofVirtual().start(() -> quietly(() -> {
			while (!closed.get()) {
				send(caller, more);
				Thread.sleep(50);
			}
			return true;
		}));
		quietly(() -> caller.getInputStream().readAllBytes());
		closed.set(true);
		dripping.join();
	}

	private static void quietly(Callable<?> action) {
		try {
			action.call();
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("it is not cut off", ex);
		}
		catch (IOException ex) {
			// it is cut off
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String head(Socket caller) throws IOException {
		var head = new StringBuilder();
		InputStream in = caller.getInputStream();
		while (head.indexOf("\r\n\r\n") < 0) {
			int read = in.read();
			assertThat(read).as("after %s", head).isNotNegative();
			head.append((char) read);
		}
		return head.toString();
	}

	private static void assertSilent(Socket caller, Duration time) throws IOException {
		caller.setSoTimeout(Math.toIntExact(time.toMillis()));
		try {
			assertThat(caller.getInputStream().read()).as("what came").isEqualTo(Integer.MIN_VALUE);
		}
		catch (SocketTimeoutException ex) {
			caller.setSoTimeout(20_000);
		}
	}

}
