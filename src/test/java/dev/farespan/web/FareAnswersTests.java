package dev.farespan.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.farespan.domain.Availability;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.FareCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.farespan.domain.Samples.calendar;
import static dev.farespan.domain.Samples.failed;
import static dev.farespan.domain.Samples.priced;
import static dev.farespan.domain.Samples.unpriced;
import static org.assertj.core.api.Assertions.assertThat;

/** Headers and statuses; what bodies look like is told beside this. */
class FareAnswersTests {

	private static final FareCalendar COMPLETE = calendar(priced(0, "9.90"), unpriced(1, Availability.SOLD_OUT, 4));

	private static final FareCalendar INCOMPLETE = calendar(priced(0, "9.90"), failed(1, FailureReason.TIMEOUT));

	private static final Duration TOOK = Duration.ofNanos(231_449_999);

	private final FareAnswers answers = new FareAnswers(Duration.ofMinutes(10), () -> false);

	@Test
	void completeAnswersMayBeKept() {
		FareAnswer answer = whole(COMPLETE, null);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("Cache-Control", "max-age=600")
			.containsEntry("Vary", "Accept, Accept-Encoding")
			.containsEntry("Content-Type", "application/json")
			.containsKey("ETag");
	}

	@Test
	void completeAnswersMayBeKeptForNothing_whenNothingIsRemembered() {
		FareAnswer answer = new FareAnswers(Duration.ZERO, () -> false).whole(COMPLETE, FareFormat.JSON, null, TOOK);
		assertThat(answer.headers()).containsEntry("Cache-Control", "max-age=0").containsKey("ETag");
	}

	@Test
	void incompleteAnswersMayNotBeKept() {
		FareAnswer answer = whole(INCOMPLETE, List.of("*"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
	}

	@Test
	void connectionsEndWithTheirAnswers_whenTheProcessDoes() {
		assertThat(whole(COMPLETE, null).headers()).doesNotContainKey("Connection");
		FareAnswer answer = new FareAnswers(Duration.ZERO, () -> true).whole(COMPLETE, FareFormat.JSON, null, TOOK);
		assertThat(answer.headers()).containsEntry("Connection", "close");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			PT0.231449999S, fanout;dur=231.4
			PT0S,           fanout;dur=0.0
			PT10S,          fanout;dur=10000.0
			PT0.00004S,     fanout;dur=0.0
			""")
	void tellsHowLongItTook_inAHeader(Duration took, String timing) {
		FareAnswer answer = this.answers.whole(COMPLETE, FareFormat.JSON, null, took);
		assertThat(answer.headers()).containsEntry("Server-Timing", timing);
	}

	@Test
	void equalAnswersAreEqualBytes_withEqualTags() {
		FareAnswer one = this.answers.whole(COMPLETE, FareFormat.JSON, null, TOOK);
		FareAnswer other = this.answers.whole(calendar(unpriced(1, Availability.SOLD_OUT, 4), priced(0, "9.90")),
				FareFormat.JSON, null, TOOK.plusSeconds(1));
		assertThat(one.body()).isEqualTo(other.body());
		assertThat(tag(one)).isEqualTo(tag(other));
	}

	@Test
	void tagsAreWeak_andDifferWithTheAnswer() {
		String tag = tag(whole(COMPLETE, null));
		assertThat(tag).matches("W/\"[A-Za-z0-9_-]{22}\"");
		assertThat(tag(whole(calendar(priced(0, "9.91"), unpriced(1, Availability.SOLD_OUT, 4)), null)))
			.isNotEqualTo(tag);
		assertThat(tag(this.answers.whole(COMPLETE, FareFormat.CSV, null, TOOK))).isNotEqualTo(tag);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "W/%s", "*", " %s ", "\"other\", %s", "\"other\",W/%s,\"more\"", "\"a\",*" })
	void isNotModified_whenTheCallerHasIt(String ifNoneMatch) {
		FareAnswer answer = whole(COMPLETE, null);
		String strong = tag(answer).substring(2);
		FareAnswer again = whole(COMPLETE, List.of("\"unrelated\"", ifNoneMatch.formatted(strong)));
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(again.headers()).containsEntry("ETag", tag(answer))
			.containsEntry("Cache-Control", "max-age=600")
			.containsEntry("Vary", "Accept, Accept-Encoding")
			.doesNotContainKey("Content-Type");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "\"other\"", "W/\"other\"", "W/", ",", "garbage, \u0000" })
	void isSentWhole_whenTheCallerHasAnother(@Nullable String ifNoneMatch) {
		assertThat(whole(COMPLETE, (ifNoneMatch != null) ? List.of(ifNoneMatch) : null).status()).isEqualTo(200);
		assertThat(whole(COMPLETE, List.of()).status()).isEqualTo(200);
	}

	@Test
	void isUpstreamsFailure_whenEveryDayFailed() {
		FareCalendar calendar = calendar(failed(0, FailureReason.TIMEOUT), failed(1, FailureReason.UNREACHABLE),
				failed(2, FailureReason.TIMEOUT), failed(3, FailureReason.DEADLINE));
		ProblemException problem = Edge.problem(() -> whole(calendar, List.of("*")));
		assertThat(problem.getStatusCode().value()).isEqualTo(502);
		assertThat(problem.getBody().getType()).hasToString("/problems/upstream-failed");
		assertThat(problem.getBody().getProperties()).containsEntry("reasons",
				Map.of("timeout", 2, "unreachable", 1, "deadline", 1));
	}

	@Test
	void isTheDeadlines_whenEveryDayFailedByIt() {
		FareCalendar calendar = calendar(failed(0, FailureReason.DEADLINE), failed(1, FailureReason.DEADLINE));
		ProblemException problem = Edge.problem(() -> whole(calendar, null));
		assertThat(problem.getStatusCode().value()).isEqualTo(504);
		assertThat(problem.getBody().getType()).hasToString("/problems/deadline-exceeded");
	}

	@ParameterizedTest
	@EnumSource(FailureReason.class)
	void isAProblem_onlyWhenEveryDayFailed(FailureReason reason) {
		assertThat(whole(calendar(failed(0, reason), unpriced(1, Availability.NOT_ON_SALE, 0)), null).status())
			.isEqualTo(200);
		assertThat(Edge.problem(() -> whole(calendar(failed(0, reason)), null))).isNotNull();
	}

	private FareAnswer whole(FareCalendar calendar, @Nullable List<String> ifNoneMatch) {
		return this.answers.whole(calendar, FareFormat.JSON, ifNoneMatch, TOOK);
	}

	private static String tag(FareAnswer answer) {
		return answer.headers().getOrDefault("ETag", "");
	}

}
