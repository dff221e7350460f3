package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the dashboards against the types that Grafana publishes: each file becomes a
 * constant of the type of a dashboard, so that the compiler refuses what Grafana would
 * not read.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class DashboardTypesTests {

	private static final Path SOURCES = Path.of("src/test/dashboards");

	private static final Path FOLDER = Path.of("target/dashboard-types").toAbsolutePath();

	private static final Path GENERATED = FOLDER.resolve("dashboards");

	@Test
	void areWhatGrafanaReads() throws Exception {
		Tool npm = Tool.onPath("npm");
		prepare();
		Tool.Run installed = npm.run(FOLDER, Duration.ofMinutes(4), "install", "--no-package-lock", "--ignore-scripts",
				"--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error");
		Tool.assumeOrFail(installed.succeeded(), "npm could not install Grafana's types");
		installed.assertSucceeded();
		var tsc = new Tool(FOLDER.resolve("node_modules/.bin/tsc"));
		tsc.run(FOLDER, Duration.ofMinutes(2), "--noEmit", "--pretty", "false").assertSucceeded();
	}

	private static void prepare() throws IOException {
		Files.createDirectories(GENERATED);
		for (Path old : files(GENERATED)) {
			Files.delete(old);
		}
		for (Path source : files(SOURCES)) {
			Files.copy(source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		}
		assertThat(Checkout.dashboards()).isNotEmpty();
		for (Path dashboard : Checkout.dashboards()) {
			Files.writeString(GENERATED.resolve(dashboard.getFileName() + ".ts"), """
					import type { DashboardFile } from '../plain';

					export const dashboard: DashboardFile = %s;
					""".formatted(Files.readString(dashboard).strip()));
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}

}
