package dev.farespan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log says of queries. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class QueryLogTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String TALKATIVE = "--logging.level.root=info";

	/** Boot keeps it for the whole process. */
	@AfterEach
	void writeTextAgain() {
		System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
	}

	private static List<String> lines(CapturedOutput output, int from) {
		return output.getOut().substring(from).lines().filter((line) -> !line.isBlank()).toList();
	}

	@ParameterizedTest
	@CsvSource({ "REACTIVE, reactive event-loop", "SEQUENTIAL, blocking sequential", "POOL, blocking pool",
			"VIRTUAL, blocking virtual" })
	void hasOneLineAQuery_howeverManyOfItsDaysFail(Rival rival, String twin, CapturedOutput output) throws Exception {
		try (var upstream = new TestUpstream();
				var farespan = Farespan.start(rival, upstream, List.of(TALKATIVE, "--fares.retry.max-attempts=1"))) {
			upstream.behave((date, number) -> (RivalContract.index(date) < 40) ? UpstreamScript.status(500)
					: TestUpstream.Behaviour.DEFAULT.of(date, number));
			farespan.get(RivalContract.fares(1));
			int before = output.getOut().length();
			farespan.get(RivalContract.fares(100));
			assertThat(lines(output, before)).singleElement()
				.asString()
				.containsPattern("INFO +QueryLog +Prague to Brno, 100 days from " + RivalContract.FIRST
						+ ": priced 60, failed 40 \\(upstreamError\\); [0-9]+ ms, " + twin + "$");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void isJson_whenAskedFor(Rival rival, CapturedOutput output) throws Exception {
		String profile = (rival == Rival.REACTIVE) ? "reactive" : "blocking";
		try (var upstream = new TestUpstream();
				var farespan = Farespan.start(rival, upstream,
						List.of(TALKATIVE, "--logging.structured.format.console=logstash",
								"--spring.profiles.active=" + profile + ",tracing",
								"--management.tracing.export.otlp.enabled=false"))) {
			int before = output.getOut().length();
			farespan.get(RivalContract.fares(3), "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00");
			List<JsonNode> told = lines(output, before).stream()
				.map(Farespan::json)
				.filter((line) -> line.path("logger_name").asString("").endsWith("QueryLog"))
				.toList();
			assertThat(told).singleElement().satisfies((line) -> {
				assertThat(line.get("from").asString()).isEqualTo("Prague");
				assertThat(line.get("days").asInt()).isEqualTo(3);
				assertThat(line.get("priced").asInt()).isEqualTo(3);
				assertThat(line.get("failed").asInt()).isZero();
				assertThat(line.get("twin").asString()).isEqualTo(profile);
				assertThat(line.get("traceId").asString()).isEqualTo(TRACE);
				assertThat(line.get("message").asString()).contains("trace " + TRACE);
			});
		}
	}

	/** What is told of a query is told when all of it is over. */
	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void comesWhenNothingIsInFlight(Rival rival) throws Exception {
		var logger = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("dev.farespan.telemetry.QueryLog");
		try (var upstream = new TestUpstream(); var farespan = Farespan.start(rival, upstream, List.of(TALKATIVE))) {
			var inFlight = farespan.context().getBean(MeterRegistry.class).get("fares.in.flight").gauge();
			List<Double> seen = new CopyOnWriteArrayList<>();
			var appender = new AppenderBase<ILoggingEvent>() {

				@Override
				protected void append(ILoggingEvent event) {
					seen.add(inFlight.value());
				}

			};
			appender.start();
			logger.addAppender(appender);
			farespan.get(RivalContract.fares(20));
			farespan.get(RivalContract.fares(20), "Accept", "text/event-stream");
			RivalContract.within(Duration.ofSeconds(5), () -> assertThat(seen).containsExactly(0.0, 0.0));
			logger.detachAppender(appender);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void repeatsNothingThatACallerWrote(Rival rival, CapturedOutput output) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = Farespan.start(rival, upstream, List.of(TALKATIVE))) {
			int before = output.getOut().length();
			farespan.get("/fares?from=PRAHA%0Aforged&to=Brno&days=1");
			farespan.get("/fares?from=%0Dforged&to=Brno&days=x%0Aforged&provider=forged%0A");
			farespan.get("/cities?q=%0Aforged");
			farespan.get("/forged%0Aforged");
			farespan.get(RivalContract.fares(1) + "&currency=eur", "User-Agent", "forged", "X-Forged", "forged");
			assertThat(output.getOut().substring(before)).doesNotContainIgnoringCase("forged");
			assertThat(output.getErr()).doesNotContainIgnoringCase("forged");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void keepsTheKeyOfAProviderToItself(Rival rival, CapturedOutput output) throws Exception {
		try (var upstream = new TestUpstream();
				var farespan = Farespan.start(rival, upstream, List.of(TALKATIVE,
						"--fares.providers.regiojet.api-key=me:hush-hush", "--fares.retry.max-attempts=1"))) {
			upstream.behave(UpstreamScript.status(401));
			farespan.get(RivalContract.fares(2));
			assertThat(upstream.requests()).allSatisfy((request) -> assertThat(request.header("Authorization"))
				.hasValueSatisfying((value) -> assertThat(value).startsWith("Basic ")));
			assertThat(output.getAll()).doesNotContain("hush").doesNotContain("bWU6aHVzaC1odXNo");
			assertThat(farespan.get("/actuator/prometheus").body()).doesNotContain("hush");
		}
	}

}
