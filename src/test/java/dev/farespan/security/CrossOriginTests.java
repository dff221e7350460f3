package dev.farespan.security;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CrossOriginTests {

	@Test
	void isClosed_byDefault() {
		var closed = CrossOrigin.of(new CorsSettings(List.of()));
		assertThat(closed.isOpen()).isFalse();
		assertThat(closed.at(PathContainer.parsePath("/fares"))).isNull();
	}

	@Test
	void opensQuestionsAlone() {
		var open = CrossOrigin.of(new CorsSettings(List.of("https://shop.example")));
		assertThat(open.at(PathContainer.parsePath("/fares"))).isNotNull();
		assertThat(open.at(PathContainer.parsePath("/actuator/health"))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "shop.example", "https://shop.example/", "https://shop.example/x", "ftp://shop.example",
			"https://Shop.example", "https://", "null", "https://*.example", "https://user@shop.example/" })
	void refusesWhatIsNoOrigin(String origin) {
		var settings = new CorsSettings(List.of(origin));
		assertThatThrownBy(() -> CrossOrigin.of(settings)).isInstanceOf(IllegalArgumentException.class);
	}

}
