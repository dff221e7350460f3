package dev.farespan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** What generated requests are made of. */
final class FuzzWords {

	static final List<String> CITIES = List.of("Praha", "Brno", "prague", "OSTRAVA", "10202003", "10202002", "Olomouc",
			"B%C5%99eclav", "v%C3%ADde%C5%88", "Wien", "+Praha+", "%20Brno");

	static final List<String> PREFIXES = List.of("pra", "b", "O", "%C4%8D", "brno", "1020", "w", "xyzzy", "st", "a+b");

	static final List<String> METHODS = List.of("HEAD", "HEAD", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH",
			"TRACE", "CONNECT", "PROPFIND", "FOO", "get", "G-E_T", "M!#$%&'*+-.^_`|~");

	static final List<String> ODD_PATHS = List.of("%s/", "/%s", "%s;x=1", "/.%s", "%s/.", "%s%%20", "%s%%00", "%s.json",
			"%s%%2F", "/..%s", "%s/%%2e%%2e%s", "/actuator/..;%s", "http://localhost%s", "http://other.example:99%s",
			"%s#x", "%s\\", "%s/x", "/;%s", "%s%%zz", "*", "", "/%%66ares", "/FARES", "//%s", "%s%%3F", "%s;", "%s|",
			"%s%%c0%%af", "/%%2e%s", "/a/..%s", "%s%%5c");

	static final List<String> ACCEPTS = List.of("application/json", "*/*", "application/x-ndjson", "text/event-stream",
			"text/csv", "application/*", "text/*", "text/csv;q=0.5, application/json;q=0.4",
			"application/json;charset=utf-8", "*/*;q=0.1, text/event-stream", "APPLICATION/JSON",
			"application/problem+json", "text/csv;header=present", "application/json;q=0, */*");

	static final List<String> BAD_ACCEPTS = List.of("text/html", "image/png", "*", "/", "text", "a/b/c", "*/json",
			"application/json;q=2", "application/json;q=0", "*/*;q=0", "", ",", ";q=1", "text/csv;q=abc", "\"",
			"application/json;", "application/json, ,text/csv", "application/json;=", "json/", "a/b;c=\"d",
			"application/json;charset=nonsense", "application/vnd.spring-boot.actuator.v3+json");

	static final List<String> PREFERS = List.of("wait=0", "wait=8", "wait=99", "wait=\"9\"", "respond-async, wait=9",
			"wait=-1", "wait=x", "wait=", "wait", "wait=99999999999", "return=minimal", "wait=9;x=y", "WAIT=9", ",;=");

	static final List<String> CACHE_CONTROLS = List.of("no-cache", "max-age=0", "max-age=60", "no-store",
			"max-age=99999999999", "max-age=-1", "max-age=\"1\"", "only-if-cached", "max-age", "no-cache=\"x\"", ",,,");

	static final List<String> TAGS = List.of("*", "\"x\"", "W/\"x\"", "W/\"a\", \"b\"", "x", "\"", "W/", ",",
			"\"a\"b\"", "W/\"\u00e9\"");

	static final List<String> OTHER_HEADERS = List.of("Origin: https://evil.example", "Origin: null", "Origin: x y",
			"Accept-Encoding: identity", "Accept-Encoding: br;q=1, x", "Accept-Language: cs, *;q=0", "Range: bytes=0-9",
			"Range: x", "X-Forwarded-For: 1.2.3.4, x", "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example",
			"X-Forwarded-Prefix: /x", "Forwarded: for=\"[::1\";proto=https", "X-HTTP-Method-Override: DELETE",
			"Cookie: a=b; c=\"", "Content-Type: x", "Content-Length: 0", "Authorization: Basic eA==",
			"Authorization: Bearer x.y.z", "Authorization: \u00ff", "traceparent: 00-x",
			"traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "If-Modified-Since: yesterday",
			"If-Match: *", "Referer: x", "User-Agent:", "Upgrade: h2c", "Upgrade: websocket", "DNT: 1",
			"Access-Control-Request-Method: GET", "Access-Control-Request-Headers: x", "Sec-Fetch-Site: cross-site");

	/** What no request should have; each server has to say so, or to pass it over. */
	static final List<String> BROKEN_HEADERS = List.of("no colon here", ": x", "A B: x", "A : x", "X: a\u0000b",
			"X: a\rb", "X\u0000: a", " folded", "X: \u0001", "X: \u007f", "H\u00e9: x", "Host: other", "Host:",
			"Content-Length: x", "Content-Length: -1", "Content-Length: 1, 2", "Transfer-Encoding: x",
			"Transfer-Encoding: chunked, identity", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity",
			"(): x", "\"X\": x", "X\t: x", "Host: a b");

	static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/1.1 ", "HTTP/1.",
			"HTCPCP/1.0", "", "HTTP/1.1 x", "HTTP/11", "HTTP/1.2");

	static final List<String> SHAPES = List.of("", "%20", "+", "0", "-1", "1.5", "1e2", "0x10", "NaN", "2147483648",
			"9".repeat(40), "%D9%A1", "%EF%BC%91", "%00", "%0d%0aX:%20y", "%1b[31m", "%7f", "%ff", "%c3%28", "%c0%80",
			"%ed%a0%80", "%E2%80%AE", "%f0%9f%9a%8c", "%", "%f", "%zz", "%u0041", "%%41", "%253Cscript%253E",
			"%3Cscript%3Ealert(1)%3C/script%3E", "'%20OR%20'1'='1", "..%2f..%2fetc%2fpasswd", "$%7Bjndi:ldap://x%7D",
			"%23%7B7*7%7D", "%C4%B0", "%C3%9F", "%EF%AC%81", "a%CC%81", "null", "undefined", "true", "%5B%5D", "%22",
			"a".repeat(100), "a".repeat(101), "%C3%A9".repeat(100), "a".repeat(5000), "=", "?", "/", ":", "@",
			"!$'()*,;", "\u00c3\u00a9", "|", "{}", "<x>", "[x]", "^", "`", "\\", "\"", " ", "\t", "#", "\u0000",
			"\u0001");

	private FuzzWords() {
	}

	static <T> T one(SplittableRandom random, List<T> words) {
		return words.get(random.nextInt(words.size()));
	}

	/** Characters of any kind, escaped. */
	static String letters(SplittableRandom random) {
		int[] points = random.ints(1 + random.nextInt(12), 0, Character.MAX_CODE_POINT + 1)
			.map((point) -> random.nextBoolean() ? point % 0x250 : point)
			.toArray();
		return URLEncoder.encode(new String(points, 0, points.length), StandardCharsets.UTF_8);
	}

	/** One that may be asked for, where this is today. */
	static String date(SplittableRandom random, LocalDate today) {
		return today.plusDays(random.nextInt(2, 700)).toString();
	}

	static String badDate(SplittableRandom random, LocalDate today) {
		return one(random,
				List.of(today.minusDays(2).toString(), today.plusYears(3).toString(), "2027-02-30", "today", "20271123",
						"2027-1-1", "+12027-01-01", "0000-00-00", "9999-12-31", "-2027-01-01", "2027-01-01T00:00Z"));
	}

}
