package dev.farespan.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.farespan.policy.Percentage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulator on a free port and a client that asks it. */
final class RunningSimulator implements AutoCloseable {

	/** Noon in Prague, on a Monday. */
	static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);

	static final String SEARCH = "/restapi/routes/search/simple?fromLocationType=CITY&toLocationType=CITY";

	static final String PRAGUE_TO_BRNO = SEARCH + "&fromLocationId=10202003&toLocationId=10202002";

	private static final JsonMapper JSON = new JsonMapper();

	private final Simulator simulator;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private RunningSimulator(SimulatorSettings settings, Clock clock) throws IOException {
		this.simulator = new Simulator(settings, clock, "127.0.0.1");
		this.simulator.start();
	}

	static RunningSimulator start() throws IOException {
		return start(Duration.ZERO, "0%", NOON);
	}

	static RunningSimulator start(Duration latency, String errors, Clock clock) throws IOException {
		return new RunningSimulator(settings(latency, Spread.FIXED, errors), clock);
	}

	static SimulatorSettings settings(Duration latency, Spread spread, String errors) {
		return new SimulatorSettings(true, 0, latency, spread, Percentage.valueOf(errors), 1);
	}

	int port() {
		return this.simulator.port();
	}

	URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port() + path);
	}

	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, headers);
	}

	HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	JsonNode routes(String path, String... headers) throws IOException, InterruptedException {
		return json(get(path, headers)).get("routes");
	}

	JsonNode stats() throws IOException, InterruptedException {
		return json(get("/simulator/stats"));
	}

	int stat(String name) throws IOException, InterruptedException {
		return stats().get(name).asInt();
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	HttpClient client() {
		return this.client;
	}

	@Override
	public void close() {
		this.client.shutdownNow();
		this.simulator.close();
	}

}
