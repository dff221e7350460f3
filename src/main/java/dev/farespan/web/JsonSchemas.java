package dev.farespan.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;

/** What the schemas in the API's description are made of, beyond plain types. */
final class JsonSchemas {

	private static final String COMPONENTS = "#/components/schemas/";

	private JsonSchemas() {
	}

	static JsonSchema listOf(JsonSchema items) {
		JsonSchema list = JsonTypes.ofType("array");
		list.setItems(items);
		return list;
	}

	/** Whole numbers, by one of these names. */
	static JsonSchema countsBy(Collection<String> names) {
		JsonSchema counts = JsonTypes.ofType("object");
		counts.setPropertyNames(JsonTypes.oneOfThese(names));
		counts.setAdditionalProperties(JsonTypes.integer(1));
		counts.setMinProperties(1);
		return counts;
	}

	static JsonSchema object(Field... fields) {
		JsonSchema object = JsonTypes.ofType("object");
		for (Field field : fields) {
			object.addProperty(field.name(), field.schema());
			if (field.required()) {
				object.addRequiredItem(field.name());
			}
		}
		return object;
	}

	static Field field(String name, JsonSchema schema) {
		return new Field(name, schema, true);
	}

	static Field optional(String name, JsonSchema schema) {
		return new Field(name, schema, false);
	}

	static JsonSchema ref(String component) {
		JsonSchema ref = new JsonSchema();
		ref.set$ref(COMPONENTS + component);
		return ref;
	}

	static JsonSchema oneOf(JsonSchema... schemas) {
		JsonSchema oneOf = new JsonSchema();
		Arrays.asList(schemas).forEach(oneOf::addOneOfItem);
		return oneOf;
	}

	static JsonSchema nullable(JsonSchema schema) {
		return oneOf(schema, JsonTypes.ofType("null"));
	}

	/** One of some components, told apart by the value of a field. */
	static JsonSchema oneOf(String field, Map<String, String> componentByValue) {
		JsonSchema oneOf = oneOf(
				componentByValue.values().stream().distinct().map(JsonSchemas::ref).toArray(JsonSchema[]::new));
		var discriminator = new Discriminator().propertyName(field);
		componentByValue.forEach((value, component) -> discriminator.mapping(value, COMPONENTS + component));
		oneOf.setDiscriminator(discriminator);
		return oneOf;
	}

	/** Text in a format of its own, and what it says. */
	static JsonSchema encoded(String mediaType, JsonSchema content) {
		JsonSchema text = JsonTypes.text();
		text.setContentMediaType(mediaType);
		text.setContentSchema(content);
		return text;
	}

	static JsonSchema described(String description, JsonSchema schema) {
		schema.setDescription(description);
		return schema;
	}

	/** A property of an object. */
	record Field(String name, JsonSchema schema, boolean required) {
	}

}
