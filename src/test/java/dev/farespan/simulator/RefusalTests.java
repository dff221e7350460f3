package dev.farespan.simulator;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.farespan.simulator.RunningSimulator.PRAGUE_TO_BRNO;
import static dev.farespan.simulator.RunningSimulator.json;
import static org.assertj.core.api.Assertions.assertThat;

class RefusalTests {

	private RunningSimulator simulator;

	@BeforeEach
	void start() throws IOException {
		this.simulator = RunningSimulator.start();
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			fromLocationId=10202003,  '',                       fromLocationId
			fromLocationId=10202003,  fromLocationId=,          fromLocationId
			fromLocationId=10202003,  fromLocationId=Praha,     fromLocationId
			fromLocationId=10202003,  fromLocationId=7,         fromLocationId
			fromLocationId=10202003,  fromLocationId=10204003,  fromLocationId
			fromLocationType=CITY,    '',                       fromLocationType
			toLocationType=CITY,      toLocationType=VILLAGE,   toLocationType
			toLocationId=10202002,    '',                       toLocationId
			toLocationId=10202002,    toLocationId=10202002&departureDate=soon,       departureDate
			toLocationId=10202002,    toLocationId=10202002&departureDate=2026-02-30, departureDate
			toLocationId=10202002,    toLocationId=10202002&tariffs=REGULAR&tariffs=FREE, tariffs
			""")
	void namesTheBadParameter(String good, String bad, String parameter) throws Exception {
		var response = this.simulator.get(PRAGUE_TO_BRNO.replace(good, bad));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(json(response).get("message").asString()).isNotBlank();
		assertThat(json(response).get("errorFields")).hasSize(1);
		assertThat(json(response).get("errorFields").get(0).get("key").asString()).isEqualTo(parameter);
	}

	@Test
	void takesEncodedParameters() throws Exception {
		String encoded = PRAGUE_TO_BRNO.replace("CITY", "%43ITY") + "&departureDate=2026%2D12-23&locale=&&x";
		assertThat(this.simulator.get(encoded).body())
			.isEqualTo(this.simulator.get(PRAGUE_TO_BRNO + "&departureDate=2026-12-23").body());
	}

	@Test
	void knowsItsLanguages() throws Exception {
		assertThat(this.simulator.get(PRAGUE_TO_BRNO, "X-Lang", "cs").statusCode()).isEqualTo(200);
		var response = this.simulator.get(PRAGUE_TO_BRNO, "X-Lang", "tlh");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(json(response).get("message").asString()).isEqualTo("Invalid Language");
		assertThat(json(response).get("errorFields").get(0).get("key").asString()).isEqualTo("X-Lang");
	}

	@Test
	void forbidsForeignOrigins() throws Exception {
		assertThat(this.simulator.get(PRAGUE_TO_BRNO, "Origin", "https://regiojet.cz").statusCode()).isEqualTo(200);
		var response = this.simulator.get(PRAGUE_TO_BRNO, "Origin", "https://example.org");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(json(response).get("message").isString()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,    /,                               404
			GET,    /restapi/routes/search/simple/,  404
			GET,    /restapi/routes/search,          404
			POST,   /restapi/routes/search/simple,   405
			POST,   /restapi/consts/locations,       405
			POST,   /simulator/stats,                405
			GET,    /simulator/stats/reset,          405
			GET,    /restapi/routes/search/simple,   400
			""")
	void answersWithAnErrorBody(String method, String path, int status) throws Exception {
		var response = this.simulator.send(method, path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(json(response).get("message").isString()).isTrue();
		assertThat(json(response).get("errorFields").isArray()).isTrue();
		assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
		assertSimulated(response);
	}

	@Test
	void failsWithAnErrorBody_whenErrorsAreAskedFor() throws Exception {
		try (var failing = RunningSimulator.start(Duration.ZERO, "100%", RunningSimulator.NOON)) {
			var response = failing.get(PRAGUE_TO_BRNO);
			assertThat(response.statusCode()).isEqualTo(500);
			assertThat(json(response).get("message").isString()).isTrue();
			assertThat(json(response).get("errorFields")).isEmpty();
			assertSimulated(response);
			assertThat(failing.get("/restapi/consts/locations").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void marksEveryAnswer() throws Exception {
		assertSimulated(this.simulator.get(PRAGUE_TO_BRNO));
		assertSimulated(this.simulator.get(PRAGUE_TO_BRNO + "&departureDate=2036-01-01"));
		assertSimulated(this.simulator.get("/restapi/consts/locations"));
		assertSimulated(this.simulator.get("/simulator/stats"));
	}

	private static void assertSimulated(HttpResponse<String> response) {
		assertThat(response.headers().firstValue("Farespan-Simulated")).contains("true");
		assertThat(response.headers().firstValue("Date")).isPresent();
	}

}
