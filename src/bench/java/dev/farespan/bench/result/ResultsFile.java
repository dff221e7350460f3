package dev.farespan.bench.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

/**
 * A comparison on disk: {@code {"summary": …, "recorded": …}}. It is written beside its
 * place and then moved there, so that a full disk never destroys an earlier one.
 */
public final class ResultsFile {

	private ResultsFile() {
	}

	/**
	 * Writes all or nothing.
	 * @param summary what was reckoned from the results; anything Jackson can write
	 * @throws UncheckedIOException with a sentence
	 */
	public static void write(Path file, Results results, Object summary) {
		writeAny(file, new Content(summary, results));
	}

	/**
	 * Writes all or nothing of what a trial found.
	 * @throws UncheckedIOException with a sentence
	 */
	public static void write(Path file, TrialResults results) {
		writeAny(file, results);
	}

	private static void writeAny(Path file, Object content) {
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		try {
			try (OutputStream out = Files.newOutputStream(unfinished)) {
				ResultsJson.MAPPER.writeValue(out, content);
			}
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw notWritten(file, unfinished, ex);
		}
		catch (JacksonException ex) {
			throw notWritten(file, unfinished, new IOException(ex.getOriginalMessage(), ex));
		}
	}

	private static UncheckedIOException notWritten(Path file, Path unfinished, IOException cause) {
		try {
			Files.deleteIfExists(unfinished);
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
		return new UncheckedIOException("The results could not be written to " + file
				+ " (what was there before is untouched): " + reason(cause), cause);
	}

	/**
	 * Reads what was recorded; the summary is reckoned anew.
	 * @throws UncheckedIOException with a sentence
	 */
	public static Results read(Path file) {
		try {
			Content content = ResultsJson.MAPPER.readValue(Files.readAllBytes(file), Content.class);
			if (content.recorded() == null) {
				throw new IOException("it has no \"recorded\"");
			}
			return content.recorded();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No results can be read from " + file + ": " + reason(ex), ex);
		}
		catch (JacksonException ex) {
			throw new UncheckedIOException("No results can be read from " + file + ": " + ex.getOriginalMessage(),
					new IOException(ex));
		}
	}

	/** Some messages are but the file's name, so that the kind has to be said too. */
	private static String reason(IOException ex) {
		return ex.getClass().equals(IOException.class) ? String.valueOf(ex.getMessage()) : ex.toString();
	}

	/** The file's two parts. */
	private record Content(@Nullable Object summary, @Nullable Results recorded) {

	}

}
