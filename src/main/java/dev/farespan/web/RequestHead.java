package dev.farespan.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What a request's head has to be before anything in it is believed (RFC 9112): Tomcat
 * sees to it by itself, and this is as strict.
 */
public final class RequestHead {

	private static final Set<String> VERSIONS = Set.of("HTTP/1.0", "HTTP/1.1");

	/** All that may stand unescaped in a target; brackets belong to addresses alone. */
	private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*");

	private static final Pattern HOST = Pattern
		.compile("(\\[[0-9A-Fa-f:.]+]|([A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?)?)(:[0-9]*)?");

	private static final Pattern ABSOLUTE = Pattern.compile("https?://([^/?]+)([^?]*)", Pattern.CASE_INSENSITIVE);

	/**
	 * What is behind it may be much longer: a query is read once, a path segment by
	 * segment.
	 */
	public static final int MAX_PATH = 2048;

	private static final Pattern NOTHING = Pattern.compile(" *0+ *");

	private static final Pattern DOT = Pattern.compile("(?i)%2e");

	private RequestHead() {
	}

	/**
	 * What is wrong with a request that no controller is to see; empty when nothing is.
	 * @param target as written, still escaped
	 * @param hosts the values of {@code Host}
	 * @param codings those of {@code Transfer-Encoding}
	 */
	public static Optional<ProblemDetail> problem(String method, String target, String version, List<String> hosts,
			List<String> codings) {
		int mark = target.indexOf('?');
		String beforeQuery = (mark < 0) ? target : target.substring(0, mark);
		if (beforeQuery.length() > MAX_PATH || !VERSIONS.contains(version) || method.equals("CONNECT")
				|| !isHost(version, hosts) || !isChunkedIfAnything(codings) || !TARGET.matcher(target).matches()
				|| !isPlace(method, beforeQuery, hosts)) {
			return Optional.of(Problems.of(HttpStatus.BAD_REQUEST));
		}
		if (method.equals("TRACE")) {
			// it would say back what a browser keeps to itself, whatever the path
			return Optional.of(Problems.of(HttpStatus.METHOD_NOT_ALLOWED));
		}
		return Problems.ofQuery((mark < 0) ? null : target.substring(mark + 1));
	}

	/**
	 * Whether a body is to follow.
	 * @param length the value of {@code Content-Length}
	 * @param coding that of {@code Transfer-Encoding}
	 */
	public static boolean hasBody(@Nullable String length, @Nullable String coding) {
		return coding != null || (length != null && !NOTHING.matcher(length).matches());
	}

	/** Who is asked is said once; only HTTP/1.0 may leave it out. */
	private static boolean isHost(String version, List<String> hosts) {
		return hosts.isEmpty() ? version.equals("HTTP/1.0")
				: hosts.size() == 1 && HOST.matcher(hosts.getFirst().strip()).matches();
	}

	/** Nothing else is unpacked; whoever thought so would see another end of the body. */
	private static boolean isChunkedIfAnything(List<String> codings) {
		return codings.isEmpty() || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"));
	}

	private static boolean isPlace(String method, String target, List<String> hosts) {
		if (target.equals("*")) {
			return method.equals("OPTIONS");
		}
		Matcher absolute = ABSOLUTE.matcher(target);
		if (absolute.matches()) {
			return hosts.stream().allMatch((host) -> host.strip().equalsIgnoreCase(absolute.group(1)))
					&& isPath(absolute.group(2).isEmpty() ? "/" : absolute.group(2));
		}
		return isPath(target);
	}

	/** It begins at the root, no way leads above that, and it is text. */
	private static boolean isPath(String path) {
		return path.startsWith("/") && staysBelowRoot(path)
				&& decoded(path).filter((text) -> text.indexOf('\0') < 0 && text.indexOf('\\') < 0).isPresent();
	}

	/** Empty where an escape is malformed, or what is escaped is not UTF-8. */
	private static Optional<String> decoded(String path) {
		var bytes = new ByteArrayOutputStream(path.length());
		try {
			for (int i = 0; i < path.length(); i++) {
				boolean escaped = path.charAt(i) == '%';
				bytes.write(escaped ? HexFormat.fromHexDigits(path, i + 1, i + 3) : path.charAt(i));
				i += escaped ? 2 : 0;
			}
			return Optional
				.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static boolean staysBelowRoot(String path) {
		int depth = 0;
		for (String segment : path.substring(1).split("/", -1)) {
			switch (DOT.matcher(segment).replaceAll(".").split(";", 2)[0]) {
				case "", "." -> {
				}
				case ".." -> depth--;
				default -> depth++;
			}
			if (depth < 0) {
				return false;
			}
		}
		return true;
	}

}
