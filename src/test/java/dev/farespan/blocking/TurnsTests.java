package dev.farespan.blocking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.farespan.domain.Deadline;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Breaker;
import dev.farespan.policy.BreakerSettings;
import dev.farespan.policy.HedgePolicy;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.Pause;
import dev.farespan.policy.Percentage;
import dev.farespan.policy.PromisedRate;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.policy.RetryPolicy;
import dev.farespan.policy.SharedRate;
import dev.farespan.provider.ProviderException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(60)
class TurnsTests {

	private final InFlightLimit inFlight = new InFlightLimit(1);

	private final PromisedRate shared = new PromisedRate();

	private final ProviderPolicies decide = new ProviderPolicies(new RetryPolicy(1, Duration.ZERO, Duration.ZERO),
			new Breaker("one", new BreakerSettings(new Percentage(80), 200, 200, Duration.ofSeconds(5))),
			this.shared.limit(), this.inFlight, new Pause(), HedgePolicy.OFF);

	private final FareMetrics metrics = new FareMetrics(new SimpleMeterRegistry(), List.of("one"));

	@Test
	void waitsForWhatReplicasShare() throws InterruptedException {
		var sent = new CompletableFuture<String>();
		var asker = Thread.ofVirtual().start(() -> sent.complete(ask(Duration.ofSeconds(10))));
		await().until(() -> this.shared.asked() == 1);
		assertThat(sent).isNotDone();
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ofMillis(1)));
		asker.join();
		assertThat(sent).isCompletedWithValue("sent");
		assertThat(this.shared.returned()).isZero();
	}

	@Test
	void returnsTheToken_whenTheCallerLeavesBeforeItIsTold() throws InterruptedException {
		var asker = Thread.ofVirtual().start(() -> ask(Duration.ofSeconds(10)));
		await().until(() -> this.shared.asked() == 1);
		asker.interrupt();
		asker.join();
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ZERO));
		assertThat(this.shared.returned()).isOne();
		assertThatAPlaceIsFree();
	}

	@Test
	void returnsTheToken_whenTheCallerLeavesWhileItWaits() throws InterruptedException {
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ofSeconds(5)));
		var asker = Thread.ofVirtual().start(() -> ask(Duration.ofSeconds(10)));
		await().until(() -> this.shared.asked() == 1);
		asker.interrupt();
		asker.join();
		assertThat(this.shared.returned()).isOne();
	}

	@Test
	void returnsTheToken_whenTheDeadlineComesBeforeItIsTold() {
		assertThatThrownBy(() -> ask(Duration.ofMillis(20))).isInstanceOf(ProviderException.class);
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ZERO));
		assertThat(this.shared.returned()).isOne();
		assertThatAPlaceIsFree();
	}

	private String ask(Duration deadline) {
		try {
			return Turns.inTurn(this.decide, Deadline.after(deadline), this.metrics.of("one"), () -> "sent");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "left";
		}
	}

	private void assertThatAPlaceIsFree() {
		List<InFlightLimit.Place> admitted = new ArrayList<>();
		try (var _ = this.inFlight.enter(admitted::add)) {
			assertThat(admitted).hasSize(1);
		}
	}

}
