package dev.farespan;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code mvnw}, which is started with nothing but stand-ins for the JDKs, for
 * Maven and for the network around it, in folders whose names have spaces.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class LauncherTests {

	private static final Path PROJECT = Path.of("").toAbsolutePath();

	private static final Path LAUNCHER = PROJECT.resolve("mvnw");

	private static final Path WINDOWS_LAUNCHER = PROJECT.resolve("mvnw.cmd");

	private static final String PINS = ".mvn/wrapper/maven-wrapper.properties";

	private static final String STORE = "home/.m2/wrapper/";

	private static final List<String> TOOLS = List.of("basename", "cat", "cp", "dirname", "grep", "gzip", "mkdir",
			"mktemp", "mv", "readlink", "rm", "sed", "sha512sum", "shasum", "sleep", "tar", "tr");

	private static final int MAVEN_EXIT_CODE = 7;

	private final Map<String, String> environment = new HashMap<>();

	private final List<Path> path = new ArrayList<>();

	private Path folder = PROJECT;

	@BeforeEach
	void prepare(@TempDir Path temp) throws IOException {
		this.folder = Files.createDirectory(temp.toRealPath().resolve("a folder"));
		for (String tool : TOOLS) {
			Optional<Path> file = findOnPath(tool);
			if (file.isPresent()) {
				script("tools/" + tool, "exec " + quoted(file.get()) + " \"$@\"");
			}
		}
		this.path.add(this.folder.resolve("tools"));
		this.path.add(this.folder.resolve("bin"));
		this.environment.put("HOME", Files.createDirectory(this.folder.resolve("home")).toString());
		this.environment.put("MVNW_JDK_DIRS", this.folder.resolve("no such folder").toString());
	}

	@Test
	void javaHomeIsUsed_whenItIsGood() throws Exception {
		maven("3.8.7");
		this.path.addFirst(jdk("other jdk", "25.0.2").resolve("bin"));
		Path jdk = jdk("jdk", "25.0.1");
		this.environment.put("JAVA_HOME", jdk.toString());
		Run run = run(LAUNCHER, "verify");
		assertThat(run.output()).contains("java=" + jdk);
		assertThat(run.errors()).isEmpty();
	}

	@Test
	void javaHomeIsPassedOverAndSaid_whenItIsOld() throws Exception {
		maven("3.8.7");
		Path old = jdk("old jdk", "24.0.2");
		Path jdk = jdk("jdk", "25");
		this.path.addFirst(jdk.resolve("bin"));
		this.environment.put("JAVA_HOME", old.toString());
		Run run = run(LAUNCHER, "verify");
		assertThat(run.output()).contains("java=" + jdk);
		assertThat(run.errors()).singleElement()
			.asString()
			.contains("JAVA_HOME (" + old + ") is passed over")
			.contains(jdk.toString());
	}

	@Test
	void javaHomeIsPassedOver_whenItHasNoCompiler() throws Exception {
		maven("3.8.7");
		Path runtime = jdk("runtime", "25.0.1");
		Files.delete(runtime.resolve("bin/javac"));
		Path jdk = jdk("jdk", "25.0.1");
		this.path.addFirst(jdk.resolve("bin"));
		this.environment.put("JAVA_HOME", runtime.toString());
		assertThat(run(LAUNCHER, "verify").output()).contains("java=" + jdk);
	}

	@Test
	void oldJdkIsPassedOver_whenItIsFirstOnThePath() throws Exception {
		maven("3.8.7");
		Path jdk = jdk("jdk", "25.0.1");
		this.path.addFirst(jdk.resolve("bin"));
		this.path.addFirst(jdk("old jdk", "17.0.15").resolve("bin"));
		this.path.addFirst(jdk("older jdk", "1.8.0_392").resolve("bin"));
		Run run = run(LAUNCHER, "verify");
		assertThat(run.output()).contains("java=" + jdk);
		assertThat(run.errors()).isEmpty();
	}

	@Test
	void linksAreFollowed_whenThePathLeadsToAJdkOverThem() throws Exception {
		maven("3.8.7");
		Path jdk = jdk("jdk", "25.0.1");
		Path links = Files.createDirectories(this.folder.resolve("links/bin"));
		Files.createSymbolicLink(links.resolve("relative"), Path.of("../../jdk/bin/javac"));
		Files.createSymbolicLink(links.resolve("javac"), links.resolve("relative"));
		this.path.addFirst(links);
		assertThat(run(LAUNCHER, "verify").output()).contains("java=" + jdk);
	}

	@Test
	void standInIsAskedForItsJdk_whenThePathHoldsOne() throws Exception {
		maven("3.8.7");
		Path jdk = jdk("jdk", "25.0.1");
		Path javac = script("stand-ins/bin/javac", "echo 'javac 25.0.1'",
				"[ \"$1\" = -version ] || echo '    java.home = '" + quoted(jdk));
		this.path.addFirst(javac.resolveSibling(""));
		assertThat(run(LAUNCHER, "verify").output()).contains("java=" + jdk);
	}

	@Test
	void compilerIsAsked_whenAJdkHasNoReleaseFile() throws Exception {
		maven("3.8.7");
		Path old = jdkWithoutReleaseFile("old jdk", "javac 21.0.9");
		Path jdk = jdkWithoutReleaseFile("jdk", "javac 25.0.1");
		this.path.addFirst(jdk.resolve("bin"));
		this.environment.put("JAVA_HOME", old.toString());
		assertThat(run(LAUNCHER, "verify").output()).contains("java=" + jdk);
	}

	@Test
	void lowestVersionThatWillDoIsUsed_whenTheJdksLieInTheUsualPlaces() throws Exception {
		maven("3.8.7");
		jdk("place 1/a jdk", "27-ea");
		jdk("place 1/b jdk", "24.0.2");
		Path jdk = jdk("place 2/mac jdk/Contents/Home", "26.0.1");
		jdk("place 2/z jdk", "26.0.2");
		this.environment.put("MVNW_JDK_DIRS",
				this.folder.resolve("place 1") + File.pathSeparator + this.folder.resolve("place 2"));
		assertThat(run(LAUNCHER, "verify").output()).contains("java=" + this.folder.resolve("place 2/z jdk"));
		Files.delete(this.folder.resolve("place 2/z jdk/bin/javac"));
		assertThat(run(LAUNCHER, "verify").output()).contains("java=" + jdk);
	}

	@Test
	void saysWhatToInstall_whenThereIsNoGoodJdk() throws Exception {
		maven("3.8.7");
		this.path.addFirst(jdk("old jdk", "17.0.15").resolve("bin"));
		this.environment.put("JAVA_HOME", jdk("older jdk", "11.0.2").toString());
		Run run = run(LAUNCHER, "verify");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).singleElement()
			.asString()
			.startsWith("mvnw: there is no JDK 25 or newer")
			.contains("no such folder")
			.contains("install one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3.8.1", "3.9.11", "3.10.0", "4.0.0-rc-4", "10.0.0" })
	void mavenOfThePathIsUsed_whenItIsNewEnough(String version) throws Exception {
		goodJavaHome();
		maven(version);
		Run run = run(LAUNCHER, "verify");
		assertThat(run.output()).contains("maven=" + version);
		assertThat(run.errors()).isEmpty();
	}

	@Test
	void argumentsAndExitCodeAndFolderAreHandedOn_whenMavenRuns() throws Exception {
		goodJavaHome();
		maven("3.8.7");
		Run run = run(LAUNCHER, "-q", "two words", "", "$HOME *", "-Dname=\"value\"");
		assertThat(run.exitCode()).isEqualTo(MAVEN_EXIT_CODE);
		assertThat(run.output()).contains("folder=" + this.folder)
			.containsSequence("argument=-q", "argument=two words", "argument=", "argument=$HOME *",
					"argument=-Dname=\"value\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.2.1", "3.6.3", "3.7.9" })
	void pinnedMavenIsInstalledOnce_whenTheOneOnThePathIsOld(String version) throws Exception {
		goodJavaHome();
		maven(version);
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive);
		for (int i = 0; i < 2; i++) {
			Run run = run(launcher, "two words");
			assertThat(run.output()).contains("maven=pinned", "argument=two words");
			assertThat(run.exitCode()).isEqualTo(MAVEN_EXIT_CODE);
		}
		assertThat(calls()).singleElement()
			.asString()
			.contains("https://archive.apache.org/dist/maven/maven-3/")
			.contains("--connect-timeout 20 --max-time 600");
		assertThat(installed()).singleElement().asString().startsWith("apache-maven-3.");
	}

	@Test
	void pinnedMavenIsInstalled_whenThereIsNoneOnThePathAndTheLauncherIsCalledFromElsewhere() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		Files.createDirectory(launcher.resolveSibling("sub"));
		downloader("curl", "-o", archive);
		Run run = run(Path.of("./check out/sub/../mvnw"), "verify");
		assertThat(run.output()).contains("maven=pinned", "folder=" + this.folder);
	}

	@Test
	void pinnedMavenIsInstalled_whenThereIsOnlyWget() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("wget", "-O", archive);
		script("bin/timeout", "echo timeout $1 >> calls; shift", "exec \"$@\"");
		assertThat(run(launcher, "verify").output()).contains("maven=pinned");
		assertThat(calls()).hasSize(2).startsWith("timeout 600").last().asString().contains("-t 2 -T 20");
	}

	@Test
	void pinnedMavenIsInstalled_whenThereIsOnlyShasum() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive);
		Files.deleteIfExists(this.folder.resolve("tools/sha512sum"));
		script("tools/shasum", "[ \"$*\" != '-a 512' ] || echo '" + sha512(archive) + "  -'");
		assertThat(run(launcher, "verify").output()).contains("maven=pinned");
	}

	@Test
	void nothingIsLeft_whenTheDownloadCannotBeChecked() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive);
		Files.deleteIfExists(this.folder.resolve("tools/sha512sum"));
		Files.deleteIfExists(this.folder.resolve("tools/shasum"));
		Run run = run(launcher, "verify");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.errors()).hasSize(2).last().asString().contains("neither sha512sum nor shasum");
		assertThat(installed()).isEmpty();
	}

	@Test
	void bothFindMaven_whenTwoInstallItAtOnce() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive, "i=0", "while [ $i -lt 100 ] && [ \"$(grep -c . calls)\" -lt 2 ]; do",
				"sleep 0.1; i=$((i + 1))", "done");
		Launch first = start(launcher, "first");
		Launch second = start(launcher, "second");
		assertThat(first.await().output()).contains("maven=pinned", "argument=first");
		assertThat(second.await().output()).contains("maven=pinned", "argument=second");
		assertThat(calls()).hasSize(2);
		assertThat(installed()).singleElement()
			.satisfies((maven) -> assertThat(namesIn(STORE + maven)).containsExactly("bin"));
	}

	@Test
	void nothingIsLeft_whenTheHashIsWrong() throws Exception {
		goodJavaHome();
		maven("3.6.3");
		Path archive = archive();
		String hash = sha512(archive);
		Path launcher = checkout(hash.substring(1) + hash.charAt(0));
		downloader("curl", "-o", archive);
		Run run = run(launcher, "verify");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).hasSize(2).last().asString().contains("has not the SHA-512 that").contains(PINS);
		assertThat(installed()).isEmpty();
	}

	@Test
	void nothingIsLeft_whenTheDownloadFails() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive, "echo half > \"$2\"", "exit 28");
		Run run = run(launcher, "verify");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.errors()).hasSize(2).last().asString().contains("could not be downloaded");
		assertThat(installed()).isEmpty();
	}

	@Test
	void nothingIsLeft_whenTheArchiveHoldsNoMaven() throws Exception {
		goodJavaHome();
		Path archive = archive("apache-maven-3.9.99/bin/other");
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive);
		Run run = run(launcher, "verify");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.errors()).hasSize(2).last().asString().contains("could not be unpacked");
		assertThat(installed()).isEmpty();
	}

	@Test
	void nothingIsLeft_whenItIsStoppedWhileDownloading() throws Exception {
		goodJavaHome();
		Path archive = archive();
		Path launcher = checkout(sha512(archive));
		downloader("curl", "-o", archive, "kill -TERM \"$PPID\"");
		Run run = run(launcher, "verify");
		assertThat(run.exitCode()).isEqualTo(128 + 15);
		assertThat(installed()).isEmpty();
	}

	@Test
	void saysWhatToInstall_whenThereIsNoDownloader() throws Exception {
		goodJavaHome();
		Run run = run(checkout(sha512(archive())), "verify");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.errors()).singleElement().asString().contains("neither is curl or wget");
		assertThat(installed()).isEmpty();
	}

	@Test
	void onlyTheApacheArchiveIsNamed_whenTheLaunchersAreRead() throws IOException {
		Pattern host = Pattern.compile("(?<=://)[^/\\s\"']+|[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|dev|io|net|org)\\b");
		String text = read(LAUNCHER) + read(WINDOWS_LAUNCHER) + read(PROJECT.resolve(PINS));
		assertThat(host.matcher(text).results().map(MatchResult::group)).containsOnly("archive.apache.org");
	}

	@Test
	void oneReleaseOfMavenIsPinned_whenThePinsAreRead() throws IOException {
		assertThat(read(PROJECT.resolve(PINS)).lines().filter((line) -> !line.startsWith("#"))).satisfiesExactly(
				(url) -> assertThat(url).matches("distributionUrl=https://archive\\.apache\\.org/dist/maven/maven-3/"
						+ "(3\\.\\d+\\.\\d+)/binaries/apache-maven-\\1-bin\\.tar\\.gz"),
				(hash) -> assertThat(hash).matches("distributionSha512Sum=[0-9a-f]{128}"));
	}

	@Test
	void eachLauncherHasTheLineEndsOfItsSystem_whenCheckedOut() throws IOException {
		assertThat(LAUNCHER).isExecutable();
		assertThat(read(LAUNCHER)).doesNotContain("\r").endsWith("\n");
		assertThat(read(WINDOWS_LAUNCHER)).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
	}

	@Test
	void shellcheckFindsNothing_whenItReadsTheLauncher() throws Exception {
		Optional<Path> shellcheck = findOnPath("shellcheck");
		Assumptions.assumeTrue(shellcheck.isPresent() || System.getenv().containsKey("CI"), "shellcheck is missing");
		assertThat(shellcheck).isPresent();
		Run run = run(shellcheck.orElseThrow(), LAUNCHER.toString());
		assertThat(run.output()).isEmpty();
		assertThat(run.exitCode()).isZero();
	}

	private void goodJavaHome() throws IOException {
		this.environment.put("JAVA_HOME", jdk("good jdk", "25.0.1").toString());
	}

	private Path jdk(String name, String version) throws IOException {
		Path jdk = jdkWithoutReleaseFile(name, "javac of a JDK with a release file is not to be asked");
		Files.writeString(jdk.resolve("release"), """
				IMPLEMENTOR="Nobody"
				JAVA_VERSION="%s"
				JAVA_VERSION_DATE="2025-09-16"
				""".formatted(version), StandardCharsets.UTF_8);
		return jdk;
	}

	private Path jdkWithoutReleaseFile(String name, String answer) throws IOException {
		script(name + "/bin/java", "exit 1");
		script(name + "/bin/javac", "echo 'Picked up JAVA_TOOL_OPTIONS: -Dnumber=1' >&2", "echo '" + answer + "'");
		return this.folder.resolve(name);
	}

	private void maven(String version) throws IOException {
		mavenScript("bin/mvn", version);
	}

	private void mavenScript(String name, String version) throws IOException {
		script(name, "[ -x \"$JAVA_HOME/bin/javac\" ] || exit 1", "if [ \"$1\" = -v ]; then",
				"printf '\\033[1mApache Maven " + version + "\\033[m\\n'", "printf 'Maven home: /maven\\n'", "exit 0",
				"fi", "printf '%s\\n' maven=" + version + " \"java=$JAVA_HOME\" \"folder=$PWD\"",
				"printf 'argument=%s\\n' \"$@\"", "exit " + MAVEN_EXIT_CODE);
	}

	private Path archive() throws IOException, InterruptedException {
		return archive("apache-maven-3.9.99/bin/mvn");
	}

	private Path archive(String script) throws IOException, InterruptedException {
		mavenScript("archived/" + script, "pinned");
		Path archive = this.folder.resolve("archive.tar.gz");
		Run run = run(this.folder.resolve("tools/tar"), "-czf", archive.toString(), "-C",
				this.folder.resolve("archived").toString(), "apache-maven-3.9.99");
		assertThat(run.exitCode()).isZero();
		return archive;
	}

	private Path checkout(String hash) throws IOException {
		Path checkout = this.folder.resolve("check out");
		Path pins = checkout.resolve(PINS);
		Files.createDirectories(pins.resolveSibling(""));
		Files.writeString(pins, read(PROJECT.resolve(PINS)).replaceAll("(?m)^(distributionSha512Sum)=.*", "$1=" + hash),
				StandardCharsets.UTF_8);
		return Files.copy(LAUNCHER, checkout.resolve("mvnw"));
	}

	private void downloader(String name, String option, Path archive, String... lines) throws IOException {
		List<String> script = new ArrayList<>();
		script.add("printf '%s\\n' \"$*\" >> calls");
		script.add("while [ \"$1\" != " + option + " ]; do shift; done");
		script.addAll(List.of(lines));
		script.add("cp " + quoted(archive) + " \"$2\"");
		script("bin/" + name, script.toArray(String[]::new));
	}

	private List<String> calls() throws IOException {
		return read(this.folder.resolve("calls")).lines().toList();
	}

	private List<String> installed() throws IOException {
		return namesIn(STORE);
	}

	private List<String> namesIn(String name) throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve(name))) {
			return files.map((file) -> String.valueOf(file.getFileName())).toList();
		}
	}

	private Path script(String name, String... lines) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Run run(Path program, String... arguments) throws IOException, InterruptedException {
		return start(program, arguments).await();
	}

	private Launch start(Path program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(program.toString());
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile(this.folder, "output", null);
		Path errors = Files.createTempFile(this.folder, "errors", null);
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		builder.environment()
			.put("PATH", String.join(File.pathSeparator, this.path.stream().map(Path::toString).toList()));
		return new Launch(builder.start(), output, errors);
	}

	private static Optional<Path> findOnPath(String name) {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.map((entry) -> Path.of(entry, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static String quoted(Path file) {
		return "'" + file + "'";
	}

	private static String read(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

	private static String sha512(Path file) throws IOException, GeneralSecurityException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
	}

	private record Launch(Process process, Path output, Path errors) {

		Run await() throws IOException, InterruptedException {
			try {
				assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
			}
			finally {
				this.process.destroyForcibly();
			}
			return new Run(this.process.exitValue(), read(this.output).lines().toList(),
					read(this.errors).lines().toList());
		}

	}

	private record Run(int exitCode, List<String> output, List<String> errors) {

	}

}
