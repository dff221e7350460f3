package dev.farespan.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that was started and has not ended, so that none is left behind. */
public final class Children implements AutoCloseable {

	private final Set<Child> alive = ConcurrentHashMap.newKeySet();

	private final Path logs;

	private volatile boolean closed;

	/**
	 * @param logs where each process's output goes
	 */
	public Children(Path logs) {
		this.logs = logs;
	}

	/** Its output and its errors go to one log. */
	public Child start(String name, List<String> command, Map<String, String> environment) {
		Path log = this.logs.resolve(name + ".log");
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		return start(name, builder, environment, log);
	}

	/** Its output goes to one file, its errors to another. */
	Child start(String name, List<String> command, Map<String, String> environment, Path output) {
		Path log = this.logs.resolve(name + ".log");
		var builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(log.toFile());
		return start(name, builder, environment, log);
	}

	Path logs() {
		return this.logs;
	}

	private Child start(String name, ProcessBuilder builder, Map<String, String> environment, Path log) {
		if (this.closed) {
			throw new UncheckedIOException(new IOException("no process is started any more"));
		}
		builder.environment().putAll(environment);
		try {
			var child = new Child(name, builder.start(), log);
			this.alive.add(child);
			child.onExit(() -> this.alive.remove(child));
			if (this.closed) {
				child.close();
			}
			return child;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name + " could not be started: " + ex.getMessage(), ex);
		}
	}

	/** Whether all were ended, and none is started any more. */
	public boolean isClosed() {
		return this.closed;
	}

	/** Ends all of them, and lets none be started any more. */
	@Override
	public void close() {
		this.closed = true;
		this.alive.forEach(Child::close);
	}

}
