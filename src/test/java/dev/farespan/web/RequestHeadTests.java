package dev.farespan.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.ProblemDetail;

import static org.assertj.core.api.Assertions.assertThat;

class RequestHeadTests {

	private static final List<String> HOST = List.of("localhost:8080");

	@ParameterizedTest
	@ValueSource(strings = { "/", "/fares", "/fares?from=Praha&to=Brno", "/fares?", "/a/../b", "/a/%2e%2e/b",
			"/a;b=c/../d", "/./a//b", "/a%2Fb", "/B%C5%99eclav", "/-._~!$&'()*+,;=:@", "http://localhost:8080/a",
			"HTTP://LOCALHOST:8080", "/nope?a=/../..&b=%00&c=%ff" })
	void passesWhatCanBeAsked(String target) {
		assertThat(problem("GET", target, "HTTP/1.1", HOST)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fares", "?from=Praha", "*", "/a b", "/a\tb", "/a#b", "/a\\b", "/a|b", "/[x]", "/{x}",
			"/\u00e9", "/\u0000", "/%", "/%f", "/%zz", "/%00", "/a%5Cb", "/%c0%af", "/%ff", "/..", "/../a",
			"/a/../../b", "/%2e%2e/a", "/..;x/a", "/;/../a", "ftp://localhost:8080/a", "http://other/a", "http:///a",
			"//%" })
	void refusesWhatIsNoTarget(String target) {
		assertThat(status("GET", target, "HTTP/1.1", HOST)).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost", "localhost:", "a.b-c_d.example:443", "127.0.0.1:1", "[::1]:80", "[::1]",
			" localhost " })
	void takesEachHost(String host) {
		assertThat(problem("GET", "/", "HTTP/1.1", List.of(host))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a b", "a,b", "a/b", "http://a", "user@a", "a:b", "-a", "a-", "[::1", "::1", "\u00e9", "a%41" })
	void refusesWhatIsNoHost(String host) {
		assertThat(status("GET", "/", "HTTP/1.1", List.of(host))).isEqualTo(400);
	}

	@Test
	void wantsOneHost_butForTheOldVersion() {
		assertThat(status("GET", "/", "HTTP/1.1", List.of())).isEqualTo(400);
		assertThat(status("GET", "/", "HTTP/1.1", List.of("a", "a"))).isEqualTo(400);
		assertThat(status("GET", "/", "HTTP/1.0", List.of("a", "a"))).isEqualTo(400);
		assertThat(problem("GET", "/", "HTTP/1.0", List.of())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTCPCP/1.0", "" })
	void refusesOtherVersions(String version) {
		assertThat(status("GET", "/", version, HOST)).isEqualTo(400);
	}

	@Test
	void leavesMethodsToThePath_butForThoseThatAreNoPathsBusiness() {
		assertThat(problem("FOO", "/", "HTTP/1.1", HOST)).isEmpty();
		assertThat(problem("OPTIONS", "*", "HTTP/1.1", HOST)).isEmpty();
		assertThat(status("CONNECT", "/", "HTTP/1.1", HOST)).isEqualTo(400);
		assertThat(status("TRACE", "/nope?a=%", "HTTP/1.1", HOST)).isEqualTo(405);
		assertThat(status("TRACE", "nope", "HTTP/1.1", HOST)).isEqualTo(400);
	}

	@Test
	void namesTheParameters_whenTheQueryIsMalformed() {
		ProblemDetail problem = problem("GET", "/?a=%zz", "HTTP/1.1", HOST).orElseThrow();
		assertThat(problem.getStatus()).isEqualTo(400);
		assertThat(Edge.text(ProblemJson.write(problem))).contains("/problems/invalid-request", "\"parameter\":\"a\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "identity", "gzip, chunked", "chunked, chunked", "" })
	void refusesBodiesItCannotUnpack(String coding) {
		assertThat(RequestHead.problem("GET", "/", "HTTP/1.1", HOST, List.of(coding))).isPresent();
		assertThat(RequestHead.problem("GET", "/", "HTTP/1.1", HOST, List.of("chunked", coding))).isPresent();
		assertThat(RequestHead.problem("GET", "/", "HTTP/1.1", HOST, List.of(" Chunked"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			,      ,        false
			0,     ,        false
			00,    ,        false
			' 0',  ,        false
			1,     ,        true
			10,    ,        true
			,      chunked, true
			0,     chunked, true
			""")
	void knowsWhetherABodyFollows(@Nullable String length, @Nullable String coding, boolean follows) {
		assertThat(RequestHead.hasBody(length, coding)).isEqualTo(follows);
	}

	private static Optional<ProblemDetail> problem(String method, String target, String version, List<String> hosts) {
		return RequestHead.problem(method, target, version, hosts, List.of());
	}

	private static int status(String method, String target, String version, List<String> hosts) {
		ProblemDetail problem = problem(method, target, version, hosts).orElseThrow();
		assertThat(Objects.requireNonNull(problem.getDetail())).isNotBlank();
		return problem.getStatus();
	}

}
