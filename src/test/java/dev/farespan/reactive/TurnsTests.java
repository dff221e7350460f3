package dev.farespan.reactive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
import dev.farespan.policy.RateLimit;
import dev.farespan.policy.RetryPolicy;
import dev.farespan.policy.SharedRate;
import dev.farespan.provider.ProviderException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TurnsTests {

	private static final int PLACES = 10;

	private final InFlightLimit inFlight = new InFlightLimit(PLACES);

	private final ProviderPolicies decide = decide(RateLimit.NONE);

	private final PromisedRate shared = new PromisedRate();

	private final FareMetrics metrics = new FareMetrics(new SimpleMeterRegistry(), List.of("one"));

	@Test
	void losesNoPlace_whenTurnsComeJustAsTheDeadlineDoes() {
		for (int round = 0; round < 150; round++) {
			stalled(Deadline.after(Duration.ofMillis(5)), 100).blockLast(Duration.ofSeconds(10));
			assertThat(placesFree()).isEqualTo(PLACES);
		}
	}

	@Test
	void returnsThePlace_whenTheCallerLeaves() {
		for (int round = 0; round < 50; round++) {
			stalled(Deadline.after(Duration.ofSeconds(10)), 100).take(Duration.ofMillis(2))
				.blockLast(Duration.ofSeconds(10));
			assertThat(placesFree()).isEqualTo(PLACES);
		}
	}

	@Test
	void doesNotNest_whenThousandsAreAdmittedInVain() {
		stalled(Deadline.after(Duration.ofMillis(300)), 6000).blockLast(Duration.ofSeconds(20));
		assertThat(placesFree()).isEqualTo(PLACES);
	}

	@Test
	void waitsForWhatReplicasShare() {
		Mono<String> request = paced(Deadline.after(Duration.ofSeconds(10)));
		var asked = request.toFuture();
		assertThat(asked).isNotDone();
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ofMillis(1)));
		assertThat(asked).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("sent");
		assertThat(this.shared.returned()).isZero();
	}

	@Test
	void returnsTheToken_whenTheCallerLeavesBeforeItIsTold() {
		paced(Deadline.after(Duration.ofSeconds(10))).subscribe().dispose();
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ZERO));
		assertThat(this.shared.returned()).isOne();
		assertThat(placesFree()).isEqualTo(PLACES);
	}

	@Test
	void returnsTheToken_whenTheCallerLeavesWhileItWaits() {
		var waiting = paced(Deadline.after(Duration.ofSeconds(10))).subscribe();
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ofSeconds(5)));
		waiting.dispose();
		assertThat(this.shared.returned()).isOne();
	}

	@Test
	void returnsTheToken_whenTheDeadlineComesBeforeItIsTold() {
		Mono<String> late = paced(Deadline.after(Duration.ofMillis(20)));
		assertThatThrownBy(() -> late.block(Duration.ofSeconds(10))).isInstanceOf(ProviderException.class);
		this.shared.answer(new SharedRate.Answer.Taken(Duration.ZERO));
		assertThat(this.shared.returned()).isOne();
		assertThat(placesFree()).isEqualTo(PLACES);
	}

	private Mono<String> paced(Deadline deadline) {
		return Turns.inTurn(decide(this.shared.limit()), deadline, this.metrics.of("one"), Mono.just("sent"));
	}

	private ProviderPolicies decide(RateLimit rate) {
		return new ProviderPolicies(new RetryPolicy(1, Duration.ZERO, Duration.ZERO),
				new Breaker("one", new BreakerSettings(new Percentage(80), 200, 200, Duration.ofSeconds(5))), rate,
				this.inFlight, new Pause(), HedgePolicy.OFF);
	}

	/** Requests of which none is ever answered; each ends at the deadline. */
	private Flux<String> stalled(Deadline deadline, int requests) {
		return Flux.range(0, requests)
			.flatMap((i) -> Turns
				.inTurn(this.decide, deadline, this.metrics.of("one"),
						Mono.<String>never().timeout(deadline.remaining()))
				.onErrorReturn("late"), requests);
	}

	private int placesFree() {
		List<InFlightLimit.Place> places = new ArrayList<>();
		List<InFlightLimit.Place> admitted = new ArrayList<>();
		for (int i = 0; i < PLACES; i++) {
			places.add(this.inFlight.enter(admitted::add));
		}
		places.forEach(InFlightLimit.Place::close);
		return admitted.size();
	}

}
