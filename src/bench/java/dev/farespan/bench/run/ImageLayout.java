package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The product as it lies in the image, made of the same files in the same way, without a
 * container.
 */
public final class ImageLayout {

	private static final Path SOURCE = Path.of("src", "image");

	private static final String OPTIONS = "java-options";

	/** What the image's own flags let it begin with. */
	static final int LEAST_HEAP_MIB = 32;

	private static final String RECORD = "record-aot-cache";

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final Means means;

	private final Path folder;

	private ImageLayout(Means means) {
		this.means = means;
		this.folder = means.options().output().resolve("image").toAbsolutePath();
	}

	/** Unpacks the jar and records its cache. */
	public static ImageLayout of(Means means) throws InterruptedException, StepFailedException {
		var layout = new ImageLayout(means);
		try {
			layout.prepare();
		}
		catch (IOException ex) {
			throw new StepFailedException("the image's layout could not be made: " + ex);
		}
		return layout;
	}

	/** What the image's entry point is, but for where it lies. */
	List<String> command() {
		return command(this.folder, flags(this.means.options()));
	}

	/** Whether a form tries the product as the image runs it. */
	static boolean isTriedBy(Form form) {
		return List.of(Form.OVERLOAD, Form.STARTUP, Form.CONTAINER).contains(form);
	}

	/** The image's own flags, and those of whoever runs it. */
	static List<String> allFlags(Options options) throws IOException {
		var all = new ArrayList<>(
				Files.readAllLines(SOURCE.resolve(OPTIONS)).stream().filter((line) -> line.startsWith("-")).toList());
		all.addAll(flags(options));
		return all;
	}

	/** A container's memory in forms that are about it, a heap where there is load. */
	private static List<String> flags(Options options) {
		var flags = new ArrayList<>(options.jvmFlags());
		if (options.form() != Form.OVERLOAD) {
			flags.add("-XX:MaxRAM=256m");
		}
		if (options.form() != Form.STARTUP) {
			flags.add("-Xmx" + options.heap() + "m");
		}
		return flags;
	}

	static List<String> command(Path folder, List<String> flags) {
		var command = new ArrayList<>(
				List.of(JavaCommand.JAVA, "-XX:AOTCache=" + folder.resolve("farespan.aot"),
						"-Djava.library.path=" + folder.resolve("native"), "@" + folder.resolve(OPTIONS)));
		command.addAll(flags);
		command.addAll(List.of("-jar", folder.resolve("farespan.jar").toString()));
		return command;
	}

	private void prepare() throws IOException, InterruptedException, StepFailedException {
		empty(this.folder);
		run("unpacking", List.of(JavaCommand.JAVA, "-Djarmode=tools", "-jar", this.means.options().jar().toString(),
				"extract", "--force", "--application-filename", "farespan.jar", "--destination", this.folder.toString()));
		Files.copy(SOURCE.resolve(OPTIONS), this.folder.resolve(OPTIONS), StandardCopyOption.REPLACE_EXISTING);
		run("recording", List.of("sh", SOURCE.resolve(RECORD).toString(), this.folder.toString(),
				"--fares.simulator.port=" + this.means.ports().free()));
	}

	/** Libraries of an earlier run would stay. */
	private static void empty(Path folder) throws IOException {
		Path libraries = Files.createDirectories(folder.resolve("lib"));
		try (DirectoryStream<Path> files = Files.newDirectoryStream(libraries)) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
	}

	private void run(String name, List<String> command) throws InterruptedException, StepFailedException {
		try (Child child = this.means.children().start("image-" + name, command, Map.of("JAVA", JavaCommand.JAVA))) {
			if (!child.ends(LONGEST) || child.exitValue() != 0) {
				throw new StepFailedException(child.obituary());
			}
		}
	}

}
