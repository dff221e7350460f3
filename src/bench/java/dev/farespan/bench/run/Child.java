package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of ours. */
final class Child implements AutoCloseable {

	/** A killed process is gone within this, or the kernel itself is in trouble. */
	private static final long LAST_WAIT_SECONDS = 10;

	private final String name;

	private final Process process;

	private final Path log;

	Child(String name, Process process, Path log) {
		this.name = name;
		this.process = process;
		this.log = log;
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Whether it ended by itself in that time */
	boolean ends(Duration within) throws InterruptedException {
		return this.process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
	}

	int exitValue() {
		return this.process.exitValue();
	}

	void onExit(Runnable then) {
		var _ = this.process.onExit().thenRun(then);
	}

	/** How it ended, for a sentence; with the last words of its log that are no mere information. */
	String obituary() {
		String how = this.process.isAlive() ? "is still alive" : "ended with status " + this.process.exitValue();
		String words = lastWords();
		return this.name + " " + how + (words.isEmpty() ? "" : ": " + words);
	}

	private String lastWords() {
		try {
			List<String> lines = new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8).lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.contains(" INFO "))
				.toList();
			return lines.isEmpty() ? "" : lines.getLast();
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** Ends it at once, and waits until it is gone: what it measured has been taken. */
	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
