package dev.farespan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link MovedName} says, of both twins. Each of them runs in namespaces of its own:
 * a network that has nothing but a loopback, and files that name a server there. Where
 * the system lets nobody make such, it is skipped.
 */
class MovedNameTests {

	private static final Duration LONGEST = Duration.ofMinutes(2);

	@TempDir
	Path folder;

	@Test
	void isFollowed() throws Exception {
		Assumptions.assumeTrue(mayMakeNamespaces(), "needs unshare, and root");
		Files.writeString(this.folder.resolve("resolv.conf"), "nameserver 127.0.0.1\n");
		Files.writeString(this.folder.resolve("nsswitch.conf"), "hosts: files dns\n");
		Map<Rival, Process> running = new EnumMap<>(Rival.class);
		try {
			for (Rival rival : List.of(Rival.REACTIVE, Rival.VIRTUAL)) {
				running.put(rival, start(rival));
			}
			for (Map.Entry<Rival, Process> each : running.entrySet()) {
				boolean ended = each.getValue().waitFor(LONGEST);
				assertThat(ended).as(Files.readString(output(each.getKey()))).isTrue();
				assertThat(each.getValue().exitValue()).as(Files.readString(output(each.getKey()))).isZero();
			}
		}
		finally {
			for (Process process : running.values()) {
				process.destroyForcibly().waitFor();
			}
		}
	}

	private Path output(Rival rival) {
		return this.folder.resolve(rival.name());
	}

	/**
	 * False without the program too, but where {@code CI} is set: there it is to be had.
	 */
	private static boolean mayMakeNamespaces() throws IOException, InterruptedException {
		try {
			return new ProcessBuilder("unshare", "--mount", "--net", "true").start().waitFor() == 0;
		}
		catch (IOException ex) {
			if (System.getenv().containsKey("CI")) {
				throw ex;
			}
			return false;
		}
	}

	private Process start(Rival rival) throws IOException {
		// exec, so that to end the process is to end all of it
		return new ProcessBuilder("unshare", "--mount", "--net", "sh", "-c", """
				ip link set lo up &&
				for file in resolv.conf nsswitch.conf; do mount --bind "$1/$file" "/etc/$file" || exit; done &&
				shift && exec "$@"
				""", "sh", this.folder.toString(), Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), MovedName.class.getName(), rival.name())
			.redirectErrorStream(true)
			.redirectOutput(output(rival).toFile())
			.start();
	}

}
