package dev.farespan.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.media.JsonSchema;

/** The plain types of the schemas in the API's description. */
final class JsonTypes {

	private JsonTypes() {
	}

	static JsonSchema text() {
		return ofType("string");
	}

	static JsonSchema text(String format) {
		JsonSchema text = text();
		text.setFormat(format);
		return text;
	}

	static JsonSchema text(int minLength, int maxLength) {
		JsonSchema text = text();
		text.setMinLength(minLength);
		text.setMaxLength(maxLength);
		return text;
	}

	static JsonSchema textLike(String pattern) {
		JsonSchema text = text();
		text.setPattern(pattern);
		return text;
	}

	static JsonSchema oneOfThese(Collection<String> values) {
		JsonSchema text = text();
		text.setEnum(List.copyOf(values));
		return text;
	}

	/** Text or a whole number that never varies. */
	static JsonSchema always(Object value) {
		JsonSchema constant = ofType((value instanceof String) ? "string" : "integer");
		constant.setConst(value);
		return constant;
	}

	static JsonSchema bool() {
		return ofType("boolean");
	}

	static JsonSchema integer(int min) {
		JsonSchema integer = ofType("integer");
		integer.setMinimum(BigDecimal.valueOf(min));
		return integer;
	}

	static JsonSchema integer(int min, int max) {
		JsonSchema integer = integer(min);
		integer.setMaximum(BigDecimal.valueOf(max));
		return integer;
	}

	static JsonSchema positiveNumber() {
		JsonSchema number = ofType("number");
		number.setExclusiveMinimumValue(BigDecimal.ZERO);
		return number;
	}

	static JsonSchema ofType(String type) {
		var schema = new JsonSchema();
		schema.setTypes(Set.of(type));
		return schema;
	}

}
