package dev.farespan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of tokens while their issuer shows its keys, or does not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TokenIssuerContract extends ServedContract {

	private final Tokens tokens = new Tokens();

	private final AtomicInteger fetches = new AtomicInteger();

	private final CountDownLatch silence = new CountDownLatch(1);

	private volatile boolean isSilent = true;

	private final HttpServer issuer = server();

	TokenIssuerContract(Rival rival) {
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
		this.issuer.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.issuer.createContext("/keys", this::show);
		this.issuer.start();
		return List.of("--" + Tokens.PROPERTIES + "jwk-set-uri=http://127.0.0.1:" + this.issuer.getAddress().getPort()
				+ "/keys");
	}

	@AfterAll
	void stopIssuer() {
		this.silence.countDown();
		this.issuer.stop(0);
	}

	private void show(HttpExchange exchange) throws IOException {
		this.fetches.incrementAndGet();
		try (exchange) {
			if (this.isSilent) {
				this.silence.await();
			}
			byte[] keys = this.tokens.jwks().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** More of them than there are event loops, none of which may wait. */
	@Test
	@Order(1)
	void waitNotForLong_andNobodyElseWithThem() throws Exception {
		long start = System.nanoTime();
		List<CompletableFuture<RawResponse>> waiting = IntStream.range(0, 20)
			.mapToObj((i) -> CompletableFuture.supplyAsync(this::askWithToken, Thread::startVirtualThread))
			.toList();
		RivalContract.within(Duration.ofSeconds(5), () -> assertThat(this.fetches.get()).isPositive());
		for (int i = 0; i < 10; i++) {
			assertThat(ask("GET", "/actuator/health/liveness").status()).isEqualTo(200);
			assertThat(ask("GET", "/cities?q=pra").status()).isEqualTo(401);
		}
		assertThat(waiting).noneMatch(CompletableFuture::isDone);
		for (var each : waiting) {
			RawResponse answer = each.get(15, TimeUnit.SECONDS);
			assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
			assertThat(answer.body()).contains("/problems/token-unchecked").doesNotContain("127.0.0.1", "Exception");
			assertThat(answer.headers()).containsEntry("retry-after", "5");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		assertThat(this.fetches.get()).isLessThanOrEqualTo(21);
	}

	@Test
	@Order(2)
	void areTakenAgain_onceItIsBack() throws Exception {
		this.isSilent = false;
		this.silence.countDown();
		RivalContract.within(Duration.ofSeconds(20), () -> assertThat(askWithToken().status()).isEqualTo(200));
		int before = this.fetches.get();
		for (int i = 0; i < 30; i++) {
			assertThat(askWithToken().status()).isEqualTo(200);
		}
		assertThat(this.fetches.get()).isEqualTo(before);
	}

	@Test
	@Order(3)
	void areRefused_whenItsKeysDoNotFit_andDoNotHaveThemFetchedEachTime() throws Exception {
		int before = this.fetches.get();
		String forged = new Tokens().token("forged", Duration.ofHours(1), "nobody's");
		for (int i = 0; i < 60; i++) {
			assertThat(ask("GET", "/cities?q=pra", "Authorization: Bearer " + forged).status()).isIn(401, 503);
		}
		assertThat(this.fetches.get()).isLessThanOrEqualTo(before + 25);
		assertThat(askWithToken().status()).isEqualTo(200);
	}

	private RawResponse askWithToken() {
		try {
			return ask("GET", "/cities?q=pra",
					"Authorization: Bearer " + this.tokens.token("somebody", Duration.ofHours(1)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
