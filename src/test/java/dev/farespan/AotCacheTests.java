package dev.farespan;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class AotCacheTests {

	private static final Logger logger = LoggerFactory.getLogger(AotCacheTests.class);

	private static final List<String> ASKED = List.of("-Xmx128m", "-XX:AOTCache=/app/farespan.aot");

	@Test
	void warns_whenTheCacheAskedForIsNotUsed(CapturedOutput output) {
		AotCache.warn(ASKED, "mixed mode", logger);
		assertThat(output.getAll()).contains("WARN", "/app/farespan.aot", "does not fit");
	}

	@Test
	void saysNothing_whenItIsUsed(CapturedOutput output) {
		AotCache.warn(ASKED, "mixed mode, sharing", logger);
		assertThat(output.getAll()).isEmpty();
	}

	@Test
	void saysNothing_whenNoneWasAskedFor(CapturedOutput output) {
		AotCache.warn(List.of("-Xmx128m"), "mixed mode", logger);
		assertThat(output.getAll()).isEmpty();
	}

}
