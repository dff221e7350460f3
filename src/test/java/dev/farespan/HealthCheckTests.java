package dev.farespan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the image's health check says, given the variables of the container. */
class HealthCheckTests {

	private static final String SIMULATOR_PORT = "--fares.simulator.port=";

	private static boolean isWell(String... variables) {
		Map<String, String> environment = new HashMap<>();
		for (int at = 0; at < variables.length; at += 2) {
			environment.put(variables[at], variables[at + 1]);
		}
		return new HealthCheck(environment).isWell();
	}

	private static String port(int port) {
		return Integer.toString(port);
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void isWell_whenTheServiceIsReady_andNotOnceItIsGone(Rival rival) throws Exception {
		int port;
		try (var farespan = Farespan.start(rival, List.of(SIMULATOR_PORT + FreePort.find()))) {
			port = farespan.port();
			assertThat(isWell("SERVER_PORT", port(port))).isTrue();
		}
		assertThat(isWell("SERVER_PORT", port(port))).isFalse();
	}

	@Test
	void isNotWell_whenTheAnswerIsAnother() throws Exception {
		try (var farespan = Farespan.start(Rival.VIRTUAL, List.of(SIMULATOR_PORT + FreePort.find()))) {
			assertThat(isWell("SPRING_PROFILES_ACTIVE", "simulator", "FARES_SIMULATOR_PORT", port(farespan.port())))
				.isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void asksThePortOfItsOwn_whenHealthHasOne(Rival rival) throws Exception {
		int apart = FreePort.find();
		try (var farespan = Farespan.start(rival,
				List.of(SIMULATOR_PORT + FreePort.find(), "--management.server.port=" + apart))) {
			assertThat(isWell("SERVER_PORT", port(farespan.port()), "MANAGEMENT_SERVER_PORT", port(apart))).isTrue();
			assertThat(isWell("SERVER_PORT", port(farespan.port()))).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void asksEncrypted_whenTheServiceIs(Rival rival, @TempDir Path folder) throws Exception {
		String store = "--spring.ssl.bundle.jks.own.keystore.";
		try (var farespan = Farespan.start(rival, List.of(SIMULATOR_PORT + FreePort.find(), "--server.ssl.bundle=own",
				store + "location=file:" + ownCertificate(folder), store + "password=changeit"))) {
			assertThat(isWell("SERVER_PORT", port(farespan.port()), "SERVER_SSL_BUNDLE", "own")).isTrue();
			assertThat(isWell("SERVER_PORT", port(farespan.port()))).isFalse();
		}
	}

	private static Path ownCertificate(Path folder) throws IOException, InterruptedException {
		Path store = folder.resolve("own.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=somebody", "-storetype", "PKCS12",
				"-keystore", store.toString(), "-storepass", "changeit")
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		return store;
	}

	@Test
	void asksTheSimulator_whenItRunsAlone() throws Exception {
		int port = FreePort.find();
		try (var _ = Farespan.start(Rival.REACTIVE,
				List.of("--spring.profiles.active=simulator", SIMULATOR_PORT + port))) {
			assertThat(isWell("SPRING_PROFILES_ACTIVE", "simulator", "FARES_SIMULATOR_PORT", port(port))).isTrue();
		}
	}

}
