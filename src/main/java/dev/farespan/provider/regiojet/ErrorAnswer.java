package dev.farespan.provider.regiojet;

import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * RegioJet's error body, {@code {"message": "...", "errorFields": [...]}}; either may be
 * missing.
 *
 * @param hasErrorFields whether it blames a parameter
 */
record ErrorAnswer(String message, boolean hasErrorFields) {

	private static final JsonFactory JSON = new JsonFactory();

	static ErrorAnswer read(byte[] body) {
		String message = "";
		boolean hasErrorFields = false;
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
			if (json.nextToken() == JsonToken.START_OBJECT) {
				for (String field = json.nextName(); field != null; field = json.nextName()) {
					JsonToken value = json.nextToken();
					if (field.equals("message") && value == JsonToken.VALUE_STRING) {
						message = json.getString();
					}
					else if (field.equals("errorFields") && value == JsonToken.START_ARRAY) {
						hasErrorFields = json.nextToken() != JsonToken.END_ARRAY;
						skipRest(json, hasErrorFields);
					}
					else {
						json.skipChildren();
					}
				}
			}
		}
		catch (JacksonException ex) {
			return new ErrorAnswer("", false);
		}
		return new ErrorAnswer(message, hasErrorFields);
	}

	/**
	 * A day the operator does not sell yet: its only trace is the wording, so a word of
	 * it must do.
	 */
	boolean isBeyondHorizon() {
		return !this.hasErrorFields && this.message.toLowerCase(Locale.ROOT).contains("future");
	}

	private static void skipRest(JsonParser json, boolean inArray) {
		if (inArray) {
			do {
				json.skipChildren();
			}
			while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null);
		}
	}

}
