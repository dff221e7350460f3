package dev.farespan;

import java.util.Arrays;
import java.util.List;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses profiles that contradict each other: a process is one twin, or the simulator
 * alone.
 */
class Profiles implements EnvironmentPostProcessor, Ordered {

	private static final List<String> ROLES = List.of("reactive", "blocking", "simulator");

	@Override
	public int getOrder() {
		// after the configuration files, which may name profiles too
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		List<String> named = Arrays.stream(environment.getActiveProfiles()).filter(ROLES::contains).toList();
		if (named.size() > 1) {
			throw new StartRefusedException("The profiles " + String.join(" and ", named)
					+ " exclude each other: name one of reactive, blocking and simulator, or none for reactive.");
		}
	}

}
