package dev.farespan.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FareFormatTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                                                | JSON
			application/json                                   | JSON
			application/x-ndjson                               | NDJSON
			text/event-stream                                  | SSE
			text/csv                                           | CSV
			TEXT/CSV                                           | CSV
			application/*                                      | JSON
			text/*                                             | SSE
			application/json;charset=UTF-8                     | JSON
			text/csv;header=present                            | CSV
			text/csv, application/json                         | CSV
			application/json, text/csv                         | JSON
			application/json;q=0.5, text/csv                   | CSV
			application/json;q=0.5, text/csv;q=0.4             | JSON
			application/json;q=0.5,text/csv;q=0.500            | JSON
			text/html, text/csv;q=0.1                          | CSV
			text/html, */*;q=0.1                               | JSON
			*/*, text/csv                                      | CSV
			*/*, text/csv;q=0.5                                | JSON
			application/json;q=0, */*                          | NDJSON
			application/json;q=0, application/x-ndjson;q=0, */*| SSE
			text/*;q=0, text/csv                               | CSV
			text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | JSON
			""")
	void isWhatTheCallerLikesBest(String accept, FareFormat format) {
		assertThat(FareFormat.negotiate(List.of(accept))).isEqualTo(format);
	}

	@Test
	void isJson_whenTheCallerDoesNotCare() {
		assertThat(FareFormat.negotiate(null)).isEqualTo(FareFormat.JSON);
		assertThat(FareFormat.negotiate(List.of())).isEqualTo(FareFormat.JSON);
		assertThat(FareFormat.negotiate(List.of(""))).isEqualTo(FareFormat.JSON);
		assertThat(FareFormat.negotiate(List.of("", " "))).isEqualTo(FareFormat.JSON);
	}

	@Test
	void readsHeadersOnSeveralLines() {
		assertThat(FareFormat.negotiate(List.of("text/html", "text/csv;q=0.3", "application/x-ndjson;q=0.4")))
			.isEqualTo(FareFormat.NDJSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/xml", "image/*", "application/json;q=0", "*/*;q=0",
			"application/json;q=0, text/html", "garbage", "text/", "/", ";", "application/json;q=high",
			"application/json;q=2", "\u0000", "text/c\u0007sv", "te xt/csv" })
	void isNotAcceptable_whenNoneIsOffered(String accept) {
		ProblemException problem = Edge.problem(() -> FareFormat.negotiate(List.of(accept)));
		assertThat(problem.getStatusCode().value()).isEqualTo(406);
		assertThat(Edge.written(problem)).contains("\"type\":\"about:blank\"", "application/json",
				"application/x-ndjson", "text/event-stream", "text/csv");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html,", "x/y;z=\"", "a" })
	void isNotAcceptable_whateverTheLength(String part) {
		ProblemException problem = Edge.problem(() -> FareFormat.negotiate(List.of(part.repeat(1000))));
		assertThat(problem.getStatusCode().value()).isEqualTo(406);
		assertThat(Edge.written(problem)).hasSizeLessThan(400);
	}

	@Test
	void twoAreStreams() {
		assertThat(FareFormat.values()).filteredOn(FareFormat::isStream)
			.containsExactly(FareFormat.NDJSON, FareFormat.SSE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			JSON,   application/json
			NDJSON, application/x-ndjson
			SSE,    text/event-stream
			CSV,    text/csv;charset=UTF-8
			""")
	void saysWhatItIs(FareFormat format, String contentType) {
		assertThat(format.contentType()).isEqualTo(contentType);
	}

}
