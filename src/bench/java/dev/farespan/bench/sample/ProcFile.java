package dev.farespan.bench.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that the kernel writes while they are read. */
final class ProcFile {

	private ProcFile() {
	}

	/** The text; empty where there is no such file or it may not be read. */
	static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** The number after a field's name, as in {@code VmRSS:  1234 kB}; −1 without it. */
	static long field(String text, String name) {
		int at = text.indexOf("\n" + name + ":");
		if (at < 0) {
			return -1;
		}
		return number(text, at + name.length() + 2);
	}

	private static long number(String text, int from) {
		int at = from;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at++;
		}
		long number = 0;
		for (int digit = at; digit < text.length() && Character.isDigit(text.charAt(digit)); digit++) {
			number = 10 * number + Character.digit(text.charAt(digit), 10);
		}
		return number;
	}

}
