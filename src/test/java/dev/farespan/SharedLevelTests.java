package dev.farespan;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.farespan.cache.SharedDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A twin with a Redis, and without. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedLevelTests {

	private static final String URL = "--fares.cache.redis.url=";

	private final List<AutoCloseable> open = new ArrayList<>();

	private <T extends AutoCloseable> T closing(T closeable) {
		this.open.add(closeable);
		return closeable;
	}

	@AfterEach
	void end() throws Exception {
		for (AutoCloseable closeable : this.open.reversed()) {
			closeable.close();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void isDegraded_notDown_whileRedisIsGone(Rival rival) throws Exception {
		var upstream = closing(new TestUpstream());
		var redis = closing(TestRedis.stopped());
		var farespan = closing(Farespan.start(rival, upstream, List.of(URL + redis.url())));
		awaitHealth(farespan, "DEGRADED");
		assertThat(farespan.get("/actuator/health/readiness").body()).contains("\"UP\"");
		assertThat(farespan.get("/actuator/health/liveness").body()).contains("\"UP\"");
		assertThat(farespan.get("/fares?from=Praha&to=Brno&days=3").statusCode()).isEqualTo(200);
		assertThat(farespan.get("/actuator/prometheus").body()).containsPattern("fares_shared_state.*lost.* 1.0");
		redis.start();
		awaitHealth(farespan, "UP");
		redis.pause();
		awaitHealth(farespan, "DEGRADED");
		redis.resume();
		awaitHealth(farespan, "UP");
	}

	private static void awaitHealth(Farespan farespan, String status) {
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			HttpResponse<String> health = farespan.get("/actuator/health");
			assertThat(health.statusCode()).isEqualTo(200);
			assertThat(Farespan.json(health).get("status").asString()).isEqualTo(status);
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void keepsToOneRate_withItsReplica(Rival rival) throws Exception {
		var upstream = closing(new TestUpstream());
		var redis = closing(TestRedis.started());
		List<String> settings = List.of(URL + redis.url(), "--fares.providers.regiojet.rate=1/h",
				"--fares.providers.regiojet.burst=30", "--fares.cache.redis.timeout=5s");
		var one = closing(Farespan.start(rival, upstream, settings));
		var other = closing(Farespan.start(rival, upstream, settings));
		awaitHealth(one, "UP");
		awaitHealth(other, "UP");
		var asked = one.getLater("/fares?from=Praha&to=Brno&days=100");
		other.get("/fares?from=Brno&to=Praha&days=100");
		asked.get(20, TimeUnit.SECONDS);
		assertThat(upstream.requests()).hasSize(30);
	}

	/** Five more than the days: should a look come too late on a busy machine. */
	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void asksOnceForEachDay_withItsReplica(Rival rival) throws Exception {
		var upstream = closing(new TestUpstream());
		upstream.behave(UpstreamScript.priced("9.9").after(Duration.ofMillis(200)));
		var redis = closing(TestRedis.started());
		List<String> settings = List.of(URL + redis.url(), "--fares.cache.enabled=true",
				"--fares.shed.max-in-flight=200");
		List<Farespan> replicas = List.of(closing(Farespan.start(rival, upstream, settings)),
				closing(Farespan.start(rival, upstream, settings)));
		for (Farespan replica : replicas) {
			awaitHealth(replica, "UP");
		}
		List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 100)
			.mapToObj((i) -> replicas.get(i % 2).getLater("/fares?from=Praha&to=Brno&days=100"))
			.toList();
		for (CompletableFuture<HttpResponse<String>> answer : asked) {
			assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo(asked.getFirst().get().body());
		}
		assertThat(Farespan.json(asked.getFirst().get()).get("complete").asBoolean()).isTrue();
		assertThat(upstream.received()).isBetween(100, 105);
	}

	@ParameterizedTest
	@EnumSource(names = { "REACTIVE", "VIRTUAL" })
	void losesNoQuery_whenRedisIsKilledInTheMiddle(Rival rival) throws Exception {
		var upstream = closing(new TestUpstream());
		var redis = closing(TestRedis.started());
		var farespan = closing(Farespan.start(rival, upstream, List.of(URL + redis.url(), "--fares.cache.enabled=true",
				"--fares.providers.regiojet.rate=50/s", "--fares.providers.regiojet.burst=50")));
		awaitHealth(farespan, "UP");
		var asked = farespan.getLater("/fares?from=Praha&to=Brno&days=100");
		await().until(() -> upstream.requests().size() >= 60);
		redis.stop();
		var again = farespan.getLater("/fares?from=Brno&to=Praha&days=100");
		assertThat(Farespan.json(asked.get(20, TimeUnit.SECONDS)).get("complete").asBoolean()).isTrue();
		assertThat(Farespan.json(again.get(20, TimeUnit.SECONDS)).get("complete").asBoolean()).isTrue();
		assertThat(upstream.requests()).hasSize(200);
	}

	@Test
	void offersDaysThatAreShared_whereThereIsARedis() throws Exception {
		var upstream = closing(new TestUpstream());
		var redis = closing(TestRedis.started());
		var farespan = closing(Farespan.start(Rival.VIRTUAL, upstream, List.of(URL + redis.url())));
		assertThat(farespan.context().getBeanProvider(SharedDays.class).getIfAvailable()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--logging.level.root=warn", URL, URL + " " })
	void knowsNothingOfRedis_withoutOne(String setting) throws Exception {
		var upstream = closing(new TestUpstream());
		var farespan = closing(Farespan.start(Rival.VIRTUAL, upstream, List.of(setting)));
		assertThat(farespan.context().getBeanProvider(SharedDays.class).getIfAvailable()).isNull();
		assertThat(farespan.get("/actuator/health/sharedLevel").statusCode()).isEqualTo(404);
		assertThat(Farespan.json(farespan.get("/actuator/health")).get("status").asString()).isEqualTo("UP");
		assertThat(farespan.get("/actuator/prometheus").body()).containsPattern("fares_shared_state.*off.* 1.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://:hush@localhost:6379", "redis://me:hush@", "redis://me:hu sh@localhost", "hush",
			"redis://:hush@localhost:port" })
	void refusesAnAddressThatIsNone_andDoesNotRepeatIt(String url, CapturedOutput output) {
		assertThatThrownBy(() -> Farespan.start(Rival.VIRTUAL, List.of(URL + url, "--fares.simulator.enabled=false")))
			.hasStackTraceContaining("fares.cache.redis.url: it must be written redis://host:port");
		assertThat(output.getAll()).contains("must be written redis://").doesNotContain("hush", "hu sh", "\tat ");
	}

}
