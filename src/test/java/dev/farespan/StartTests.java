package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What starts with which profiles and properties, what does not, and what is said of it.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class StartTests {

	private static final String SIMULATOR_PORT = "--fares.simulator.port=";

	@Test
	void startsReactive_whateverOtherProfilesAreActive(CapturedOutput output) throws Exception {
		try (var farespan = Farespan.start(Rival.REACTIVE, List.of("--spring.profiles.active=foo",
				"--logging.level.root=info", SIMULATOR_PORT + FreePort.find()))) {
			assertThat(Farespan.json(farespan.get("/actuator/info")).get("fares").get("twin").asString())
				.isEqualTo("reactive");
			List<String> lines = output.getOut().lines().filter((line) -> !line.isBlank()).toList();
			assertThat(String.join("\n", lines.subList(lines.size() - 3, lines.size())))
				.contains("http://localhost:" + farespan.port() + "/")
				.contains("curl 'http://localhost:" + farespan.port() + "/fares?from=Praha&to=Brno&days=100'");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'blocking,reactive'
			'reactive,simulator'
			'foo,simulator,blocking'
			""")
	void refusesProfilesThatExcludeEachOther(String profiles, CapturedOutput output) {
		assertThatThrownBy(() -> Farespan.start(Rival.REACTIVE, List.of("--spring.profiles.active=" + profiles)))
			.isInstanceOf(StartRefusedException.class)
			.hasMessageContaining("exclude each other");
		assertThat(output.getAll()).contains("exclude each other").doesNotContain("\tat ");
	}

	@Test
	void warnsOfAMisspeltProperty(CapturedOutput output) throws Exception {
		try (var farespan = Farespan.start(Rival.VIRTUAL,
				List.of("--fares.serach.width=3", "--fares.search.widht=3", SIMULATOR_PORT + FreePort.find()))) {
			assertThat(farespan.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
			assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("WARN"))
				.anySatisfy((line) -> assertThat(line).contains("fares.serach.width"))
				.anySatisfy((line) -> assertThat(line).contains("fares.search.widht"))
				.hasSize(2);
		}
	}

	@Test
	void refusesAPasswordInAnAddress_andDoesNotRepeatIt(CapturedOutput output) {
		assertThatThrownBy(() -> Farespan.start(Rival.VIRTUAL,
				List.of("--fares.providers.regiojet.base-url=http://me:hush@127.0.0.1:9/restapi")))
			.hasStackTraceContaining("fares.providers.regiojet.api-key");
		assertThat(output.getAll()).contains("must hold no user or password").doesNotContain("hush", "\tat ");
	}

	@Test
	void refusesAPortThatSomethingElseHas(CapturedOutput output) throws Exception {
		try (var other = new ServerSocket(FreePort.find(), 5, InetAddress.getLoopbackAddress())) {
			assertThatThrownBy(() -> Farespan.start(Rival.VIRTUAL, List.of(SIMULATOR_PORT + other.getLocalPort())))
				.hasStackTraceContaining(String.valueOf(other.getLocalPort()));
			assertThat(output.getAll()).contains(String.valueOf(other.getLocalPort())).doesNotContain("\tat ");
		}
	}

	@Test
	void runsTheSimulatorAlone() throws Exception {
		int port = FreePort.find();
		try (var simulator = Farespan.start(Rival.REACTIVE,
				List.of("--spring.profiles.active=simulator", SIMULATOR_PORT + port))) {
			assertThat(simulator.context().getEnvironment().getProperty("local.server.port")).isNull();
			var stats = RawResponse.to("GET /simulator/stats HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
				.getBytes(StandardCharsets.US_ASCII), port);
			assertThat(stats.body()).contains("\"received\":0");
		}
	}

	@Test
	void listensOnNoOtherPort_whenNothingIsSimulated() throws Exception {
		int port = FreePort.find();
		try (var upstream = new TestUpstream();
				var farespan = Farespan.start(Rival.VIRTUAL, upstream, List.of(SIMULATOR_PORT + port))) {
			assertThat(Farespan.json(farespan.get("/fares?from=Praha&to=Brno&days=1")).get("simulated").asBoolean())
				.isFalse();
			assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
				.isInstanceOf(IOException.class);
		}
	}

	/** Each says which property it is, and none repeats a secret. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					--fares.api-keys.acme.sha256=a-secret-key                                     | fares.api-keys.acme: sha256 must be
					--fares.api-keys.acme.rate=10/s                                               | fares.api-keys.acme: sha256 must be
					--fares.trusted-proxies=proxy.example                                         | fares.trusted-proxies: addresses are
					--fares.cors.allowed-origins=shop.example                                     | fares.cors.allowed-origins: an origin
					--spring.security.user.password=secret                                        | spring.security.user.password closes nothing here
					--spring.security.oauth2.resourceserver.jwt.issuer-uri=                       | jwt.issuer-uri is empty
					--management.endpoints.web.base-path=/                                        | management.endpoints.web.base-path must not
					--server.http2.enabled=true                                                   | server.http2.enabled: farespan speaks HTTP/1.1
					""")
	void refusesWhatWouldLeaveItOpen(String setting, String message, CapturedOutput output) {
		for (Rival rival : List.of(Rival.VIRTUAL, Rival.REACTIVE)) {
			assertThatThrownBy(() -> Farespan.start(rival, List.of(setting, SIMULATOR_PORT + FreePort.find())))
				.hasStackTraceContaining(message);
			assertThat(output.getAll()).contains(message).doesNotContain("\tat ", "a-secret-key");
		}
	}

	@Test
	void makesNoUserAndNoPassword(CapturedOutput output) throws Exception {
		for (Rival rival : List.of(Rival.VIRTUAL, Rival.REACTIVE)) {
			try (var farespan = Farespan.start(rival,
					List.of("--logging.level.root=info", SIMULATOR_PORT + FreePort.find()))) {
				assertThat(farespan.context().getBeanNamesForType(UserDetailsService.class)).isEmpty();
				assertThat(farespan.context().getBeanNamesForType(ReactiveUserDetailsService.class)).isEmpty();
				// a key that nobody has asked for opens and closes nothing
				assertThat(
						farespan.get("/cities?q=pra", "X-API-Key", "any", "Authorization", "Bearer any").statusCode())
					.isEqualTo(200);
			}
		}
		assertThat(output.getAll()).doesNotContainIgnoringCase("password");
	}

}
