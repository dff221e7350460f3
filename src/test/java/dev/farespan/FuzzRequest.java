package dev.farespan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request as it goes over the wire, in parts that can be left out one by one. Each char
 * is a byte.
 *
 * @param query parameters, with {@code &} between them on the wire
 * @param headers lines
 */
record FuzzRequest(String method, String path, List<String> query, String version, List<String> headers, String body) {

	private static final String HOST = "Host: localhost";

	private static final int MAX_TRIES = 400;

	private static final int LONG = 24;

	FuzzRequest {
		query = List.copyOf(query);
		headers = List.copyOf(headers);
	}

	/** What asks for this, as it should be asked. */
	static FuzzRequest plain(String path, String... query) {
		return new FuzzRequest("GET", path, List.of(query), "HTTP/1.1", List.of(HOST), "");
	}

	String target() {
		return this.query.isEmpty() ? this.path : this.path + "?" + String.join("&", this.query);
	}

	/**
	 * Whether a server that takes its first line apart finds the method: one that does
	 * not cannot know that a request was HEAD, and answers with a body.
	 */
	boolean isReadable() {
		return (this.version.equals("HTTP/1.1") || this.version.equals("HTTP/1.0"))
				&& target().chars().noneMatch((letter) -> letter <= ' ');
	}

	/** Whether the answer depends on what else has been asked before. */
	boolean isOfTheMoment() {
		return this.headers.stream().anyMatch((header) -> header.contains("wait=0"));
	}

	FuzzRequest withMethod(String other) {
		return new FuzzRequest(other, this.path, this.query, this.version, this.headers, this.body);
	}

	/** It asks for the connection's end, so that the answer's end is seen. */
	String text() {
		var text = new StringBuilder(this.method + " " + this.target() + " " + this.version + "\r\n");
		this.headers.forEach((header) -> text.append(header).append("\r\n"));
		return text.append("Connection: close\r\n\r\n").append(this.body).toString();
	}

	/** The smallest request made of parts of this one for which this still holds. */
	FuzzRequest smallest(Predicate<FuzzRequest> holds) {
		FuzzRequest smallest = this;
		int tries = 0;
		boolean smaller = true;
		while (smaller && tries < MAX_TRIES) {
			smaller = false;
			for (FuzzRequest candidate : smallest.smaller().toList()) {
				tries++;
				if (holds.test(candidate)) {
					smallest = candidate;
					smaller = true;
					break;
				}
			}
		}
		return smallest;
	}

	private Stream<FuzzRequest> smaller() {
		Stream<FuzzRequest> plainer = Stream.of(with(this.query, List.of(HOST)),
				new FuzzRequest("GET", this.path, this.query, "HTTP/1.1", this.headers, ""),
				new FuzzRequest(this.method, this.path, this.query, "HTTP/1.1", this.headers, this.body),
				new FuzzRequest(this.method, this.path, this.query, this.version, this.headers, ""),
				with(List.of(), this.headers),
				new FuzzRequest("GET", this.path, this.query, this.version, this.headers, this.body));
		return Stream
			.of(plainer, without(this.query).map((fewer) -> with(fewer, this.headers)),
					without(this.headers).filter((fewer) -> fewer.contains(HOST))
						.map((fewer) -> with(this.query, fewer)),
					shorter(this.query).map((shorter) -> with(shorter, this.headers)),
					shorter(this.headers).map((shorter) -> with(this.query, shorter)))
			.flatMap((candidates) -> candidates)
			.filter((candidate) -> candidate.text().length() < this.text().length());
	}

	private FuzzRequest with(List<String> newQuery, List<String> newHeaders) {
		return new FuzzRequest(this.method, this.path, newQuery, this.version, newHeaders, this.body);
	}

	private static Stream<List<String>> without(List<String> all) {
		return IntStream.range(0, all.size()).mapToObj((left) -> {
			List<String> fewer = new ArrayList<>(all);
			fewer.remove(left);
			return fewer;
		});
	}

	private static Stream<List<String>> shorter(List<String> all) {
		return IntStream.range(0, all.size()).filter((at) -> all.get(at).length() > LONG).mapToObj((at) -> {
			List<String> shorter = new ArrayList<>(all);
			shorter.set(at, all.get(at).substring(0, all.get(at).length() / 2));
			return shorter;
		});
	}

	byte[] bytes() {
		return text().getBytes(StandardCharsets.ISO_8859_1);
	}

	/** So that it can be read, and pasted into a test. */
	@Override
	public String toString() {
		var shown = new StringBuilder();
		for (char letter : text().toCharArray()) {
			switch (letter) {
				case '\r' -> shown.append("\\r");
				case '\n' -> shown.append("\\n");
				case '"', '\\' -> shown.append('\\').append(letter);
				default ->
					shown.append((letter < ' ' || letter > '~') ? String.format("\\u%04x", (int) letter) : letter);
			}
		}
		return '"' + shown.toString() + '"';
	}

}
