package dev.farespan.bench.trial;

import java.time.LocalDate;

import dev.farespan.bench.load.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerCheckTests {

	private static final String PRICED = "{\"date\":\"2026-12-01\",\"outcome\":\"priced\"}";

	private static final String FAILED = "{\"date\":\"2026-12-02\",\"outcome\":\"failed\",\"reason\":\"timeout\"}";

	private static final String SUMMARY = "\"counts\":{\"priced\":1,\"failed\":1},\"complete\":false";

	private static Asking twoDays(boolean isStream) {
		Asking asking = Asking.well(LocalDate.of(2026, 12, 1), isStream);
		return new Asking(asking.path(), asking.accept(), asking.mostBytes(), 2, 200);
	}

	private static String calendar(String body) {
		return AnswerCheck.wrong(twoDays(false), Exchanges.answered(200, "application/json", "", body));
	}

	private static String stream(String body) {
		return AnswerCheck.wrong(twoDays(true), Exchanges.answered(200, "application/x-ndjson", "", body));
	}

	private static String days(String fares, String summary) {
		return calendar("{" + summary + ",\"fares\":[" + fares + "]}");
	}

	@Test
	void allowsAWholeCalendarAndAWholeStream() {
		assertThat(days(PRICED + "," + FAILED, SUMMARY)).isEmpty();
		assertThat(stream(FAILED + "\n" + PRICED + "\n{\"summary\":{" + SUMMARY + "}}\n")).isEmpty();
	}

	@Test
	void namesWhatIsWrongWithDays() {
		assertThat(days(PRICED, SUMMARY)).isEqualTo("1 days with 1 dates, of 2");
		assertThat(days(PRICED + "," + PRICED, SUMMARY)).isEqualTo("2 days with 1 dates, of 2");
		assertThat(days(PRICED + "," + FAILED.replace("failed", "lost"), SUMMARY))
			.isEqualTo("a day whose outcome is 'lost'");
		assertThat(days(PRICED + "," + FAILED.replace("timeout", "late"), SUMMARY))
			.isEqualTo("a failed day whose reason is 'late'");
		assertThat(days(PRICED + "," + FAILED.replace("timeout", "internal"), SUMMARY))
			.isEqualTo("a day that failed by a defect");
	}

	@Test
	void namesWhatIsWrongWithASummary() {
		assertThat(days(PRICED + "," + FAILED, SUMMARY.replace("\"priced\":1", "\"priced\":2")))
			.isEqualTo("counts of 3 days, of 2");
		assertThat(days(PRICED + "," + FAILED, SUMMARY.replace("false", "true")))
			.isEqualTo("\"complete\" that its counts contradict");
	}

	@Test
	void namesAStreamThatEndsEarlyAndABodyThatIsCut() {
		assertThat(stream(FAILED + "\n" + PRICED + "\n")).isEqualTo("a stream without its summary");
		assertThat(stream(FAILED + "\n{\"summ")).contains("a body that is not JSON");
		assertThat(calendar("{\"fares\":[")).contains("a body that is not JSON");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			502 | application/problem+json | /problems/upstream-failed   |   | ''
			504 | application/problem+json | /problems/deadline-exceeded |   | ''
			503 | application/problem+json | /problems/overloaded        | 1 | ''
			503 | application/problem+json | /problems/overloaded        |   | 503 without Retry-After
			502 | application/problem+json | about:blank                 |   | status 502 with the problem about:blank
			502 | text/html                | /problems/upstream-failed   |   | status 502 of type text/html
			500 | application/problem+json | about:blank                 |   | status 500 for
			400 | application/problem+json | /problems/invalid-request   |   | status 400 for
			""")
	void allowsOnlyTheProblemsThatAGoodQuestionMayHave(int status, String type, String problem, String retryAfter,
			String wrong) {
		Exchange exchange = Exchanges.answered(status, type, (retryAfter == null) ? "" : retryAfter,
				"{\"type\":\"" + problem + "\"}");
		String found = AnswerCheck.wrong(twoDays(false), exchange);
		assertThat(found).startsWith(wrong);
		assertThat(found.isEmpty()).isEqualTo(wrong.isEmpty());
	}

	@Test
	void wantsTheProblemThatABadQuestionHas() {
		var bad = new Asking("/fares?from=Praha", "application/json", Long.MAX_VALUE, 100, 400);
		String problem = "application/problem+json";
		assertThat(AnswerCheck.wrong(bad, Exchanges.answered(400, problem, "", "{}"))).isEmpty();
		assertThat(AnswerCheck.wrong(bad, Exchanges.answered(404, problem, "", "{}")))
			.isEqualTo("status 404 for /fares?from=Praha");
		assertThat(AnswerCheck.wrong(bad, Exchanges.answered(200, "application/json", "", "{}")))
			.isEqualTo("status 200 for /fares?from=Praha");
	}

}
