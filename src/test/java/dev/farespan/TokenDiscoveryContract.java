package dev.farespan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of tokens whose issuer is known by its name alone. */
abstract class TokenDiscoveryContract extends ServedContract {

	/** The last of the places where an issuer may say it. */
	private static final String METADATA = "/.well-known/oauth-authorization-server";

	private final HttpServer issuer = server();

	private final String name = "http://127.0.0.1:" + this.issuer.getAddress().getPort();

	private final Tokens tokens = new Tokens(this.name);

	private volatile boolean isAway = true;

	TokenDiscoveryContract(Rival rival) {
		super(rival);
	}

	private static HttpServer server() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	List<String> settings(Path folder) {
		this.issuer.createContext("/", this::show);
		this.issuer.start();
		return List.of("--" + Tokens.PROPERTIES + "issuer-uri=" + this.name);
	}

	@AfterAll
	void stopIssuer() {
		this.issuer.stop(0);
	}

	private void show(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = switch (exchange.getRequestURI().getPath()) {
				case METADATA -> "{\"issuer\":\"" + this.name + "\",\"jwks_uri\":\"" + this.name + "/keys\"}";
				case "/keys" -> this.tokens.jwks();
				default -> "";
			};
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(this.isAway ? 503 : body.isEmpty() ? 404 : 200, Math.max(1, bytes.length));
			exchange.getResponseBody().write((bytes.length > 0) ? bytes : new byte[] { ' ' });
		}
	}

	@Test
	void areUncheckedWhileItIsAway_andTakenOnceItIsThere() throws Exception {
		RawResponse unchecked = askWithToken();
		assertThat(unchecked.status()).as(unchecked.toString()).isEqualTo(503);
		assertThat(unchecked.body()).contains("/problems/token-unchecked");
		this.isAway = false;
		RivalContract.within(Duration.ofSeconds(40), () -> assertThat(askWithToken().status()).isEqualTo(200));
	}

	private RawResponse askWithToken() throws IOException {
		return ask("GET", "/cities?q=pra",
				"Authorization: Bearer " + this.tokens.token("somebody", Duration.ofHours(1)));
	}

}
