package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** What {@code compose.yaml} says. */
record ComposeFile(JsonNode root) {

	/** A variable of whoever starts it all, and what holds without it. */
	private static final Pattern DEFAULTED = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

	static ComposeFile read() throws IOException {
		return new ComposeFile(Checkout.yaml(Path.of("compose.yaml")));
	}

	List<String> services() {
		return List.copyOf(this.root.path("services").propertyNames());
	}

	JsonNode service(String name) {
		return this.root.path("services").path(name);
	}

	/** Those that run our own image. */
	List<String> farespans() {
		return services().stream().filter((name) -> service(name).has("build")).toList();
	}

	Map<String, String> environment(String service) {
		Map<String, String> environment = new TreeMap<>();
		for (Map.Entry<String, JsonNode> variable : service(service).path("environment").properties()) {
			String value = variable.getValue().asString("");
			environment.put(variable.getKey(), DEFAULTED.matcher(value).replaceAll("$1"));
		}
		return environment;
	}

	List<String> command(String service) {
		return texts(service, "command");
	}

	List<Mount> mounts(String service) {
		return texts(service, "volumes").stream().map(Mount::of).toList();
	}

	List<Port> ports(String service) {
		return texts(service, "ports").stream().map(Port::of).toList();
	}

	/** Whether a service of this name listens there, such as {@code reactive:8080}. */
	boolean listens(String hostAndPort) {
		return services().stream()
			.flatMap((service) -> ports(service).stream().map((port) -> service + ":" + port.inContainer()))
			.anyMatch(hostAndPort::equals);
	}

	private List<String> texts(String service, String key) {
		return service(service).path(key).valueStream().map((text) -> text.asString("")).toList();
	}

	/** A path of the repository, and where a container has it. */
	record Mount(String source, String target, String mode) {

		static Mount of(String written) {
			String[] parts = written.split(":", -1);
			if (parts.length != 3) {
				throw new IllegalArgumentException("not ./path:/path:mode, but " + written);
			}
			return new Mount(parts[0], parts[1], parts[2]);
		}

	}

	/** A port that is published on an address of the host. */
	record Port(String address, int onHost, int inContainer) {

		static Port of(String written) {
			String[] parts = written.split(":", -1);
			if (parts.length != 3) {
				throw new IllegalArgumentException("not address:port:port, but " + written);
			}
			return new Port(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
		}

	}

}
