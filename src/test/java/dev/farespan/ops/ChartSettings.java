package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.farespan.FaresProperties;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What a pod is told: its variables and its files, laid out in a folder that is its /app.
 */
record ChartSettings(PodTemplates pod, Path app) {

	/**
	 * Lays a pod's files out as the kubelet does, each key of a Secret with a value of
	 * ours.
	 * @param secrets by the path that the setting has, such as fares/cache/redis/url
	 */
	static ChartSettings of(Manifests manifests, PodTemplates pod, Path app, Map<String, String> secrets)
			throws IOException {
		Files.createDirectories(app.resolve("config"));
		Files.writeString(app.resolve("config/application.yml"), here(app, written(manifests)));
		for (Volume volume : pod.spec().getVolumes()) {
			if (volume.getProjected() != null) {
				for (VolumeProjection source : volume.getProjected().getSources()) {
					for (KeyToPath item : source.getSecret().getItems()) {
						write(app.resolve("secrets"), item.getPath(),
								Objects.requireNonNull(secrets.get(item.getPath()), item.getPath()));
					}
				}
			}
		}
		return new ChartSettings(pod, app);
	}

	/** In a folder of the moment, which links lead to. */
	private static void write(Path volume, String path, String content) throws IOException {
		Path file = volume.resolve("..2026_11_24").resolve(path);
		Files.createDirectories(Objects.requireNonNull(file.getParent()));
		Files.writeString(file, content);
		Path first = Path.of(path).getName(0);
		if (!Files.exists(volume.resolve(first), LinkOption.NOFOLLOW_LINKS)) {
			Files.createSymbolicLink(volume.resolve("..data"), Path.of("..2026_11_24"));
			Files.createSymbolicLink(volume.resolve(first), Path.of("..data").resolve(first));
		}
	}

	/** What names the image's /app names this folder. */
	private static String here(Path app, String text) {
		return text.replace("/app/", app.toAbsolutePath() + "/");
	}

	/** The file of settings in the release's ConfigMap. */
	static String written(Manifests manifests) {
		return manifests.one(ConfigMap.class, "demo-farespan").getData().get("application.yml");
	}

	static JsonNode yaml(Manifests manifests) throws IOException {
		return Checkout.yaml(written(manifests));
	}

	/** Those that are written out, with the folder where the image has /app. */
	Map<String, String> variables() {
		Map<String, String> variables = new LinkedHashMap<>();
		this.pod.environment().forEach((name, value) -> variables.put(name, here(this.app, value)));
		return variables;
	}

	/**
	 * As Spring finds it in the pod: variables before files, files before what is in the
	 * jar.
	 */
	ConfigurableEnvironment environment() {
		var environment = new StandardEnvironment();
		var sources = environment.getPropertySources();
		sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		Map<String, Object> variables = new LinkedHashMap<>(variables());
		sources.replace(name, new SystemEnvironmentPropertySource(name, variables));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return environment;
	}

	/** Ours among its settings; one that nobody knows is an error. */
	FaresProperties fares() {
		Binder binder = Binder.get(environment());
		return binder
			.bind("fares", Bindable.of(FaresProperties.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
			.get();
	}

}
