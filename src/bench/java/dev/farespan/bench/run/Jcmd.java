package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only the JDK's own tool can do to a JVM from outside. */
public final class Jcmd {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use(\\w+)GC\\b");

	private final Children children;

	/** Runs as one of them. */
	public Jcmd(Children children) {
		this.children = children;
	}

	/** A full collection, so that a cell does not begin with the garbage of the one before. */
	public void collect(Child jvm) throws InterruptedException {
		run(jvm, "GC.run");
	}

	/** The collector that really runs. */
	Optional<String> collector(Child jvm) throws InterruptedException {
		return run(jvm, "VM.flags").map(COLLECTOR::matcher).filter(Matcher::find).map((found) -> found.group(1));
	}

	private Optional<String> run(Child jvm, String command) throws InterruptedException {
		Path output = this.children.logs().resolve("jcmd.txt");
		Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
		try (Child child = this.children.start("jcmd", java.util.List.of(jcmd.toString(),
				"-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", Long.toString(jvm.pid()), command), Map.of(), output)) {
			boolean done = child.ends(LONGEST) && child.exitValue() == 0;
			return done ? Optional.of(java.nio.file.Files.readString(output, StandardCharsets.UTF_8))
					: Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
