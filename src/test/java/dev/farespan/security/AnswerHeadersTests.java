package dev.farespan.security;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerHeadersTests {

	@Test
	void bindToTls_onlyWhoCameByIt() {
		assertThat(headers(true)).hasSize(5).containsEntry("Strict-Transport-Security", "max-age=31536000");
		assertThat(headers(false)).hasSize(4).doesNotContainKey("Strict-Transport-Security");
	}

	@Test
	void allowNothingInline() {
		assertThat(headers(false).get("Content-Security-Policy"))
			.contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "*", "data:");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			content-security-policy,       true
			Strict-Transport-Security,     true
			access-control-expose-headers, true
			Content-Type,                  false
			Cache-Control,                 false
			Retry-After,                   false
			""")
	void stay_whenAProblemIsAnsweredInstead(String name, boolean stays) {
		assertThat(AnswerHeaders.stays(name)).isEqualTo(stays);
	}

	private static Map<String, String> headers(boolean secure) {
		Map<String, String> headers = new LinkedHashMap<>();
		AnswerHeaders.forEach(secure, headers::put);
		return headers;
	}

}
