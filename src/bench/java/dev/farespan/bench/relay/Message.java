package dev.farespan.bench.relay;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP message whose length is said in its head, if it has a body at all.
 *
 * @param head with the empty line at its end
 * @param body as long as was said
 */
// nobody compares two of them, and none of its readers writes to the bytes
@SuppressWarnings("ArrayRecordComponent")
record Message(byte[] head, byte[] body) {

	private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d{1,9})\\s*$");

	private static final int MOST_HEAD = 64 * 1024;

	/**
	 * The next of a connection; empty where that has ended.
	 * @throws EOFException where it ends inside a message
	 */
	static Optional<Message> read(InputStream in) throws IOException {
		var head = new ByteArrayOutputStream(1024);
		int last = 0;
		for (int octet = in.read(); octet >= 0; octet = in.read()) {
			head.write(octet);
			last = (last << 8) | octet;
			if (last == 0x0D0A0D0A) {
				return Optional.of(new Message(head.toByteArray(), body(in, head.toString(StandardCharsets.ISO_8859_1))));
			}
			if (head.size() > MOST_HEAD) {
				throw new IOException("A head of more than " + MOST_HEAD + " bytes.");
			}
		}
		if (head.size() > 0) {
			throw new EOFException("The connection ended inside a head.");
		}
		return Optional.empty();
	}

	private static byte[] body(InputStream in, String head) throws IOException {
		Matcher length = LENGTH.matcher(head);
		int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
		byte[] body = in.readNBytes(bytes);
		if (body.length < bytes) {
			throw new EOFException("The connection ended inside a body.");
		}
		return body;
	}

	/** One that says how long it is. */
	static Message of(String status, String headers, byte[] body) {
		String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
		return new Message(head.getBytes(StandardCharsets.ISO_8859_1), body);
	}

	/** Its first line. */
	String firstLine() {
		String text = new String(this.head, StandardCharsets.ISO_8859_1);
		return text.substring(0, text.indexOf('\r'));
	}

}
