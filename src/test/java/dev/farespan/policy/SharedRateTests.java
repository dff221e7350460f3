package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.farespan.policy.SharedRate.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a limit makes of the answer that all replicas have a part in. */
class SharedRateTests {

	private static final Rate HOURLY = new Rate(1, Duration.ofHours(1));

	private final PromisedRate shared = new PromisedRate();

	@Test
	void waitsAsLongAsTheReplicasTogetherHaveTo() {
		assertThat(reserve(this.shared.limit(), new Answer.Taken(Duration.ofSeconds(3))))
			.contains(Duration.ofSeconds(3));
		assertThat(this.shared.returned()).isZero();
	}

	@Test
	void waitsAsLongAsThisReplicaHasTo_whenThatIsLonger() {
		RateLimit limit = RateLimit.of(HOURLY, 1, this.shared);
		assertThat(reserve(limit, new Answer.Taken(Duration.ZERO))).contains(Duration.ZERO);
		assertThat(reserve(limit, new Answer.Taken(Duration.ZERO)).orElseThrow()).isBetween(Duration.ofMinutes(55),
				Duration.ofMinutes(60));
	}

	@Test
	void decidesByItself_whenNobodyKnows() {
		RateLimit limit = RateLimit.of(HOURLY, 1, this.shared);
		assertThat(reserve(limit, new Answer.Unknown())).contains(Duration.ZERO);
		assertThat(reserve(limit, new Answer.Unknown()).orElseThrow()).isPositive();
	}

	@Test
	void takesNothingOfItsOwn_whenTheReplicasTogetherAreTooLate() {
		RateLimit limit = RateLimit.of(HOURLY, 1, this.shared);
		assertThat(reserve(limit, new Answer.TooLate())).isEmpty();
		assertThat(limit.canServe(0, Moments.in(Duration.ofMinutes(30)))).isTrue();
	}

	@Test
	void returnsBoth_whenTheAnswerCameTooLate() {
		RateLimit limit = RateLimit.of(HOURLY, 1, this.shared);
		var promised = limit.reserve(Moments.in(Duration.ofMinutes(30))).toCompletableFuture();
		assertThat(promised).isNotDone();
		this.shared.answer(new Answer.Taken(Duration.ofHours(1)));
		assertThat(promised).isCompletedWithValue(Optional.empty());
		assertThat(this.shared.returned()).isOne();
	}

	@Test
	void returnsWhatItTook_toWhomItTookItFrom() {
		CompletableFuture<Optional<RateLimit.Token>> promised = this.shared.limit()
			.reserve(Moments.far())
			.toCompletableFuture();
		RateLimit.giveBack(promised);
		assertThat(this.shared.returned()).isZero();
		this.shared.answer(new Answer.Taken(Duration.ZERO));
		assertThat(this.shared.returned()).isOne();
		promised.join().orElseThrow().giveBack();
		assertThat(this.shared.returned()).isOne();
	}

	@Test
	void returnsNothingToTheOthers_whenItDecidedByItself() {
		this.shared.answer(new Answer.Unknown());
		RateLimit.giveBack(this.shared.limit().reserve(Moments.far()));
		assertThat(this.shared.returned()).isZero();
	}

	@Test
	void asksNobody_whenItCannotServeByItself() {
		RateLimit limit = RateLimit.of(HOURLY, 1, this.shared);
		assertThat(limit.reserve(Moments.past()).toCompletableFuture()).isCompletedWithValue(Optional.empty());
		assertThat(this.shared.asked()).isZero();
	}

	private Optional<Duration> reserve(RateLimit limit, Answer answer) {
		this.shared.answer(answer);
		return limit.reserve(Moments.far()).toCompletableFuture().join().map(RateLimit.Token::sendAfter);
	}

}
