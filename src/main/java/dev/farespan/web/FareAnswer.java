package dev.farespan.web;

import java.util.Map;

/**
 * A whole answer, ready to be sent.
 *
 * @param headers by name, the content type among them
 * @param body not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FareAnswer(int status, Map<String, String> headers, byte[] body) {

	public FareAnswer {
		headers = Map.copyOf(headers);
	}

}
