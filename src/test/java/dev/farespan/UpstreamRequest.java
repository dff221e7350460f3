package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it came over the wire.
 *
 * @param headers as written, in their order
 * @param atNanos when it had been read, on the clock of {@link System#nanoTime}
 */
record UpstreamRequest(String line, List<String> headers, long atNanos) {

	private static final int MAX_LINE = 64 * 1024;

	private static final Pattern DATE = Pattern.compile("[?&]departureDate=([0-9]{4}-[0-9]{2}-[0-9]{2})");

	UpstreamRequest {
		headers = List.copyOf(headers);
	}

	/** Empty when the client has closed the connection. */
	static Optional<UpstreamRequest> read(InputStream in) throws IOException {
		String line = readLine(in);
		if (line.isEmpty()) {
			return Optional.empty();
		}
		List<String> headers = new ArrayList<>();
		for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
			headers.add(header);
		}
		return Optional.of(new UpstreamRequest(line, headers, System.nanoTime()));
	}

	private static String readLine(InputStream in) throws IOException {
		var line = new StringBuilder();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
			line.append((char) next);
			if (line.length() > MAX_LINE) {
				throw new IOException("a line without an end");
			}
		}
		return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
	}

	/** The day asked for; the epoch where the target names none. */
	LocalDate date() {
		Matcher date = DATE.matcher(this.line);
		return date.find() ? LocalDate.parse(date.group(1)) : LocalDate.EPOCH;
	}

	/** A header's value, its name's case ignored. */
	Optional<String> header(String name) {
		return this.headers.stream()
			.filter((header) -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((header) -> header.substring(name.length() + 1).strip())
			.findFirst();
	}

}
