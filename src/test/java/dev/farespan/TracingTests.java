package dev.farespan;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** Which spans there are, in what trace, and what the upstream is told of it. */
@Timeout(60)
class TracingTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String CALLER = "00f067aa0ba902b7";

	private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

	private static Farespan traced(Rival rival, TestUpstream upstream, String probability, String... settings) {
		List<String> all = new ArrayList<>(List.of("--spring.profiles.active=" + profile(rival) + ",tracing",
				"--management.tracing.sampling.probability=" + probability,
				"--management.tracing.export.otlp.enabled=false", "--fares.retry.base-delay=10ms"));
		all.addAll(List.of(settings));
		return Farespan.start(rival, upstream, all, Collector.class);
	}

	private static String profile(Rival rival) {
		return (rival == Rival.REACTIVE) ? "reactive" : "blocking";
	}

	private static void spans(Farespan farespan, int number) {
		RivalContract.within(Duration.ofSeconds(10), () -> {
			farespan.context().getBean(SdkTracerProvider.class).forceFlush().join(5, TimeUnit.SECONDS);
			assertThat(exported(farespan)).hasSize(number);
		});
	}

	private static List<SpanData> exported(Farespan farespan) {
		return farespan.context().getBean(InMemorySpanExporter.class).getFinishedSpanItems();
	}

	private static List<SpanData> ofKind(SpanKind kind, Farespan farespan) {
		return exported(farespan).stream().filter((span) -> span.getKind() == kind).toList();
	}

	@ParameterizedTest
	@CsvSource({ "REACTIVE, application/json", "SEQUENTIAL, application/json", "POOL, application/json",
			"VIRTUAL, application/json", "REACTIVE, text/event-stream", "VIRTUAL, application/x-ndjson" })
	void hasASpanForTheQuery_andOneBelowItForEachRequest(Rival rival, String format) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = traced(rival, upstream, "0")) {
			HttpResponse<String> response = farespan.get(RivalContract.fares(100), "traceparent",
					"00-" + TRACE + "-" + CALLER + "-01", "Accept", format);
			assertThat(response.statusCode()).isEqualTo(200);
			spans(farespan, 1 + 100);
			assertThat(exported(farespan)).extracting(SpanData::getTraceId).containsOnly(TRACE);
			List<SpanData> queries = ofKind(SpanKind.SERVER, farespan);
			assertThat(queries).singleElement().satisfies((query) -> {
				assertThat(query.getParentSpanId()).isEqualTo(CALLER);
				assertThat(query.getAttributes().asMap()).containsEntry(AttributeKey.stringKey("fares.from"), "Prague")
					.containsEntry(AttributeKey.longKey("fares.days"), 100L)
					.containsEntry(AttributeKey.longKey("fares.priced"), 100L);
			});
			List<SpanData> attempts = ofKind(SpanKind.CLIENT, farespan);
			assertThat(attempts).extracting(SpanData::getParentSpanId).containsOnly(queries.getFirst().getSpanId());
			assertThat(upstream.requests()).extracting((request) -> request.header("traceparent").orElse("none"))
				.containsExactlyInAnyOrderElementsOf(
						attempts.stream().map((span) -> "00-" + TRACE + "-" + span.getSpanId() + "-01").toList());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void hasASpanForEachAttempt_andSaysWhyOneFailed(Rival rival) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = traced(rival, upstream, "1.0")) {
			upstream.behave((date, number) -> (number == 1 && date.equals(RivalContract.day(1)))
					? UpstreamScript.status(500) : TestUpstream.Behaviour.DEFAULT.of(date, number));
			farespan.get(RivalContract.fares(3));
			spans(farespan, 1 + 3 + 1);
			assertThat(ofKind(SpanKind.CLIENT, farespan)).extracting((span) -> span.getAttributes().get(ERROR))
				.containsOnlyOnce("upstreamError")
				.filteredOn((error) -> error == null)
				.hasSize(3);
			assertThat(ofKind(SpanKind.CLIENT, farespan)).filteredOn((span) -> span.getAttributes().get(ERROR) != null)
				.extracting((span) -> span.getStatus().getStatusCode())
				.containsExactly(StatusCode.ERROR);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void hasNoSpan_whenTheQueryIsNotSampled(Rival rival) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = traced(rival, upstream, "0")) {
			farespan.get(RivalContract.fares(5), "traceparent", "00-" + TRACE + "-" + CALLER + "-00");
			assertHasNoSpan(farespan);
			assertThat(upstream.requests()).hasSize(5)
				.allSatisfy((request) -> assertThat(request.header("traceparent"))
					.hasValueSatisfying((parent) -> assertThat(parent).matches("00-" + TRACE + "-[0-9a-f]{16}-00")));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void hasNoSpan_ofWhoeverScrapesOrProbes(Rival rival) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = traced(rival, upstream, "1.0")) {
			farespan.get("/actuator/prometheus");
			farespan.get("/actuator/health/readiness");
			assertHasNoSpan(farespan);
		}
	}

	private static void assertHasNoSpan(Farespan farespan) {
		farespan.context().getBean(SdkTracerProvider.class).forceFlush().join(5, TimeUnit.SECONDS);
		assertThat(exported(farespan)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void pointsFromTheLatencyToATrace(Rival rival) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = traced(rival, upstream, "0")) {
			farespan.get(RivalContract.fares(5), "traceparent", "00-" + TRACE + "-" + CALLER + "-01");
			String scrape = farespan.get("/actuator/prometheus", "Accept", "application/openmetrics-text").body();
			assertThat(scrape.lines()).anySatisfy((line) -> assertThat(line).startsWith("fares_query_seconds_bucket")
				.containsPattern("# \\{.*trace_id=\"" + TRACE + "\".*}"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void saysSoOnTheSpan_whenNoDayIsAnswered(Rival rival) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = traced(rival, upstream, "1.0")) {
			upstream.behave(UpstreamScript.status(404));
			farespan.get(RivalContract.fares(2));
			spans(farespan, 1 + 2);
			assertThat(exported(farespan)).extracting((span) -> span.getStatus().getStatusCode())
				.containsOnly(StatusCode.ERROR);
		}
	}

	@Test
	void sendsItsSpansToTheCollector() throws Exception {
		Queue<String> received = new ConcurrentLinkedQueue<>();
		HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
		collector.createContext("/v1/traces", (exchange) -> {
			received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		collector.start();
		try (var upstream = new TestUpstream();
				var farespan = traced(Rival.VIRTUAL, upstream, "1.0", "--management.tracing.export.otlp.enabled=true",
						"--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
								+ collector.getAddress().getPort() + "/v1/traces")) {
			farespan.get(RivalContract.fares(3));
			farespan.context().getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
			assertThat(String.join("", received)).contains("fares attempt", "farespan");
		}
		finally {
			collector.stop(0);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void isOff_unlessItsProfileIsOn(Rival rival) throws Exception {
		try (var upstream = new TestUpstream(); var farespan = Farespan.start(rival, upstream, List.of())) {
			farespan.get(RivalContract.fares(3), "traceparent", "00-" + TRACE + "-" + CALLER + "-01");
			assertThat(farespan.context().getBeanNamesForType(Tracer.class)).isEmpty();
			assertThat(farespan.context().getBeanNamesForType(OpenTelemetry.class)).isEmpty();
			assertThat(upstream.requests()).hasSize(3)
				.allSatisfy((request) -> assertThat(request.header("traceparent")).isEmpty());
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Collector {

		@Bean
		InMemorySpanExporter inMemorySpanExporter() {
			return InMemorySpanExporter.create();
		}

	}

}
