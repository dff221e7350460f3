package dev.farespan.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FareCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Turns a calendar into what is sent: bytes, and the headers that let others keep them.
 */
public final class FareAnswers {

	/** Sent with each answer, since the same address answers in several formats. */
	public static final String VARY = "Accept, Accept-Encoding";

	/** How long an event stream may be silent. */
	public static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

	private final String cacheControl;

	private final BooleanSupplier isEnding;

	/**
	 * Makes answers.
	 * @param maxAge callers may keep them for so long when they are complete; not at all
	 * when it is zero
	 * @param isEnding whether the process ends, and a connection with the answer
	 */
	public FareAnswers(Duration maxAge, BooleanSupplier isEnding) {
		this.cacheControl = "max-age=" + maxAge.toSeconds();
		this.isEnding = isEnding;
	}

	/**
	 * The whole answer in a format that is not streamed.
	 * @param ifNoneMatch the values of that header, which may be none
	 * @param took of the fan-out; told in {@code Server-Timing}, so that equal answers
	 * are equal bytes
	 * @throws ProblemException 502 or 504 when every day failed
	 */
	public FareAnswer whole(FareCalendar calendar, FareFormat format, @Nullable List<String> ifNoneMatch,
			Duration took) {
		if (calendar.failed() == calendar.days().size()) {
			throw Problems.allFailed(calendar);
		}
		byte[] body = (format == FareFormat.CSV) ? FareCsv.calendar(calendar) : FareJson.calendar(calendar);
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Vary", VARY);
		headers.put("Server-Timing", String.format(Locale.ROOT, "fanout;dur=%.1f", took.toNanos() / 1e6));
		if (this.isEnding.getAsBoolean()) {
			headers.put("Connection", "close");
		}
		Duration age = calendar.age();
		if (age.isPositive()) {
			headers.put("Age", String.valueOf(age.toSeconds()));
		}
		if (!calendar.isComplete()) {
			headers.put("Cache-Control", "no-store");
		}
		else {
			String tag = tag(body);
			headers.put("Cache-Control", this.cacheControl);
			headers.put("ETag", tag);
			if (matches(tag, ifNoneMatch)) {
				return new FareAnswer(304, headers, new byte[0]);
			}
		}
		headers.put("Content-Type", format.contentType());
		return new FareAnswer(200, headers, body);
	}

	/** One day of a stream. */
	public static byte[] day(DayOutcome day, FareFormat format) {
		return framed("fare", FareJson.day(day), format);
	}

	/** The end of a stream. */
	public static byte[] summary(FareCalendar calendar, FareFormat format) {
		byte[] summary = FareJson.summary(calendar);
		return (format == FareFormat.SSE) ? framed("summary", summary, format)
				: framed("summary", concat(bytes("{\"summary\":"), summary, bytes("}")), format);
	}

	/**
	 * What keeps an idle event stream alive, and readers pass over; of lines nothing,
	 * since every line is a day.
	 */
	public static byte[] keepAlive(FareFormat format) {
		return bytes((format == FareFormat.SSE) ? ": still asking\n\n" : "");
	}

	private static byte[] framed(String event, byte[] json, FareFormat format) {
		return (format == FareFormat.SSE) ? concat(bytes("event: " + event + "\ndata: "), json, bytes("\n\n"))
				: concat(json, bytes("\n"));
	}

	/** Weak, since the same answer is sent plain and gzipped. */
	private static String tag(byte[] body) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
			return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22) + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	private static boolean matches(String tag, @Nullable List<String> ifNoneMatch) {
		return ifNoneMatch != null && ifNoneMatch.stream()
			.flatMap((line) -> List.of(line.split(",", -1)).stream())
			.map(String::strip)
			.anyMatch((given) -> given.equals("*") || opaque(given).equals(opaque(tag)));
	}

	private static String opaque(String tag) {
		return tag.startsWith("W/") ? tag.substring(2) : tag;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] concat(byte[]... parts) {
		var all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
