package dev.farespan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How generated requests are made, made again, and made smaller. */
class FuzzRequestTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

	@Test
	void leavesOutAllThatDoesNotMatter() {
		var large = new FuzzRequest("POST", "/fares", List.of("from=x", "days=7" + "7".repeat(500), "to=y"), "HTTP/1.0",
				List.of("Host: localhost", "Accept: */*", "Prefer: wait=1"), "{}");
		FuzzRequest smallest = large.smallest((request) -> request.text().contains("days=7"));
		assertThat(smallest.text().lines()).element(0).asString().startsWith("GET /fares?days=7").hasSizeLessThan(50);
		assertThat(smallest.headers()).containsExactly("Host: localhost");
		assertThat(smallest.version()).isEqualTo("HTTP/1.1");
		assertThat(smallest.body()).isEmpty();
	}

	@Test
	void keepsAllThatMatters() {
		var request = new FuzzRequest("PUT", "/fares", List.of("a=1", "b=2"), "HTTP/1.0",
				List.of("Host: localhost", "Accept: x"), "{}");
		assertThat(request.smallest((smaller) -> smaller.equals(request))).isEqualTo(request);
	}

	@Test
	void isShownSoThatItCanBePasted() {
		assertThat(FuzzRequest.plain("/cities", "q=\u0000\u00e9\"\\"))
			.hasToString("\"GET /cities?q=\\u0000\\u00e9\\\"\\\\ HTTP/1.1\\r\\nHost: localhost\\r\\n"
					+ "Connection: close\\r\\n\\r\\n\"");
	}

	@Test
	void isTheSameAgain_byItsNumber() {
		var one = new FuzzRequests(7, TODAY);
		var other = new FuzzRequests(7, TODAY);
		assertThat(IntStream.range(0, 500))
			.allSatisfy((number) -> assertThat(one.get(number)).isEqualTo(other.get(number)));
		assertThat(new FuzzRequests(8, TODAY).get(0)).isNotEqualTo(one.get(0));
	}

	@Test
	void variesInAllItsParts() {
		var requests = new FuzzRequests(1, TODAY);
		List<FuzzRequest> some = IntStream.range(0, 2000).mapToObj(requests::get).toList();
		assertThat(some.stream().map(FuzzRequest::text).distinct()).hasSizeGreaterThan(1950);
		assertThat(some.stream().map(FuzzRequest::method).distinct()).hasSizeGreaterThan(10);
		assertThat(some.stream().map(FuzzRequest::path).distinct()).hasSizeGreaterThan(30);
		assertThat(some.stream().map(FuzzRequest::version).distinct()).hasSizeGreaterThan(8);
		assertThat(some.stream().flatMap((request) -> request.headers().stream()).distinct()).hasSizeGreaterThan(100);
	}

}
