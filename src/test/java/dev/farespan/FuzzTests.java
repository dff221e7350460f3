package dev.farespan;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked of {@code /fares} and {@code /cities}, each twin answers as the
 * description of the API says, and both answer alike. {@code -Dfuzz.requests=} asks more
 * often, {@code -Dfuzz.seed=} other things, {@code -Dfuzz.first=} begins elsewhere.
 *
 * <p>
 * Five differences are left, and not asked for: Netty takes {@code http/1.1} for a
 * version, and refuses a {@code Content-Length} beside a {@code Transfer-Encoding}, where
 * Tomcat believes the latter and closes; Tomcat takes a lone line feed for a line's end,
 * and a first line without a version for HTTP/0.9, whose answers have no head; where the
 * first line cannot be read, Netty answers {@code HEAD} with a body.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FuzzTests {

	private static final int REQUESTS = Integer.getInteger("fuzz.requests", 5000);

	private static final int FIRST = Integer.getInteger("fuzz.first", 0);

	private static final long SEED = Long.getLong("fuzz.seed", 1);

	private static final int AT_ONCE = 8;

	private static final int SHOWN = 5;

	/** Headers of the moment. */
	private static final Set<String> PASSING = Set.of("age", "server-timing");

	private final FuzzRequests requests = new FuzzRequests(SEED, LocalDate.now(ZoneOffset.UTC));

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	private final Map<Integer, String> faults = new ConcurrentHashMap<>();

	private TestUpstream upstream;

	private Farespan reactive;

	private Farespan blocking;

	private ApiConformance api;

	@BeforeAll
	void start() throws IOException, InterruptedException {
		this.upstream = new TestUpstream();
		this.upstream.behave((date, number) -> switch (date.getDayOfYear() % 9) {
			case 0 -> UpstreamScript.status(500);
			case 1 -> UpstreamScript.soldOut();
			case 2 -> UpstreamScript.noService();
			case 3 -> UpstreamScript.beyondHorizon();
			default -> UpstreamScript.priced(date.getDayOfMonth() + ".9");
		});
		// what fails fails always, whatever was before; a connection that broke is passed
		// over
		List<String> settings = List.of("--fares.cache.enabled=true", "--fares.retry.base-delay=1ms",
				"--fares.retry.max-delay=2ms", "--fares.breaker.failure-rate=100%", "--fares.shed.max-in-flight=1000");
		this.reactive = Farespan.start(Rival.REACTIVE, this.upstream, settings);
		this.blocking = Farespan.start(Rival.VIRTUAL, this.upstream, settings);
		this.api = new ApiConformance(Farespan.json(this.reactive.get("/v3/api-docs")));
	}

	@AfterAll
	void stop() throws IOException {
		Stream.of(this.reactive, this.blocking).forEach(Farespan::close);
		this.upstream.close();
	}

	@Test
	void answersAsDescribed_andAlike() throws InterruptedException {
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			IntStream.range(FIRST, FIRST + REQUESTS)
				.forEach((number) -> threads.execute(
						() -> fault(this.requests.get(number)).ifPresent((fault) -> this.faults.put(number, fault))));
		}
		assertThat(this.faults).as(this::report).isEmpty();
		if (REQUESTS >= 1000) {
			assertThat(this.seen).contains("200 application/json", "200 application/x-ndjson", "200 text/event-stream",
					"200 text/csv", "304 ", "400 application/problem+json", "404 application/problem+json",
					"405 application/problem+json", "406 application/problem+json", "502 application/problem+json",
					"504 application/problem+json");
		}
	}

	/** Some of the faults, each with the smallest request that still shows it. */
	private String report() {
		return this.faults.size() + " of " + REQUESTS + " requests; some, and how to ask them again:\n"
				+ new TreeMap<>(this.faults).entrySet()
					.stream()
					.limit(SHOWN)
					.map((entry) -> report(entry.getKey(), entry.getValue()))
					.collect(Collectors.joining("\n"));
	}

	private String report(int number, String fault) {
		FuzzRequest smallest = this.requests.get(number).smallest((request) -> isSame(fault(request), fault));
		return "./mvnw test -Dtest=FuzzTests -Dfuzz.seed=" + SEED + " -Dfuzz.first=" + number + " -Dfuzz.requests=1\n"
				+ "  " + fault(smallest).orElse(fault) + "\n  to " + smallest;
	}

	private static boolean isSame(Optional<String> fault, String other) {
		Function<String, String> kind = (text) -> text.split("[:{\n]", 2)[0];
		return fault.map(kind).equals(Optional.of(kind.apply(other)));
	}

	private Optional<String> fault(FuzzRequest request) {
		try {
			RawResponse one = RawResponse.to(request.bytes(), this.reactive.port());
			RawResponse other = RawResponse.to(request.bytes(), this.blocking.port());
			this.seen.add(one.status() + " " + one.mediaType());
			return this.api.fault(request, one)
				.map((fault) -> "reactive " + fault)
				.or(() -> this.api.fault(request, other).map((fault) -> "blocking " + fault))
				.or(() -> request.isOfTheMoment() ? Optional.empty() : difference(one, other));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.of("an answer that cannot be read: " + ex);
		}
	}

	private static Optional<String> difference(RawResponse reactive, RawResponse blocking) {
		boolean alike = reactive.status() == blocking.status() && lasting(reactive).equals(lasting(blocking))
				&& lines(reactive).equals(lines(blocking));
		return alike ? Optional.empty() : Optional.of("answers differ, " + reactive.status() + " and "
				+ blocking.status() + ": " + reactive + " " + blocking);
	}

	private static Map<String, String> lasting(RawResponse answer) {
		Map<String, String> lasting = new HashMap<>(answer.headers());
		lasting.keySet().removeAll(PASSING);
		return lasting;
	}

	/** A stream's days come in any order. */
	private static List<String> lines(RawResponse answer) {
		return answer.body().lines().sorted().toList();
	}

}
