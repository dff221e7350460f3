package dev.farespan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server sent back, byte by byte, to whatever it was sent.
 *
 * @param status 0 when it said nothing
 * @param headers names in lower case; those of the moment or the connection left out, and
 * what only caches look at
 */
record RawResponse(int status, Map<String, String> headers, String body) {

	private static final int TIMEOUT_MILLIS = 10_000;

	private static final int MAX_BYTES = 4 * 1024 * 1024;

	private static final List<String> PASSING = List.of("date", "connection", "keep-alive", "transfer-encoding",
			"content-length", "vary");

	/**
	 * Sends these bytes, which ask for the connection to be closed, on one of their own.
	 */
	static RawResponse to(byte[] request, int port) throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			try {
				socket.getOutputStream().write(request);
			}
			catch (SocketException ex) {
				// it has answered and closed before it had read all of it
			}
			return parse(readAll(socket.getInputStream()));
		}
	}

	private static byte[] readAll(InputStream in) throws IOException {
		var all = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int read = in.read(buffer); read >= 0 && all.size() < MAX_BYTES; read = in.read(buffer)) {
				all.write(buffer, 0, read);
			}
		}
		catch (SocketException ex) {
			// closed with something unread: what came before counts
		}
		return all.toByteArray();
	}

	private static RawResponse parse(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		if (end < 0) {
			return new RawResponse(0, Map.of(), text);
		}
		String[] lines = text.substring(0, end).split("\r\n", -1);
		var headers = new TreeMap<String, String>();
		for (int i = 1; i < lines.length; i++) {
			int colon = lines[i].indexOf(':');
			headers.merge(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip(),
					(one, other) -> one + ", " + other);
		}
		String body = text.substring(end + 4);
		// to HEAD nothing follows, chunked or not
		if ("chunked".equals(headers.get("transfer-encoding")) && !body.isEmpty()) {
			body = unchunked(body);
		}
		PASSING.forEach(headers::remove);
		return new RawResponse(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, utf8(body));
	}

	private static String unchunked(String chunked) {
		var body = new StringBuilder();
		int at = 0;
		while (true) {
			int lineEnd = chunked.indexOf("\r\n", at);
			int size = Integer.parseInt(chunked.substring(at, lineEnd), 16);
			if (size == 0) {
				return body.toString();
			}
			body.append(chunked, lineEnd + 2, lineEnd + 2 + size);
			at = lineEnd + 2 + size + 2;
		}
	}

	private static String utf8(String bytes) {
		return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	/** The content type without its parameters. */
	String mediaType() {
		return contentType().split(";", 2)[0];
	}

	String contentType() {
		return this.headers.getOrDefault("content-type", "");
	}

}
