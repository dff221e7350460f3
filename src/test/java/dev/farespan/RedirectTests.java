package dev.farespan;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator's answer cannot send a request elsewhere, whatever carries it: whom we ask
 * is for the configuration alone to say.
 */
@Timeout(60)
class RedirectTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			REACTIVE, apache,  302
			REACTIVE, apache,  307
			VIRTUAL,  apache,  301
			VIRTUAL,  apache,  302
			VIRTUAL,  apache,  303
			VIRTUAL,  apache,  307
			VIRTUAL,  apache,  308
			VIRTUAL,  jdk,     302
			VIRTUAL,  jdk,     308
			VIRTUAL,  reactor, 302
			VIRTUAL,  reactor, 308
			""")
	void isNotFollowed_toAnotherServer(Rival rival, String client, int status) throws Exception {
		try (var operator = new TestUpstream(); var elsewhere = new TestUpstream()) {
			operator.behave(UpstreamScript.status(status,
					"Location: http://127.0.0.1:" + elsewhere.port() + "/restapi/routes/search/simple"));
			try (var farespan = Farespan.start(rival, operator, List.of("--fares.client=" + client))) {
				JsonNode problem = Farespan.json(farespan.get(ServedContract.FARES));
				assertThat(problem.path("reasons")).hasToString("{\"refused\":2}");
			}
			assertThat(operator.received()).isEqualTo(2);
			assertThat(elsewhere.received()).isZero();
		}
	}

	/** Nor can a caller. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			REACTIVE
			VIRTUAL
			""")
	void isNotTheCallersToMake(Rival rival) throws IOException, InterruptedException {
		try (var operator = new TestUpstream(); var elsewhere = new TestUpstream()) {
			String address = "http://127.0.0.1:" + elsewhere.port();
			try (var farespan = Farespan.start(rival, operator, List.of())) {
				for (String more : List.of("&base-url=", "&baseUrl=", "&fares.providers.regiojet.base-url=", "&url=",
						"&provider=", "&proxy=")) {
					farespan.get(ServedContract.FARES + more + address);
				}
				String request = "GET " + address + "/fares?from=Praha&to=Brno&days=1 HTTP/1.1\r\nHost: 127.0.0.1:"
						+ elsewhere.port() + "\r\nX-Forwarded-Host: 127.0.0.1:" + elsewhere.port()
						+ "\r\nConnection: close\r\n\r\n";
				assertThat(farespan.raw(request).status()).isIn(200, 400, 404);
			}
			assertThat(elsewhere.received()).isZero();
		}
	}

}
