package dev.farespan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller of {@code GET /fares} may rely on when all goes well. */
abstract class FareCalendarContract extends RivalContract {

	private static final int WIDTH = 8;

	FareCalendarContract(Rival rival) {
		super(rival, List.of("--fares.search.width=" + WIDTH));
	}

	@Test
	void answersEachDayOnceInDateOrder() throws Exception {
		// later days are answered sooner
		this.upstream.behave((date, number) -> UpstreamScript.priced("9.9").after(pause(date)));
		JsonNode calendar = calendar(12);
		assertThat(each(calendar, "date")).isEqualTo(dates(12));
		assertThat(each(calendar, "outcome")).containsOnly("priced");
	}

	private static Duration pause(LocalDate date) {
		return Duration.ofMillis(25 - 2 * index(date));
	}

	@Test
	void asksOnceForEachDay() throws Exception {
		calendar(30);
		assertThat(this.upstream.requests()).extracting((request) -> request.date().toString())
			.containsExactlyInAnyOrderElementsOf(dates(30));
	}

	@Test
	void asksAsTheProviderWantsToBeAsked() throws Exception {
		assertThat(this.farespan.get(fares(1) + "&currency=CZK").statusCode()).isEqualTo(200);
		UpstreamRequest request = this.upstream.requests().getFirst();
		assertThat(request.line()).isEqualTo("GET /restapi/routes/search/simple?fromLocationId=10202003"
				+ "&fromLocationType=CITY&toLocationId=10202002&toLocationType=CITY&departureDate=" + FIRST
				+ "&tariffs=REGULAR HTTP/1.1");
		assertThat(request.header("User-Agent").orElseThrow()).startsWith("farespan/");
		List<String> headers = new ArrayList<>(request.headers());
		headers.replaceAll((header) -> header.toLowerCase(Locale.ROOT));
		headers.removeIf((header) -> header.startsWith("user-agent: farespan/"));
		// of the last, only that the connection stays is said, if anything
		headers.remove("connection: keep-alive");
		assertThat(headers).containsExactlyInAnyOrder("host: 127.0.0.1:" + this.upstream.port(),
				"accept: application/1.2.0+json", "x-currency: czk", "x-lang: en", "accept-encoding: gzip");
	}

	@Test
	void keepsAndReachesItsWidth() throws Exception {
		int width = this.rival.isParallel() ? WIDTH : 1;
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		var answer = this.farespan.getLater(fares(30));
		within(Duration.ofSeconds(10), () -> assertThat(this.upstream.inFlight()).isEqualTo(width));
		gate.countDown();
		assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		assertThat(this.upstream.maxInFlight()).isEqualTo(width);
	}

	@Test
	void reusesConnections() throws Exception {
		calendar(30);
		calendar(30);
		assertThat(this.upstream.connections().accepted()).isLessThanOrEqualTo(WIDTH);
	}

	@Test
	void answersJson() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(1), UpstreamScript.soldOut()));
		HttpResponse<String> response = this.farespan.get(fares(2));
		LocalDate date = day(0);
		String offset = date.atStartOfDay(ZoneId.of("Europe/Prague")).getOffset().toString();
		String priced = """
				{"date":"%1$s","outcome":"priced","price":%2$d.90,"departure":"%1$sT08:01:00%3$s",\
				"arrival":"%1$sT10:31:00%3$s","transfers":0,"vehicles":["BUS"],"freeSeats":12,"connections":2,\
				"link":"https://regiojet.cz/?departureDate=%1$s&fromLocationId=10202003&toLocationId=10202002\
				&fromLocationType=CITY&toLocationType=CITY&tariffs=REGULAR"}""".formatted(date, date.getDayOfMonth(),
				offset);
		assertThat(response.body()).isEqualTo("""
				{"provider":"regiojet","simulated":false,"currency":"EUR","from":{"id":"10202003","name":"Prague"},\
				"to":{"id":"10202002","name":"Brno"},"firstDay":"%s","days":2,"cheapest":%s,\
				"counts":{"priced":1,"soldOut":1,"noService":0,"notOnSale":0,"failed":0},"complete":true,\
				"fares":[%s,{"date":"%s","outcome":"soldOut","connections":2}]}""".formatted(date, priced, priced,
				day(1)));
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
	}

	@Test
	void answersCsv() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(1), UpstreamScript.noService()));
		HttpResponse<String> response = this.farespan.get(fares(2), "Accept", "text/csv");
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		List<String> lines = response.body().lines().toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0)).startsWith("date,outcome,");
		assertThat(lines.get(1)).startsWith(day(0) + ",priced,,").contains("," + day(0).getDayOfMonth() + ".90,EUR,");
		assertThat(lines.get(2)).startsWith(day(1) + ",noService,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/csv" })
	void answersEqualBytes_whenAskedAgain(String format) throws Exception {
		byte[] first = this.farespan.getBytes(fares(5), "Accept", format).body();
		assertThat(this.farespan.getBytes(fares(5), "Accept", format).body()).isEqualTo(first);
	}

	@Test
	void tellsItsTimingInTheHeaderOnly() throws Exception {
		HttpResponse<String> response = this.farespan.get(fares(2));
		assertThat(response.headers().firstValue("Server-Timing").orElseThrow()).matches("fanout;dur=[0-9]+\\.[0-9]");
		assertThat(response.body()).doesNotContainIgnoringCase("timing").doesNotContain("dur");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/csv" })
	void answersNotModified_whenTheCallerHasIt(String format) throws Exception {
		HttpResponse<byte[]> first = this.farespan.getBytes(fares(3), "Accept", format);
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).matches("max-age=[0-9]+");
		for (String known : List.of(tag, "\"other\", " + tag, "*")) {
			HttpResponse<byte[]> again = this.farespan.getBytes(fares(3), "Accept", format, "If-None-Match", known);
			assertThat(again.statusCode()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(again.headers().firstValue("ETag")).hasValue(tag);
			assertThat(again.headers().firstValue("Cache-Control"))
				.isEqualTo(first.headers().firstValue("Cache-Control"));
			assertThat(Farespan.values(again, "Vary")).contains("accept", "accept-encoding");
		}
		assertThat(this.farespan.get(fares(3), "Accept", format, "If-None-Match", "\"other\"").statusCode())
			.isEqualTo(200);
		assertThat(this.farespan.get(fares(4), "Accept", format, "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/csv", "application/x-ndjson", "text/event-stream" })
	void answersHeadAsGetWithoutBody(String format) throws Exception {
		HttpResponse<byte[]> get = this.farespan.getBytes(fares(3), "Accept", format);
		HttpResponse<byte[]> head = this.farespan.send("HEAD", fares(3), HttpResponse.BodyHandlers.ofByteArray(),
				"Accept", format);
		assertThat(head.statusCode()).isEqualTo(get.statusCode());
		assertThat(head.body()).isEmpty();
		for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Length")) {
			assertThat(head.headers().firstValue(name)).as(name).isEqualTo(get.headers().firstValue(name));
		}
		assertThat(Farespan.values(head, "Vary")).isEqualTo(Farespan.values(get, "Vary"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/csv", "application/x-ndjson", "text/event-stream" })
	void gzipsItsAnswer_whenAsked(String format) throws Exception {
		HttpResponse<byte[]> plain = this.farespan.getBytes(fares(12), "Accept", format);
		HttpResponse<byte[]> packed = this.farespan.getBytes(fares(12), "Accept", format, "Accept-Encoding", "gzip");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(packed.body().length).isLessThan(plain.body().length / 2);
		assertThat(sortedLines(unpack(packed.body()))).isEqualTo(sortedLines(plain.body()));
		for (HttpResponse<byte[]> response : List.of(plain, packed)) {
			assertThat(Farespan.values(response, "Vary")).containsExactly("accept", "accept-encoding");
		}
		assertThat(packed.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
	}

	private static byte[] unpack(byte[] packed) throws IOException {
		return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
	}

	/** A stream's days come in any order. */
	private static List<String> sortedLines(byte[] body) {
		return new String(body, StandardCharsets.UTF_8).lines().sorted().toList();
	}

	@Test
	void readsGzippedAnswers() throws Exception {
		this.upstream.behave(UpstreamScript.gzipped("16.9"));
		assertThat(calendar(3).get("cheapest").get("price").decimalValue()).isEqualByComparingTo("16.9");
	}

}
