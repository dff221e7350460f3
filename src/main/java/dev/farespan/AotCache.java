package dev.farespan;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.slf4j.Logger;

/**
 * Warns of an AOT cache that the JVM was told to use and does not: it has said why on its
 * first lines, where a log's reader may not look, and goes on without.
 */
final class AotCache {

	private static final String OPTION = "-XX:AOTCache=";

	private AotCache() {
	}

	static void warn(Logger logger) {
		warn(ManagementFactory.getRuntimeMXBean().getInputArguments(), System.getProperty("java.vm.info", ""), logger);
	}

	static void warn(List<String> arguments, String vmInfo, Logger logger) {
		arguments.stream()
			.filter((argument) -> argument.startsWith(OPTION) && !vmInfo.contains("sharing"))
			.forEach((argument) -> logger.warn(
					"The AOT cache {} does not fit this Java or its options and is not used:"
							+ " starts take twice as long, and more memory. Java said why on its first lines.",
					argument.substring(OPTION.length())));
	}

}
