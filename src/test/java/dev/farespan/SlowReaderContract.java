package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of callers that ask and then do not read, or hardly. */
abstract class SlowReaderContract extends RivalContract {

	private static final Duration DEADLINE = Duration.ofSeconds(2);

	/**
	 * Twice the deadline and what the service waits beyond: of a whole answer it counts
	 * from when it is written.
	 */
	private static final Duration CUT_OFF = DEADLINE.multipliedBy(2).plusSeconds(10);

	private static final int DAYS = 60;

	/** Kinds of vehicles, which an answer repeats: more than the sockets between take. */
	private static final String MANY = IntStream.range(0, 10_000)
		.mapToObj((i) -> "\"KIND" + (10_000 + i) + '"')
		.collect(Collectors.joining(","));

	SlowReaderContract(Rival rival) {
		super(rival, List.of("--fares.search.deadline=" + DEADLINE.toMillis() + "ms", "--fares.cache.enabled=true"));
	}

	/** All at once, since each takes its time. */
	@Test
	void loseTheirPlacesAndConnections() throws Exception {
		answerAtLength();
		try (var lines = ask("application/x-ndjson");
				var events = ask("text/event-stream");
				var whole = ask("application/json");
				var slowLines = ask("application/x-ndjson");
				var slowWhole = ask("application/json")) {
			within(DEADLINE, () -> assertThat(gauge("fares.shed.admitted")).isEqualTo(5));
			within(CUT_OFF, () -> {
				sip(slowLines);
				sip(slowWhole);
				assertThat(gauge("fares.shed.admitted")).isZero();
				for (Socket caller : List.of(lines, events, whole, slowLines, slowWhole)) {
					assertThat(TcpTable.isOpenAtTheServer(caller)).isFalse();
				}
			});
			assertThat(gauge("fares.query.in.flight")).isZero();
		}
	}

	private Socket ask(String format) throws IOException {
		Socket caller = connect();
		FareStreamContract.ask(caller, format, DAYS);
		return caller;
	}

	private void answerAtLength() {
		this.upstream.behave((date, number) -> UpstreamScript.body(200, "application/json",
				new String(SearchBody.priced(date, "9.9"), StandardCharsets.US_ASCII).replace("[\"BUS\"]",
						"[" + MANY + "]")));
	}

	/** With hardly any room for what it does not read. */
	private Socket connect() throws IOException {
		var caller = new Socket();
		caller.setReceiveBufferSize(2048);
		caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.farespan.port()));
		return caller;
	}

	private static void sip(Socket caller) {
		try {
			assertThat(caller.getInputStream().readNBytes(100)).hasSizeLessThanOrEqualTo(100);
		}
		catch (IOException ex) {
			// it is cut off
		}
	}

}
