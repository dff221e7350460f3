package dev.farespan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An operator that answers each day in another way that is seldom met. */
final class OddUpstream implements AutoCloseable {

	private static final Pattern DATE = Pattern.compile("departureDate=([-0-9]{10})");

	/** What stands for the date asked. */
	private static final String ASKED = "@";

	/** A status and a body a day; status 0 hangs up. */
	private static final List<String> ANSWERS = List.of(
			routes(route("@T06:00:00.000+01:00", "489"), route("@T05:00:00.000+01:00", "489")),
			routes(route("@T06:00:00.000+00:00", "16.905"), route("@T07:30:00.000+02:00", "16.90500")),
			routes(route("@T06:00+01:00", "5E+1").replace("BUS", "Bus \\\"X\\\"")),
			routes(route("2020-01-01T06:00:00+01:00", "9.9")), routes(route("@T06:00:00+01:00", "null")),
			routes(route("@T06:00:00+01:00", "9.9").replace("true", "false")), "200 {\"routes\":null}",
			"200 {\"routes\":[", "200 <html>", "200 {}", "302 moved", "404 gone", "429 later", "500 {}", "503 down",
			"0 ", "400 {\"message\":\"so far to FUTURE\"}", "400 {\"message\":\"future\",\"errorFields\":[{}]}",
			"400 {\"message\":\"past\",\"errorFields\":[]}", "400 <html>");

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Queue<Double> asked = new ConcurrentLinkedQueue<>();

	private final AtomicInteger inFlight = new AtomicInteger();

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private final LocalDate first;

	private final HttpServer server;

	OddUpstream(LocalDate first) throws IOException {
		this.first = first;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	private static String routes(String... routes) {
		return "200 {\"routes\":[" + String.join(",", routes) + "],\"routesMessage\":null}";
	}

	private static String route(String departure, String price) {
		return """
				{"departureTime":"%s","arrivalTime":"@T23:59:00.000+01:00","priceFrom":%s,"bookable":true,\
				"transfersCount":1,"freeSeatsCount":7,"vehicleTypes":["TRAIN","BUS"]}""".formatted(departure, price);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.asked.add(moment());
		this.inFlight.incrementAndGet();
		try (exchange) {
			waitAtGate();
			Matcher date = DATE.matcher(exchange.getRequestURI().toString());
			if (date.find()) {
				answer(exchange, date.group(1));
			}
		}
	}

	private void waitAtGate() throws IOException {
		try {
			if (!this.gate.await(30, TimeUnit.SECONDS)) {
				throw new IOException("the gate stays closed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.inFlight.decrementAndGet();
		}
	}

	private void answer(HttpExchange exchange, String date) throws IOException {
		long day = LocalDate.parse(date).toEpochDay() - this.first.toEpochDay();
		String[] answer = ANSWERS.get((int) (day % days())).split(" ", 2);
		if (!answer[0].equals("0")) {
			byte[] body = answer[1].replace(ASKED, date).getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Location", "/elsewhere");
			exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
			exchange.getResponseBody().write(body);
		}
	}

	/** Answers nothing before it lets all go. */
	void hold() {
		this.gate = new CountDownLatch(1);
	}

	void letGo() {
		this.gate.countDown();
	}

	int inFlight() {
		return this.inFlight.get();
	}

	/** Seconds since 1970. */
	static double moment() {
		Instant now = Clock.systemUTC().instant();
		return now.getEpochSecond() + now.getNano() / 1e9;
	}

	int days() {
		return ANSWERS.size();
	}

	/** When it was asked since this was last called. */
	List<Double> takeAsked() {
		List<Double> moments = this.asked.stream().sorted().toList();
		this.asked.clear();
		return moments;
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/restapi";
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
