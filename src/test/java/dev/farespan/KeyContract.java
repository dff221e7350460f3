package dev.farespan;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What a key is good for: how often it may ask, its share of the places, its meters. */
@ExtendWith(OutputCaptureExtension.class)
abstract class KeyContract extends ServedContract {

	private static final String ACME = "acme-0123456789abcdef0123456789abcdef";

	private static final String ZETA = "zeta-0123456789abcdef0123456789abcdef";

	private static final String SLOW = "slow-0123456789abcdef0123456789abcdef";

	private static final int PLACES = 4;

	private static final String LIMITED = "{\"type\":\"/problems/too-many-requests\",\"title\":\"Too many requests\","
			+ "\"status\":429,\"detail\":\"This key has asked too often. The header Retry-After says when to ask again.\"}";

	KeyContract(Rival rival) {
		super(rival);
	}

	@Override
	List<String> settings(Path folder) {
		return List.of("--fares.api-keys.acme.sha256=" + Principal.Shown.sha256(ACME),
				"--fares.api-keys.zeta.sha256=" + Principal.Shown.sha256(ZETA),
				"--fares.api-keys.slow.sha256=" + Principal.Shown.sha256(SLOW), "--fares.api-keys.slow.rate=2/h",
				"--fares.shed.max-in-flight=" + PLACES, "--logging.level.root=debug");
	}

	@Test
	void mayAskAsOftenAsItsRateSays_andIsToldWhenToComeAgain() throws Exception {
		double accepted = counted("slow", "accepted");
		double limited = counted("slow", "limited");
		assertThat(ask("GET", FARES, "X-API-Key: " + SLOW).status()).isEqualTo(200);
		assertThat(ask("GET", "/cities?q=pra", "X-API-Key: " + SLOW).status()).isEqualTo(200);
		for (String target : List.of(FARES, "/cities?q=pra", "/fares?from=%2525")) {
			RawResponse refused = ask("GET", target, "X-API-Key: " + SLOW);
			assertThat(refused.status()).isEqualTo(429);
			assertThat(refused.body()).isEqualTo(LIMITED);
			assertThat(refused.headers()).containsEntry("content-type", "application/problem+json")
				.containsEntry("cache-control", "no-store");
			assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1700, 1800);
		}
		assertThat(ask("GET", FARES, "X-API-Key: " + ACME).status()).isEqualTo(200);
		assertThat(ask("GET", "/", "X-API-Key: " + SLOW).status()).isEqualTo(200);
		assertThat(counted("slow", "accepted")).isEqualTo(accepted + 2);
		assertThat(counted("slow", "limited")).isEqualTo(limited + 3);
	}

	/** All callers have one address here. */
	@Test
	void hasItsShareOfThePlaces_whoeverElseAsks() throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		List<CompletableFuture<HttpResponse<String>>> greedy = new ArrayList<>();
		for (int i = 0; i < PLACES; i++) {
			greedy.add(this.farespan.getLater(FARES, "X-API-Key", ACME));
		}
		RivalContract.within(Duration.ofSeconds(5), () -> assertThat(admitted()).isEqualTo(PLACES));
		assertThat(ask("GET", FARES, "X-API-Key: " + ACME).status()).isEqualTo(503);
		assertThat(ask("GET", FARES, "X-API-Key: wrong").status()).isEqualTo(401);
		assertThat(ask("GET", FARES).status()).isEqualTo(401);
		var modest = this.farespan.getLater(FARES, "X-API-Key", ZETA);
		RivalContract.within(Duration.ofSeconds(5), () -> assertThat(admitted()).isEqualTo(PLACES + 1));
		gate.countDown();
		assertThat(modest.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		for (var answer : greedy) {
			assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		}
		RivalContract.within(Duration.ofSeconds(5), () -> assertThat(admitted()).isZero());
	}

	@Test
	void isCountedByItsName_andWhatIsNoneAsNone() throws Exception {
		double missing = counted("(none)", "missing");
		double refused = counted("(none)", "refused");
		double accepted = counted("zeta", "accepted");
		ask("GET", "/cities?q=pra");
		ask("GET", "/cities?q=pra", "X-API-Key: who-knows");
		ask("GET", "/cities?q=pra", "X-API-Key: " + ZETA);
		ask("GET", "/actuator/health", "X-API-Key: who-knows");
		assertThat(counted("(none)", "missing")).isEqualTo(missing + 1);
		assertThat(counted("(none)", "refused")).isEqualTo(refused + 1);
		assertThat(counted("zeta", "accepted")).isEqualTo(accepted + 1);
		assertThat(this.farespan.get("/actuator/prometheus").body().lines())
			.filteredOn((line) -> line.startsWith("fares_credentials_requests_total"))
			.hasSize(2 + 3 + 3 * 2);
	}

	@Test
	void isNeitherLoggedNorToldOf(CapturedOutput log) throws Exception {
		for (String key : List.of(ACME, "who-knows-0123456789")) {
			for (String target : List.of(FARES, "/fares?from=%5B", "/fares?from=|", "/nope", "/cities?q=pra")) {
				assertThat(ask("GET", target, "X-API-Key: " + key).toString()).doesNotContain(key);
			}
		}
		assertThat(log.getAll()).contains("DEBUG")
			.doesNotContain(ACME, "who-knows-0123456789", Principal.Shown.sha256(ACME));
		assertThat(this.farespan.get("/actuator/prometheus").body()).doesNotContain(ACME, "who-knows");
	}

	private double counted(String key, String result) {
		return registry().get("fares.credentials").tags("key", key, "result", result).counter().count();
	}

	private double admitted() {
		return registry().get("fares.shed.admitted").gauge().value();
	}

	private MeterRegistry registry() {
		return this.farespan.context().getBean(MeterRegistry.class);
	}

}
