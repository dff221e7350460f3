package dev.farespan.security;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrustedProxiesTests {

	private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:aa::/48"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			10.1.1.1       | 203.0.113.5                         | 203.0.113.5
			10.1.1.1       | 6.6.6.6, 203.0.113.5                | 203.0.113.5
			10.1.1.1       | 6.6.6.6, 203.0.113.5, 10.2.2.2      | 203.0.113.5
			10.1.1.1       | 10.9.9.9,10.2.2.2                   | 10.9.9.9
			10.1.1.1       | 203.0.113.5:4711                    | 203.0.113.5
			10.1.1.1       | 2001:db8::7                         | 2001:db8::7
			10.1.1.1       | [2001:db8::7]:4711                  | 2001:db8::7
			2001:db8:aa::1 | 2001:db8::7, 2001:db8:aa:0:1::2     | 2001:db8::7
			10.1.1.1       | ::ffff:203.0.113.5                  | 203.0.113.5
			::ffff:10.1.1.1| 203.0.113.5                         | 203.0.113.5
			198.51.100.1   | 203.0.113.5                         | 198.51.100.1
			11.0.0.1       | 10.1.1.1                            | 11.0.0.1
			2001:db8:ab::1 | 203.0.113.5                         | 2001:db8:ab::1
			10.1.1.1       | -                                   | 10.1.1.1
			10.1.1.1       | ''                                  | 10.1.1.1
			10.1.1.1       | unknown                             | 10.1.1.1
			10.1.1.1       | 203.0.113.5, _hidden, 10.2.2.2      | 10.2.2.2
			10.1.1.1       | 203.0.113.5,                        | 10.1.1.1
			10.1.1.1       | 203.0.113.256                       | 10.1.1.1
			10.1.1.1       | 3405803781                          | 10.1.1.1
			10.1.1.1       | 203.0.113                           | 10.1.1.1
			10.1.1.1       | localhost                           | 10.1.1.1
			10.1.1.1       | fe80::1%eth0                        | 10.1.1.1
			10.1.1.1       | [2001:db8::7                        | 10.1.1.1
			10.1.1.1       | [2001:db8::7]x                      | 10.1.1.1
			10.1.1.1       | <script>alert(1)</script>           | 10.1.1.1
			""")
	void countTheRightmostHopThatIsNotTrusted(String peer, String forwarded, String caller) {
		Map<String, List<String>> headers = (forwarded != null) ? Map.of("X-Forwarded-For", List.of(forwarded))
				: Map.of();
		assertThat(origin(peer, false, headers).address()).isEqualTo(InetAddress.ofLiteral(caller));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			for=203.0.113.5                                            | 203.0.113.5 | false
			for=203.0.113.5;proto=https;by=10.1.1.1                    | 203.0.113.5 | true
			For="[2001:db8::7]:4711";Proto=HTTPS                       | 2001:db8::7 | true
			for=6.6.6.6;proto=https, for=203.0.113.5;proto=http        | 203.0.113.5 | false
			for=203.0.113.5;proto=https, for=10.2.2.2;proto=http       | 203.0.113.5 | true
			for=unknown;proto=https                                    | 10.1.1.1    | true
			for="203.0.113.5, for=6.6.6.6"                             | 10.1.1.1    | false
			proto=javascript                                           | 10.1.1.1    | false
			for=6.6.6.6;proto=https;x=", for=203.0.113.5               | 10.1.1.1    | false
			for=6.6.6.6;x=", for="[2001:db8::7]"                       | 10.1.1.1    | false
			for                                                        | 10.1.1.1    | false
			=;=,;                                                      | 10.1.1.1    | false
			""")
	void readRfc7239(String forwarded, String caller, boolean secure) {
		assertThat(origin("10.1.1.1", false, Map.of("Forwarded", List.of(forwarded))))
			.isEqualTo(new Origin(InetAddress.ofLiteral(caller), secure));
	}

	/** What is cut off at the front may leave a quote open that was closed before. */
	@Test
	void believeNobody_whenAQuoteIsOpenInWhatIsLeftOfALongHeader() {
		String forged = "x=\"" + "a".repeat(5000) + "\"b\", for=6.6.6.6;y=\"";
		assertThat(origin("10.1.1.1", false, Map.of("Forwarded", List.of(forged, "for=203.0.113.5"))))
			.isEqualTo(new Origin(InetAddress.ofLiteral("10.1.1.1"), false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			203.0.113.5           | https       | true
			203.0.113.5           | http        | false
			203.0.113.5, 10.2.2.2 | https, http | true
			6.6.6.6, 203.0.113.5  | https       | true
			6.6.6.6, 203.0.113.5  | https,http  | false
			''                    | https       | true
			203.0.113.5           | ws          | false
			""")
	void sayWhetherTheCallerCameByTls(String addresses, String protos, boolean secure) {
		assertThat(origin("10.1.1.1", false,
				Map.of("X-Forwarded-For", List.of(addresses), "X-Forwarded-Proto", List.of(protos)))
			.isSecure()).isEqualTo(secure);
	}

	@Test
	void readSeveralLinesAsOne() {
		assertThat(origin("10.1.1.1", false, Map.of("X-Forwarded-For", List.of("6.6.6.6", "203.0.113.5", "10.2.2.2"))))
			.isEqualTo(new Origin(InetAddress.ofLiteral("203.0.113.5"), false));
	}

	/** A proxy that writes one kind passes on the other, which the caller wrote. */
	@Test
	void believeNeitherKind_whenTheyContradictEachOther() {
		Map<String, List<String>> both = Map.of("X-Forwarded-For", List.of("203.0.113.5"), "Forwarded",
				List.of("for=6.6.6.6;proto=https"));
		assertThat(origin("10.1.1.1", false, both)).isEqualTo(new Origin(InetAddress.ofLiteral("10.1.1.1"), false));
	}

	@Test
	void areNobody_byDefault() {
		Origin origin = TrustedProxies.of(List.of())
			.origin(InetAddress.ofLiteral("10.1.1.1"), true,
					(name) -> List.of(name.equals("X-Forwarded-Proto") ? "http" : "203.0.113.5"));
		assertThat(origin).isEqualTo(new Origin(InetAddress.ofLiteral("10.1.1.1"), true));
	}

	/** Of the many the last are read, and none that was cut. */
	@Test
	void doNotReadEndlessHeaders() {
		String many = "6.6.6.6, ".repeat(100_000) + "10.2.2.2";
		assertThat(origin("10.1.1.1", false, Map.of("X-Forwarded-For", List.of(many))).address())
			.isEqualTo(InetAddress.ofLiteral("6.6.6.6"));
		String trusted = "203.0.113.5, " + "10.2.2.2, ".repeat(1000) + "10.3.3.3";
		assertThat(origin("10.1.1.1", false, Map.of("X-Forwarded-For", List.of(trusted))).address())
			.isEqualTo(InetAddress.ofLiteral("10.2.2.2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "proxy.example", "::1/129", "",
			"10.0.0.0/8/8", "*", "fe80::1%1/64" })
	void areWrittenAsRanges(String range) {
		assertThatThrownBy(() -> TrustedProxies.of(List.of(range))).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("10.0.0.0/8");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0.0.0.0/0,      255.1.2.3,   true
			0.0.0.0/0,      ::1,         false
			::/0,           2001:db8::1, true
			192.0.2.7,      192.0.2.7,   true
			192.0.2.7,      192.0.2.8,   false
			10.0.0.0/9,     10.127.0.1,  true
			10.0.0.0/9,     10.128.0.1,  false
			10.1.2.3/8,     10.9.9.9,    true
			2001:db8::/33,  2001:db8:7fff::1, true
			2001:db8::/33,  2001:db8:8000::1, false
			""")
	void areThoseInARange(String range, String address, boolean inside) {
		assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
	}

	private static Origin origin(String peer, boolean secure, Map<String, List<String>> headers) {
		return PROXIES.origin(InetAddress.ofLiteral(peer), secure, (name) -> headers.getOrDefault(name, List.of()));
	}

}
