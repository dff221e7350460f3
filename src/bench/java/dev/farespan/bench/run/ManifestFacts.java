package dev.farespan.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import dev.farespan.bench.sample.Machine;
import org.jspecify.annotations.Nullable;

/** What the comparison ran on and with. */
public final class ManifestFacts {

	private final Options options;

	private final BiConsumer<String, String> told;

	/**
	 * @param told takes what a fact is about, and the fact
	 */
	public ManifestFacts(Options options, BiConsumer<String, String> told) {
		this.options = options;
		this.told = told;
	}

	/**
	 * Tells all of them.
	 * @param settings what every rival is told
	 */
	public void gather(List<String> settings, Children children) throws InterruptedException, IOException {
		this.told.accept("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		this.told.accept("commit", commit());
		this.told.accept("jar", this.options.jar().getFileName() + ", SHA-256 " + hash(this.options.jar()));
		this.told.accept("JDK", System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"));
		this.told.accept("JVM flags", String.join(" ", flags()));
		this.told.accept("rivals' settings", String.join(" ", settings));
		this.told.accept("Python", Python.version(children).orElse("none"));
		Machine.describe().forEach(this.told);
		this.told.accept("pinning", "none: rival, upstream and driver share all cores");
		this.told.accept("order", "shuffled in each block, seed " + this.options.seed());
	}

	private List<String> flags() throws IOException {
		return ImageLayout.isTriedBy(this.options.form()) ? ImageLayout.allFlags(this.options)
				: new JavaCommand(this.options).flags(this.options.heap());
	}

	/** From the jar itself; a tree with changes of its own is marked so. */
	private String commit() throws IOException {
		try (var jar = new JarFile(this.options.jar().toFile())) {
			Map<Object, Object> git = properties(jar, "BOOT-INF/classes/git.properties");
			if (git.isEmpty()) {
				return "unknown: the jar was not built in a git checkout";
			}
			return git.get("git.commit.id.abbrev") + " of " + git.get("git.commit.time")
					+ ("true".equals(git.get("git.dirty")) ? ", with changes that are not committed" : "");
		}
	}

	private static Map<Object, Object> properties(JarFile jar, String name) throws IOException {
		var properties = new Properties();
		@Nullable ZipEntry entry = jar.getEntry(name);
		if (entry != null) {
			try (InputStream content = jar.getInputStream(entry)) {
				properties.load(content);
			}
		}
		return properties;
	}

	private static String hash(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file);
				var digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			digest.transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
