package dev.farespan.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/** How problems are written, and how those of the framework become ours. */
class ProblemsTests {

	@Test
	void isWrittenInTheUsualOrder() {
		var problem = Problems.invalid(List.of(new ParameterError("days", "is empty")));
		assertThat(Edge.written(problem)).isEqualTo("""
				{"type":"/problems/invalid-request","title":"Invalid request","status":400,\
				"detail":"A parameter is missing or wrong.","errors":[{"parameter":"days","message":"is empty"}]}""");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			400, Bad Request
			404, Not Found
			405, Method Not Allowed
			406, Not Acceptable
			500, Internal Server Error
			503, Service Unavailable
			""")
	void saysNoMoreThanTheStatus_whenThereIsNoMore(int status, String title) {
		assertThat(Edge.text(ProblemJson.write(Problems.of(HttpStatusCode.valueOf(status), null))))
			.isEqualTo("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
	}

	@Test
	void writesAStatusThatNobodyKnows() {
		assertThat(Edge.text(ProblemJson.write(ProblemDetail.forStatus(599)))).contains("\"status\":599", "\"title\":");
	}

	@Test
	void writesUtf8() {
		assertThat(Edge.text(ProblemJson.write(Problems.of(HttpStatus.NOT_FOUND, "Kraków \"布拉格\""))))
			.contains("Kraków \\\"布拉格\\\"");
	}

	@Test
	void keepsAProblemOfOurs() {
		ProblemException ours = Problems.invalid(List.of(new ParameterError("days", "is empty")));
		assertThat(Problems.of(ours)).isSameAs(ours.getBody());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			404, Not Found,              nothing at this path
			405, Method Not Allowed,     Allow
			406, Not Acceptable,         formats
			413, Content Too Large,      ''
			415, Unsupported Media Type, ''
			""")
	void repeatsNothingOfTheFrameworks(int status, String title, String detail) {
		var code = HttpStatusCode.valueOf(status);
		var body = ProblemDetail.forStatusAndDetail(code, "No static resource \u001b" + "x".repeat(9999));
		body.setType(URI.create("https://other.example/problems/x"));
		body.setProperty("trace", "at com.example");
		String problem = Edge.text(ProblemJson.write(Problems.of(new ErrorResponseException(code, body, null))));
		assertThat(problem)
			.contains("\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status, detail)
			.doesNotContain("static", "xxx", "trace", "example");
	}

	@Test
	void namesTheParameter_whenTheQueryCannotBeTakenApart() {
		assertThat(Problems.ofQuery("from=%zz&to=brno"))
			.hasValueSatisfying((problem) -> assertThat(Edge.text(ProblemJson.write(problem)))
				.contains("\"type\":\"/problems/invalid-request\"", "\"parameter\":\"from\"")
				.doesNotContain("\"to\""));
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "from=praha", "from=[]" })
	void findsNothingWrong_whenTheQueryCanBeTakenApart(@Nullable String rawQuery) {
		assertThat(Problems.ofQuery(rawQuery)).isEmpty();
	}

	@Test
	void blamesTheRequestLine_whenItIsMalformed() {
		assertThat(Edge.text(ProblemJson.write(Problems.of(HttpStatus.BAD_REQUEST))))
			.contains("\"type\":\"about:blank\"", "\"status\":400", "request line");
	}

}
