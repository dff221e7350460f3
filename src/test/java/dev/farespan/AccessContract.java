package dev.farespan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call what, where keys and tokens are taken and somebody has exposed all of the
 * actuator: everybody, by every method, at every path, on each port.
 */
abstract class AccessContract extends ServedContract {

	/** Whether the actuator has a port of its own. */
	enum Ports {

		SAME, OWN

	}

	private static final String UNAUTHORIZED = "{\"type\":\"/problems/unauthorized\",\"title\":\"Unauthorized\","
			+ "\"status\":401,\"detail\":\"This is answered to known callers only. The header WWW-Authenticate says what"
			+ " to show: ApiKey is a key in the header X-API-Key, Bearer a token in the header Authorization.\"}";

	/** Method, target, and what is answered to who is not known, and to who is. */
	private static final List<String> SERVICE = List.of("GET /fares?from=Praha&to=Brno&days=1 401 200",
			"HEAD /fares?from=Praha&to=Brno&days=1 401 200", "GET /fares 401 400", "GET /%66ares 401 400",
			"GET /fares;a=b 401 400", "POST /fares 401 405", "DELETE /fares 401 405", "FOO /fares 401 405",
			"OPTIONS /fares 200 200", "GET /cities?q=pra 401 200", "HEAD /cities?q=pra 401 200",
			"PUT /cities?q=pra 401 405", "OPTIONS /cities 200 200", "GET / 200 200", "GET /style.css 200 200",
			"GET /v3/api-docs 200 200", "GET /v3/api-docs.yaml 200 200", "GET /nope 404 404", "POST /nope 404 404",
			"GET /fares/ 404 404", "GET /fares/x 404 404", "GET /Fares 404 404", "GET //fares 404 404",
			"GET /x/../fares 404 404", "GET /./fares 404 404", "GET /fares%2f 404 404", "GET /login 404 404",
			"GET /logout 404 404", "POST /logout 404 404");

	private static final List<String> OPEN_ACTUATOR = List.of("GET /actuator/health 200 200",
			"HEAD /actuator/health 200 200", "GET /actuator/health/liveness 200 200",
			"GET /actuator/health/readiness 200 200", "GET /actuator/info 200 200", "GET /actuator/prometheus 200 200");

	private static final List<String> CLOSED_ACTUATOR = List.of("GET /actuator 404 404", "GET /actuator/ 404 404",
			"GET /actuator/env 404 404", "GET /actuator/beans 404 404", "GET /actuator/configprops 404 404",
			"GET /actuator/heapdump 404 404", "GET /actuator/threaddump 404 404", "GET /actuator/loggers 404 404",
			"POST /actuator/loggers/root 404 404", "GET /actuator/metrics 404 404", "POST /actuator/shutdown 404 404",
			"OPTIONS /actuator/env 404 404", "GET /actuator/%65nv 404 404", "GET /actuator/env;a=b 404 404",
			"GET /actuator/prometheus/x 404 404", "GET /actuator/mappings 404 404");

	private final Ports ports;

	AccessContract(Rival rival, Ports ports) {
		super(rival);
		this.ports = ports;
	}

	@Override
	List<String> settings(Path folder) throws IOException {
		List<String> settings = new ArrayList<>(Principal.Shown.settings(folder));
		settings.addAll(List.of("--management.endpoints.web.exposure.include=*",
				"--management.endpoints.access.default=unrestricted"));
		settings.addAll((this.ports == Ports.OWN) ? List.of("--management.server.port=0") : List.of());
		return settings;
	}

	@ParameterizedTest
	@EnumSource(Principal.class)
	void isAsTheRulesSay(Principal principal) throws Exception {
		SERVICE.forEach((call) -> assertAnswer(principal, call, this.farespan.port()));
		int actuator = this.farespan.context()
			.getEnvironment()
			.getRequiredProperty("local.management.port", Integer.class);
		OPEN_ACTUATOR.forEach((call) -> assertAnswer(principal, call, actuator));
		CLOSED_ACTUATOR.forEach((call) -> assertAnswer(principal, call, actuator));
		if (this.ports == Ports.OWN) {
			assertThat(actuator).isNotEqualTo(this.farespan.port());
			OPEN_ACTUATOR.forEach((call) -> assertAnswer(principal, call.replace("200", "404"), this.farespan.port()));
			CLOSED_ACTUATOR.forEach((call) -> assertAnswer(principal, call, this.farespan.port()));
			assertAnswer(principal, "GET /cities?q=pra 401 404", actuator);
			assertAnswer(principal, "GET /v3/api-docs 404 404", actuator);
			assertAnswer(principal, "GET /nope 404 404", actuator);
		}
	}

	private static void assertAnswer(Principal principal, String call, int port) {
		String[] parts = call.split(" ", -1);
		RawResponse answer = ask(principal.request(parts[0], parts[1], "Content-Length: 0"), port);
		assertThat(answer.status()).as("%s: %s: %s", principal, call, answer)
			.isEqualTo(Integer.parseInt(parts[principal.isKnown() ? 3 : 2]));
		assertThat(answer.headers()).as(call)
			.doesNotContainKeys("set-cookie", "location")
			.containsEntry("x-content-type-options", "nosniff")
			.containsEntry("x-frame-options", "DENY")
			.doesNotContainKey("strict-transport-security");
		if (answer.status() == 401) {
			assertThat(answer.body()).isEqualTo(parts[0].equals("HEAD") ? "" : UNAUTHORIZED);
			assertThat(answer.headers())
				.containsAllEntriesOf(Map.of("content-type", "application/problem+json", "cache-control", "no-store"));
		}
		if (answer.status() == 404 && !parts[0].equals("HEAD")) {
			assertThat(answer.body()).as(call).contains("There is nothing at this path.");
		}
	}

	private static RawResponse ask(String request, int port) {
		try {
			return RawResponse.to(request.getBytes(StandardCharsets.ISO_8859_1), port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NOBODY        | ApiKey realm="farespan", Bearer realm="farespan"
			WRONG_KEY     | ApiKey realm="farespan", Bearer realm="farespan"
			EXPIRED_TOKEN | ApiKey realm="farespan", Bearer realm="farespan", error="invalid_token"
			FORGED_TOKEN  | ApiKey realm="farespan", Bearer realm="farespan", error="invalid_token"
			""")
	void saysWhatToShow(Principal principal, String challenge) throws Exception {
		assertThat(this.farespan.raw(principal.request("GET", "/cities?q=pra")).headers())
			.containsEntry("www-authenticate", challenge);
	}

	@Test
	void describesWhatCallersShow_whereThatIsAsked() throws Exception {
		JsonNode api = Farespan.json(this.farespan.get("/v3/api-docs"));
		JsonNode schemes = api.at("/components/securitySchemes");
		assertThat(schemes.at("/apiKey/name").stringValue()).isEqualTo("X-API-Key");
		assertThat(schemes.at("/apiKey/in").stringValue()).isEqualTo("header");
		assertThat(schemes.at("/token/scheme").stringValue()).isEqualTo("bearer");
		for (String path : List.of("/fares", "/cities")) {
			for (String method : List.of("get", "head")) {
				assertThat(api.path("paths").path(path).path(method).path("security"))
					.hasToString("[{},{\"apiKey\":[]},{\"token\":[]}]");
			}
		}
		assertThat(api.at("/paths/~1/get").has("security")).isFalse();
	}

}
