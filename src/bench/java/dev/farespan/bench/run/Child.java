package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of ours. */
public final class Child implements AutoCloseable {

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

	/** Its number, also once it has ended. */
	public long pid() {
		return this.process.pid();
	}

	/** Whether it runs. */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Whether it ended by itself in that time */
	public boolean ends(Duration within) throws InterruptedException {
		return this.process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Of one that has ended. */
	public int exitValue() {
		return this.process.exitValue();
	}

	void onExit(Runnable then) {
		var _ = this.process.onExit().thenRun(then);
	}

	/** How it ended, for a sentence; with the last words of its log that are no mere information. */
	public String obituary() {
		String how = this.process.isAlive() ? "is still alive" : "ended with status " + this.process.exitValue();
		String words = lastWords();
		return this.name + " " + how + (words.isEmpty() ? "" : ": " + words);
	}

	private String lastWords() {
		List<String> lines = logged((line) -> !line.isBlank() && !line.contains(" INFO "));
		return lines.isEmpty() ? "" : lines.getLast().strip();
	}

	/** Those lines that it has said so far. */
	public List<String> logged(Predicate<String> which) {
		try {
			return new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8).lines().filter(which).toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/** Asks it to end, as a container's end does (SIGTERM). */
	public void terminate() {
		this.process.destroy();
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
