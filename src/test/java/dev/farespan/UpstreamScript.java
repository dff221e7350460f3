package dev.farespan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What a {@link TestUpstream} does with one request. */
@FunctionalInterface
interface UpstreamScript {

	/** The schema that {@code Accept: application/1.2.0+json} selects. */
	String JSON = "application/1.2.0+json";

	/** Longer than any test waits. */
	Duration FOR_EVER = Duration.ofSeconds(20);

	void play(UpstreamExchange exchange) throws IOException, InterruptedException;

	static UpstreamScript priced(String price) {
		return (exchange) -> exchange.answer(200, JSON, SearchBody.priced(exchange.date(), price));
	}

	static UpstreamScript soldOut() {
		return (exchange) -> exchange.answer(200, JSON, SearchBody.soldOut(exchange.date()));
	}

	static UpstreamScript noService() {
		return (exchange) -> exchange.answer(200, JSON, SearchBody.nothing());
	}

	static UpstreamScript body(int status, String contentType, String body, String... headers) {
		return (exchange) -> exchange.answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	static UpstreamScript status(int status, String... headers) {
		return body(status, "application/json", "{\"message\":\"Unexpected error\",\"errorFields\":[]}", headers);
	}

	static UpstreamScript beyondHorizon() {
		return body(400, "application/json",
				"{\"message\":\"It is not possible to search connections so far to future\"}");
	}

	static UpstreamScript html() {
		return body(200, "text/html", "<!DOCTYPE html><html><body>Down for maintenance</body></html>");
	}

	static UpstreamScript noContent() {
		return (exchange) -> exchange.send("HTTP/1.1 204 No Content\r\n\r\n");
	}

	/** A priced day, gzipped as asked. */
	static UpstreamScript gzipped(String price) {
		return (exchange) -> exchange.answer(200, JSON, gzip(SearchBody.priced(exchange.date(), price)),
				"Content-Encoding: gzip");
	}

	/** Little on the wire, and much more than is allowed when unpacked. */
	static UpstreamScript gzipBomb() {
		byte[] packed = gzip(("{\"routes\":[]}" + " ".repeat(20_000_000)).getBytes(US_ASCII));
		return (exchange) -> exchange.answer(200, JSON, packed, "Content-Encoding: gzip");
	}

	static UpstreamScript brokenGzip() {
		return (exchange) -> exchange.answer(200, JSON, SearchBody.priced(exchange.date(), "1"),
				"Content-Encoding: gzip");
	}

	/** A whole answer, whose stream within ends too early. */
	static UpstreamScript cutGzip() {
		return (exchange) -> {
			byte[] packed = gzip(SearchBody.priced(exchange.date(), "1"));
			exchange.answer(200, JSON, Arrays.copyOf(packed, packed.length / 2), "Content-Encoding: gzip");
		};
	}

	/** A priced day that says it is encoded in a way it is not, nor was asked to be. */
	static UpstreamScript encoded(String encoding) {
		return (exchange) -> exchange.answer(200, JSON, SearchBody.priced(exchange.date(), "1"),
				"Content-Encoding: " + encoding);
	}

	/** A redirect to the very target asked for. */
	static UpstreamScript redirectToItself() {
		return (exchange) -> exchange.answer(301, JSON, new byte[0],
				"Location: " + exchange.request().line().split(" ", 3)[1]);
	}

	/** An answer in whose head there is this line. */
	static UpstreamScript header(String line) {
		return (exchange) -> {
			exchange.send("HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\n" + line + "\r\nX-Last: 1\r\n\r\n");
			exchange.send(SearchBody.priced(exchange.date(), "1"));
			exchange.close();
		};
	}

	static UpstreamScript statusLine(String line) {
		return (exchange) -> {
			exchange.send(line + "\r\nContent-Length: 0\r\n\r\n");
			exchange.close();
		};
	}

	static UpstreamScript reset() {
		return UpstreamExchange::reset;
	}

	static UpstreamScript resetInBody() {
		return (exchange) -> {
			half(exchange);
			exchange.reset();
		};
	}

	/** Says how long the answer is and closes before it is that long. */
	static UpstreamScript truncated() {
		return (exchange) -> {
			half(exchange);
			exchange.close();
		};
	}

	static UpstreamScript stall() {
		return (exchange) -> exchange.stall(FOR_EVER);
	}

	static UpstreamScript stallInBody() {
		return (exchange) -> {
			half(exchange);
			exchange.stall(FOR_EVER);
		};
	}

	/** A byte at a time: always alive, never done. */
	static UpstreamScript dribble(Duration pause) {
		return (exchange) -> {
			exchange.send(UpstreamExchange.head(200, JSON, "Content-Length: 100000"));
			for (long past = 0; past < FOR_EVER.toMillis(); past += pause.toMillis()) {
				exchange.send(" ");
				exchange.stall(pause);
			}
		};
	}

	static UpstreamScript dribbledHead(Duration pause) {
		return (exchange) -> {
			exchange.send("HTTP/1.1 200 OK\r\nX-Long: ");
			for (long past = 0; past < FOR_EVER.toMillis(); past += pause.toMillis()) {
				exchange.send("a");
				exchange.stall(pause);
			}
		};
	}

	static UpstreamScript malformedChunk() {
		return (exchange) -> {
			exchange.send(UpstreamExchange.head(200, JSON, "Transfer-Encoding: chunked"));
			exchange.send("zz\r\n{\"routes\":[]}\r\n0\r\n\r\n");
			exchange.close();
		};
	}

	/** Ends within a chunk. */
	static UpstreamScript truncatedChunks() {
		return (exchange) -> {
			exchange.send(UpstreamExchange.head(200, JSON, "Transfer-Encoding: chunked"));
			exchange.send("2\r\n{\"\r\n40\r\nroutes");
			exchange.close();
		};
	}

	static UpstreamScript garbage() {
		return (exchange) -> {
			exchange.send("220 mail.example.com ESMTP\r\nthis is no HTTP\r\n\r\n");
			exchange.close();
		};
	}

	/** Valid JSON of that many bytes, of which the client reads as much as it likes. */
	static UpstreamScript huge(int bytes) {
		return (exchange) -> {
			exchange.send(UpstreamExchange.head(200, JSON, "Content-Length: " + bytes));
			byte[] spaces = " ".repeat(64 * 1024).getBytes(US_ASCII);
			exchange.send("{\"routes\":[]}");
			for (int sent = 13; sent < bytes; sent += spaces.length) {
				exchange.send(spaces);
			}
		};
	}

	default UpstreamScript after(Duration pause) {
		return (exchange) -> {
			exchange.stall(pause);
			play(exchange);
		};
	}

	default UpstreamScript when(CountDownLatch gate) {
		return (exchange) -> {
			exchange.await(gate);
			play(exchange);
		};
	}

	private static byte[] gzip(byte[] body) {
		var packed = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(packed)) {
			gzip.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	private static void half(UpstreamExchange exchange) throws IOException {
		byte[] body = SearchBody.priced(exchange.date(), "1");
		exchange.send(UpstreamExchange.head(200, JSON, "Content-Length: " + body.length));
		exchange.send(new String(body, 0, body.length / 2, US_ASCII));
	}

}
