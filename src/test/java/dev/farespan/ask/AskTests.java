package dev.farespan.ask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.farespan.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ask} says, and what it ends with. */
class AskTests {

	private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final HttpServer server = HttpServer.create(ANY_PORT, 0);

	AskTests() throws IOException {
	}

	@BeforeEach
	void start() {
		this.server.createContext("/", AskTests::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void endsWell_whenTheStatusIsTheExpectedOne() throws Exception {
		assertThat(ask(Map.of(), at("/200"))).isZero();
		assertThat(said()).contains(at("/200") + ": 200", "the answer");
		assertThat(ask(Map.of(), at("/401"), "401")).isZero();
	}

	@Test
	void endsBadly_whenTheStatusIsAnother() throws Exception {
		assertThat(ask(Map.of(), at("/503"))).isEqualTo(1);
		assertThat(said()).contains(at("/503") + ": 503", "the answer");
		assertThat(ask(Map.of(), at("/200"), "401")).isEqualTo(1);
	}

	@Test
	void endsBadly_whenNobodyAnswers() throws Exception {
		String address = "http://127.0.0.1:" + FreePort.find() + "/";
		assertThat(ask(Map.of(), address)).isEqualTo(1);
		assertThat(said()).startsWith(address + ": ").contains("ConnectException").doesNotContain("\tat ");
	}

	@Test
	void showsTheKeyOfTheEnvironment_toTheServerAlone() throws Exception {
		assertThat(ask(Map.of("FARESPAN_API_KEY", "hush\n"), at("/key"))).isZero();
		assertThat(said()).doesNotContain("hush");
		assertThat(ask(Map.of(), at("/key"))).isEqualTo(1);
	}

	@Test
	void showsOnlyTheBeginningOfALongAnswer() throws Exception {
		assertThat(ask(Map.of(), at("/long"))).isZero();
		assertThat(said()).hasSizeLessThan(3000).contains("...");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not an address", "/readyz", "ftp://localhost/a", "http://localhost/a many",
			"http://localhost/a 200 more" })
	void saysHowItIsUsed_whenTheArgumentsCannotBe(String arguments) throws Exception {
		String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" (?=[m2]|200)", -1);
		assertThat(ask(Map.of(), words)).isEqualTo(2);
		assertThat(said()).startsWith("Usage: ask ADDRESS [STATUS]");
	}

	@Test
	void believesTheCertificateThatItKnows_andNoOther(@TempDir Path folder) throws Exception {
		TestCertificate certificate = TestCertificate.in(folder);
		Path known = certificate.write(folder.resolve("known"));
		HttpsServer tls = HttpsServer.create(ANY_PORT, 0);
		tls.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
		tls.createContext("/", AskTests::answer);
		tls.start();
		try {
			String address = "https://127.0.0.1:" + tls.getAddress().getPort() + "/200";
			assertThat(ask(Map.of("FARESPAN_CERTIFICATE", known.toString()), address)).isZero();
			assertThat(ask(Map.of(), address)).isEqualTo(1);
			Path other = TestCertificate.in(folder.resolve("known")).write(folder.resolve("other"));
			assertThat(ask(Map.of("FARESPAN_CERTIFICATE", other.toString()), address)).isEqualTo(1);
			assertThat(said()).contains("the server shows another certificate");
		}
		finally {
			tls.stop(0);
		}
	}

	private int ask(Map<String, String> environment, String... arguments) throws InterruptedException {
		var output = new PrintStream(this.said, true, StandardCharsets.UTF_8);
		return new Ask(environment, output).run(List.of(arguments));
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

	private String at(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/** With the status that the path is called, or as the key is. */
	private static void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().substring(1);
		int status = switch (path) {
			case "long" -> 200;
			case "key" -> "hush".equals(exchange.getRequestHeaders().getFirst("X-API-Key")) ? 200 : 401;
			default -> Integer.parseInt(path);
		};
		byte[] body = "the answer".repeat(path.equals("long") ? 1000 : 1).getBytes(StandardCharsets.US_ASCII);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
