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

	/** What the service waits for them beyond that, and a moment. */
	private static final Duration PATIENCE = Duration.ofSeconds(12);

	/** By then each is: of a whole answer it counts from when it is written. */
	private static final Duration CUT_OFF = DEADLINE.multipliedBy(2).plusSeconds(6);

	private static final int DAYS = 60;

	/** Kinds of vehicles, which an answer repeats: more than the sockets between take. */
	private static final String MANY = IntStream.range(0, 10_000)
		.mapToObj((i) -> "\"KIND" + (10_000 + i) + '"')
		.collect(Collectors.joining(","));

	SlowReaderContract(Rival rival) {
		super(rival, List.of("--fares.search.deadline=" + DEADLINE.toMillis() + "ms"));
	}

	/** All at once, since each takes its time. */
	@Test
	void loseTheirPlaces() throws Exception {
		answerAtLength();
		long start = System.nanoTime();
		try (var _ = ask("application/x-ndjson");
				var _ = ask("text/event-stream");
				var _ = ask("application/json");
				var slowLines = ask("application/x-ndjson");
				var slowWhole = ask("application/json")) {
			within(DEADLINE, () -> assertThat(gauge("fares.shed.admitted")).isEqualTo(5));
			within(DEADLINE.plus(PATIENCE), () -> {
				sip(slowLines);
				sip(slowWhole);
				assertThat(gauge("fares.shed.admitted")).isZero();
				// a place may be free before the connection is cut, and reading would
				// save it
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(CUT_OFF);
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
