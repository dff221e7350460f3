package dev.farespan.web;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallersTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			127.0.0.1,       127.0.0.1,         true
			127.0.0.1,       127.0.0.2,         false
			127.0.0.1,       ::ffff:127.0.0.1,  true
			2001:db8::1,     2001:db8::2:1,     true
			2001:db8:0:1::1, 2001:db8:0:2::1,   false
			""")
	void areToldApartByTheirAddress_andOfIpv6BySite(String one, String other, boolean same) {
		assertThat(Callers.of(one).equals(Callers.of(other))).isEqualTo(same);
		assertThat(Callers.of(InetAddress.ofLiteral(one))).isEqualTo(Callers.of(one));
	}

	@Test
	void areOne_whereTheAddressIsNotKnown() {
		assertThat(Callers.of((String) null)).isEqualTo(Callers.of((InetAddress) null))
			.isEqualTo(Callers.of("localhost"));
	}

}
