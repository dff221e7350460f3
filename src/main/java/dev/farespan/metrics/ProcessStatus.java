package dev.farespan.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sizes in {@code /proc/self/status}, in bytes by field. */
record ProcessStatus(Map<String, Long> sizes) {

	private static final Pattern SIZE = Pattern.compile("^(\\w+):\\s+(\\d+) kB$", Pattern.MULTILINE);

	ProcessStatus {
		sizes = Map.copyOf(sizes);
	}

	/** Knows no size when the file cannot be read. */
	static ProcessStatus read(Path file) {
		try {
			return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			return new ProcessStatus(Map.of());
		}
	}

	private static ProcessStatus parse(String status) {
		return new ProcessStatus(SIZE.matcher(status)
			.results()
			.collect(Collectors.toMap((line) -> line.group(1), ProcessStatus::bytesIn)));
	}

	private static long bytesIn(MatchResult line) {
		return Long.parseLong(line.group(2)) * 1024;
	}

	boolean has(String field) {
		return this.sizes.containsKey(field);
	}

	/** Not a number when the field is absent. */
	double bytes(String field) {
		Long size = this.sizes.get(field);
		return (size != null) ? size : Double.NaN;
	}

}
