package dev.farespan.security;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,     /fares,                     CALLER,  ANYBODY
			POST,    /fares,                     CALLER,  ANYBODY
			OPTIONS, /fares,                     ANYBODY, ANYBODY
			GET,     /%66ares,                   CALLER,  ANYBODY
			GET,     /fares;a=b,                 CALLER,  ANYBODY
			GET,     /cities,                    CALLER,  ANYBODY
			GET,     /,                          ANYBODY, ANYBODY
			GET,     /nope,                      ANYBODY, ANYBODY
			GET,     /manage/alive,              ANYBODY, ANYBODY
			GET,     /manage/alive/liveness,     ANYBODY, ANYBODY
			GET,     /manage/prometheus,         ANYBODY, ANYBODY
			GET,     /manage/health,             NOBODY,  NOBODY
			GET,     /manage/prometheus/x,       NOBODY,  NOBODY
			GET,     /manage,                    NOBODY,  NOBODY
			GET,     /manage/,                   NOBODY,  NOBODY
			GET,     /manage/heapdump,           NOBODY,  NOBODY
			GET,     /actuator/heapdump,         ANYBODY, ANYBODY
			""")
	void sayWhoMayCallWhat(String method, String path, Who whenClosed, Who whenOpen) {
		PathContainer called = PathContainer.parsePath(path);
		assertThat(rules(true).who(method, called)).isEqualTo(whenClosed);
		assertThat(rules(false).who(method, called)).isEqualTo(whenOpen);
	}

	private static Rules rules(boolean closed) {
		return Rules.of(closed, "/manage", "alive", List.of("info", "prometheus"));
	}

}
