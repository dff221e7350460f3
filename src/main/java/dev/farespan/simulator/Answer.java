package dev.farespan.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.farespan.provider.ProviderResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * A whole HTTP answer but for the headers that belong to the connection, as the pieces it
 * is put together from.
 *
 * @param head the status line and headers, each with its line break
 */
record Answer(List<byte[]> head, List<byte[]> body) {

	private static final byte[] CLOSE = ascii("Connection: close\r\n");

	private static final byte[] KEEP_ALIVE = ascii("Connection: keep-alive\r\n");

	private static final byte[] CONTENT_LENGTH = ascii("Content-Length: ");

	private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");

	Answer {
		head = List.copyOf(head);
		body = List.copyOf(body);
	}

	/** The operator's error body. */
	static Answer error(HttpResponseStatus status, String message, Map<String, String> errorFields, String... headers) {
		return json(status, Json.write((json) -> {
			json.writeStartObject();
			json.writeStringProperty("message", message);
			json.writeArrayPropertyStart("errorFields");
			errorFields.forEach((key, value) -> {
				json.writeStartObject();
				json.writeStringProperty("key", key);
				json.writeStringProperty("value", value);
				json.writeEndObject();
			});
			json.writeEndArray();
			json.writeEndObject();
		}), headers);
	}

	static Answer json(HttpResponseStatus status, byte[] body, String... headers) {
		return new Answer(List.of(head(status, "application/json", headers)), List.of(body));
	}

	/** A status line and headers, all of which are constant. */
	static byte[] head(HttpResponseStatus status, String contentType, String... headers) {
		var head = new StringBuilder("HTTP/1.1 ").append(status)
			.append("\r\n" + ProviderResponse.SIMULATED_HEADER + ": true\r\nContent-Type: ")
			.append(contentType)
			.append("\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return ascii(head.toString());
	}

	/** The bytes to be sent; the caller releases them. */
	ByteBuf encode(ByteBufAllocator allocator, byte[] date, Persistence persistence, boolean withBody) {
		int length = length(this.body);
		ByteBuf out = allocator.ioBuffer(length(this.head) + length + 128);
		this.head.forEach(out::writeBytes);
		out.writeBytes(date);
		switch (persistence) {
			case BY_DEFAULT -> {
			}
			case KEEP_ALIVE -> out.writeBytes(KEEP_ALIVE);
			case CLOSE -> out.writeBytes(CLOSE);
		}
		out.writeBytes(CONTENT_LENGTH);
		out.writeCharSequence(Integer.toString(length), StandardCharsets.US_ASCII);
		out.writeBytes(END_OF_HEAD);
		if (withBody) {
			this.body.forEach(out::writeBytes);
		}
		return out;
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static int length(List<byte[]> pieces) {
		int length = 0;
		for (byte[] piece : pieces) {
			length += piece.length;
		}
		return length;
	}

	/** What the answer says of its connection. */
	enum Persistence {

		BY_DEFAULT, KEEP_ALIVE, CLOSE

	}

}
