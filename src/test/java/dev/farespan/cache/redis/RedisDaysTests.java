package dev.farespan.cache.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import dev.farespan.TestRedis;
import dev.farespan.cache.SharedDays.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two replicas and a Redis that is well. */
@Timeout(60)
class RedisDaysTests {

	private static final Duration LONG = Duration.ofMinutes(10);

	private TestRedis redis;

	private Replica one;

	private Replica other;

	@BeforeEach
	void connect() throws IOException {
		this.redis = TestRedis.started();
		this.one = Replica.patient(this.redis);
		this.other = Replica.patient(this.redis);
	}

	@AfterEach
	void end() {
		this.one.close();
		this.other.close();
		this.redis.close();
	}

	@Test
	void oneLeads_andTheOthersFindWhatItWasAnswered() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		assertThat(this.other.find(0)).isInstanceOfSatisfying(Finding.Elsewhere.class,
				(elsewhere) -> assertThat(elsewhere.lookAgainAfter()).isBetween(Duration.ofMillis(25),
						Duration.ofMillis(50)));
		this.one.put(0, LONG);
		assertThat(this.one.find(0)).isEqualTo(new Finding.Found(Replica.answered(0)));
		assertThat(this.other.find(0)).isEqualTo(new Finding.Found(Replica.answered(0)));
		assertThat(this.other.count("fares.shared.looks", "elsewhere")).isOne();
		assertThat(this.other.count("fares.shared.looks", "found")).isOne();
		assertThat(this.one.count("fares.shared.looks", "lead")).isOne();
		assertThat(this.one.count("fares.shared.puts", "kept")).isOne();
	}

	@Test
	void exactlyOneLeadsEachDay_whenBothAskAtOnce() throws Exception {
		List<CompletionStage<Finding>> looks = IntStream.range(0, 100)
			.boxed()
			.flatMap(
					(i) -> List.of(this.one, this.other).stream().map((replica) -> replica.days().find(Replica.day(i))))
			.toList();
		int leads = 0;
		for (CompletionStage<Finding> look : looks) {
			leads += (Replica.told(look) instanceof Finding.Lead) ? 1 : 0;
		}
		assertThat(leads).isEqualTo(100);
	}

	@Test
	void leadsWhateverIsRemembered_whenAsked() throws Exception {
		this.one.put(0, LONG);
		assertThat(this.other.lead(0)).isInstanceOf(Finding.Lead.class);
		assertThat(this.one.lead(0)).isInstanceOf(Finding.Elsewhere.class);
		assertThat(this.one.find(0)).isInstanceOf(Finding.Found.class);
	}

	@Test
	void anotherLeads_onceALeadWasReleased() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		this.one.days().release(Replica.day(0));
		// on the same connection it has been released before this is asked
		assertThat(this.one.find(1)).isInstanceOf(Finding.Lead.class);
		assertThat(this.other.find(0)).isInstanceOf(Finding.Lead.class);
	}

	@Test
	void aLeadThatIsAnothers_isNotReleased() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		this.other.days().release(Replica.day(0));
		assertThat(this.other.find(0)).isInstanceOf(Finding.Elsewhere.class);
		this.other.put(0, Duration.ofMillis(1));
		await().until(() -> this.other.find(0) instanceof Finding.Elsewhere);
	}

	@Test
	void anotherLeads_onceALeaseHasLapsed() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		this.one.close();
		long start = System.nanoTime();
		await().pollInterval(Duration.ofMillis(20)).until(() -> this.other.find(0) instanceof Finding.Lead);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(400),
				Duration.ofMillis(1500));
	}

	@Test
	void leadsAgain_whenItsOwnLeaseIsStillThere() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
	}

	@Test
	void forgetsADay_whenItsTimeIsOver() throws Exception {
		this.one.put(0, Duration.ofMillis(200));
		assertThat(this.one.find(0)).isInstanceOf(Finding.Found.class);
		await().until(() -> this.other.find(0) instanceof Finding.Lead);
	}

	@Test
	void keepsNothing_forNoTime() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		this.one.put(0, Duration.ZERO);
		assertThat(this.one.find(1)).isInstanceOf(Finding.Lead.class);
		assertThat(this.other.find(0)).isInstanceOf(Finding.Lead.class);
		assertThat(this.one.count("fares.shared.puts", "lost")).isZero();
	}

	@Test
	void goesOn_whenRedisHasForgottenTheScripts() throws Exception {
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		Replica.told(this.one.level().ask((commands) -> commands.scriptFlush(), "lost"));
		this.one.put(0, LONG);
		await().until(() -> this.other.find(0) instanceof Finding.Found);
	}

	@Test
	void leads_whenWhatIsKeptCannotBeRead() throws Exception {
		String key = DayKeys.of(Replica.day(0))[0];
		Replica.told(this.one.level().ask((commands) -> commands.set(key, new byte[] { 2, 3, 4 }), "lost"));
		assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
		this.one.put(0, LONG);
		assertThat(this.one.find(0)).isInstanceOf(Finding.Found.class);
	}

	@Test
	void answersWithoutIt_whenRedisAnswersWithAnError() throws Exception {
		String key = DayKeys.of(Replica.day(0))[0];
		Replica.told(this.one.level().ask((commands) -> commands.lpush(key, new byte[] { 1 }), 0L));
		for (int i = 0; i < 50; i++) {
			assertThat(this.one.find(0)).isInstanceOf(Finding.Lead.class);
			assertThat(this.one.find(1)).isInstanceOf(Finding.Lead.class);
		}
		// of that day alone: Redis is well
		assertThat(this.one.count("fares.shared.looks", "unavailable")).isEqualTo(50);
		assertThat(this.one.count("fares.shared.looks", "lead")).isEqualTo(50);
	}

}
