package dev.farespan.simulator;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON to bytes. */
final class Json {

	private static final JsonFactory FACTORY = new JsonFactory();

	private Json() {
	}

	static byte[] write(Consumer<JsonGenerator> content) {
		var bytes = new ByteArrayOutputStream(1024);
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
			content.accept(json);
		}
		return bytes.toByteArray();
	}

}
