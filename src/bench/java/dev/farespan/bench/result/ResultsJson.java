package dev.farespan.bench.result;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How results are spelled in JSON: fields in the order of their records, a column of
 * numbers on one line, and {@code null} for what is not a number.
 */
final class ResultsJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultVisibility((visibility) -> visibility.withIsGetterVisibility(Visibility.NONE))
		.enable(SerializationFeature.INDENT_OUTPUT)
		.defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
		.addModule(new SimpleModule().addSerializer(Double.class, new NumberOrNull())
			.addSerializer(double.class, new NumberOrNull())
			.addDeserializer(Double.class, new NumberOrNaN())
			.addDeserializer(double.class, new NumberOrNaN()))
		.build();

	private ResultsJson() {
	}

	private static final class NumberOrNull extends StdSerializer<Double> {

		NumberOrNull() {
			super(Double.class);
		}

		@Override
		public void serialize(Double value, JsonGenerator json, SerializationContext context) {
			if (Double.isFinite(value)) {
				json.writeNumber(value);
			}
			else {
				json.writeNull();
			}
		}

	}

	private static final class NumberOrNaN extends StdDeserializer<Double> {

		NumberOrNaN() {
			super(Double.class);
		}

		@Override
		public Double deserialize(JsonParser json, DeserializationContext context) {
			return json.getDoubleValue();
		}

		@Override
		public Double getNullValue(DeserializationContext context) {
			return Double.NaN;
		}

		@Override
		public Double getAbsentValue(DeserializationContext context) {
			return Double.NaN;
		}

	}

}
