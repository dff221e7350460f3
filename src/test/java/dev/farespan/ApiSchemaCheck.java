package dev.farespan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds values against the schemas of an API's description; a field that a schema does
 * not know is an error here.
 */
final class ApiSchemaCheck {

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
		.keyword(new NonValidationKeyword("components"))
		.keyword(new NonValidationKeyword("discriminator"))
		.build());

	private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

	private final JsonNode components;

	ApiSchemaCheck(JsonNode api) {
		this.components = api.path("components").deepCopy();
		close(this.components);
	}

	List<Error> errors(String component, JsonNode value) {
		return errors(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + component), value);
	}

	List<Error> errors(JsonNode schema, JsonNode value) {
		return this.compiled.computeIfAbsent(schema, this::compile)
			.validate(value, (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

	private Schema compile(JsonNode schema) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.putArray("allOf").add(schema);
		root.set("components", this.components);
		return this.registry.getSchema(root);
	}

	private static void close(JsonNode schema) {
		schema.forEach(ApiSchemaCheck::close);
		if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
			object.put("additionalProperties", false);
		}
	}

}
