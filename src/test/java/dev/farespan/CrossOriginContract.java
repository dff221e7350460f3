package dev.farespan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of another origin may do, where one is allowed to ask and shows a key. */
abstract class CrossOriginContract extends ServedContract {

	private static final String SHOP = "https://shop.example";

	private static final String KEY = "X-API-Key: " + Principal.Shown.KEY;

	private static final String REFUSED = "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,"
			+ "\"detail\":\"Pages of this origin may not ask.\"}";

	CrossOriginContract(Rival rival) {
		super(rival);
	}

	@Override
	List<String> settings(Path folder) throws Exception {
		List<String> settings = new ArrayList<>(Principal.Shown.settings(folder));
		settings.add("--fares.cors.allowed-origins=" + SHOP + ",https://other.example:8443");
		return settings;
	}

	@Test
	void asksFirst_withoutShowingAKey() throws Exception {
		RawResponse answer = ask("OPTIONS", FARES, "Origin: " + SHOP, "Access-Control-Request-Method: GET",
				"Access-Control-Request-Headers: x-api-key, prefer");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("access-control-allow-origin", SHOP)
			.containsEntry("access-control-max-age", "3600")
			.doesNotContainKeys("access-control-allow-credentials", "www-authenticate");
		assertThat(answer.headers().get("access-control-allow-methods")).contains("GET").doesNotContain("POST");
		assertThat(answer.headers().get("access-control-allow-headers")).containsIgnoringCase("x-api-key")
			.containsIgnoringCase("prefer");
	}

	/** Also what is refused: or the page would not see why. */
	@ParameterizedTest
	@ValueSource(strings = { FARES, "/fares", "/fares?from=Atlantis&to=Brno", "/cities?q=pra", "/cities?q=" })
	void readsTheAnswer(String target) throws Exception {
		RawResponse answer = ask("GET", target, "Origin: " + SHOP, KEY);
		assertThat(answer.status()).isIn(200, 400, 404);
		assertReadable(answer);
		RawResponse refused = ask("GET", target, "Origin: " + SHOP);
		assertThat(refused.status()).isEqualTo(401);
		assertReadable(refused);
	}

	private static void assertReadable(RawResponse answer) {
		assertThat(answer.headers()).as(answer.toString()).containsEntry("access-control-allow-origin", SHOP);
		assertThat(answer.headers().get("access-control-expose-headers")).contains("Age", "ETag", "Retry-After",
				"Preference-Applied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://shop.example.evil.example", "http://shop.example", "https://shop.example:444",
			"https://evil.example", "null", "https://SHOP.example.evil", "<script>" })
	void isRefused_whenItsOriginIsNotAllowed(String origin) throws Exception {
		for (RawResponse answer : List.of(ask("GET", FARES, "Origin: " + origin, KEY),
				ask("OPTIONS", FARES, "Origin: " + origin, "Access-Control-Request-Method: GET"))) {
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.body()).isEqualTo(REFUSED);
			assertThat(answer.contentType()).isEqualTo("application/problem+json");
			assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
		}
		assertThat(this.upstream.received()).isZero();
	}

	@Test
	void mayOnlyAsk() throws Exception {
		assertThat(ask("OPTIONS", FARES, "Origin: " + SHOP, "Access-Control-Request-Method: DELETE").status())
			.isEqualTo(403);
		assertThat(
				ask("OPTIONS", "/actuator/health", "Origin: " + SHOP, "Access-Control-Request-Method: GET").headers())
			.doesNotContainKey("access-control-allow-origin");
		assertThat(ask("GET", "/actuator/health", "Origin: " + SHOP).headers())
			.doesNotContainKey("access-control-allow-origin");
	}

	@Test
	void isNothingToOtherClients() throws Exception {
		RawResponse answer = ask("GET", FARES, KEY);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
	}

}
