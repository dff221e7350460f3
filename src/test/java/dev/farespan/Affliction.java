package dev.farespan;

import java.util.Set;

/** What may befall a day upstream, and what callers are told of it. */
enum Affliction {

	SOLD_OUT(UpstreamScript.soldOut(), "soldOut", 1), NO_SERVICE(UpstreamScript.noService(), "noService", 1),
	BEYOND_HORIZON(UpstreamScript.beyondHorizon(), "notOnSale", 1), HTML(UpstreamScript.html(), "unreadable", 1),
	NOTHING(UpstreamScript.body(200, UpstreamScript.JSON, ""), "unreadable", 1),
	OTHER_JSON(UpstreamScript.body(200, UpstreamScript.JSON, "{\"routes\":7}"), "unreadable", 1),
	CUT_JSON(UpstreamScript.body(200, UpstreamScript.JSON, "{\"routes\":[{\"id\":\"1\","), "unreadable", 1),
	NO_CONTENT(UpstreamScript.noContent(), "unreadable", 1),
	MALFORMED_CHUNK(UpstreamScript.malformedChunk(), "unreadable", 1),
	GARBAGE(UpstreamScript.garbage(), "unreadable", 1), BROKEN_GZIP(UpstreamScript.brokenGzip(), "unreadable", 1),
	CUT_GZIP(UpstreamScript.cutGzip(), "unreadable", 1), BROTLI(UpstreamScript.encoded("br"), "unreadable", 1),
	UNKNOWN_ENCODING(UpstreamScript.encoded("rot13"), "unreadable", 1),
	HEADER_WITHOUT_NAME(UpstreamScript.header(": nameless"), "unreadable", 1),
	HEADER_WITHOUT_END(UpstreamScript.header("X-Long: " + "a".repeat(1_000_000)), "unreadable", 1),
	LENGTH_OF_WORDS(UpstreamScript.header("Content-Length: many"), "unreadable", 1),
	NO_STATUS(UpstreamScript.statusLine("HTTP/1.1 000 X"), "unreadable", 1),
	STRANGE_TYPE(UpstreamScript.body(500, "oops", "{}"), "upstreamError", 2),
	STRANGE_CHARSET(UpstreamScript.body(200, "application/json; charset=nonsense", "{\"routes\":[]}"), "noService", 1),
	GZIP_BOMB(UpstreamScript.gzipBomb(), "unreadable", 1), HUGE(UpstreamScript.huge(50_000_000), "unreadable", 1),
	HUGE_ERROR(UpstreamScript.body(500, "text/html", "x".repeat(2_000_000)), "unreadable", 1),
	REDIRECT(UpstreamScript.status(302, "Location: /restapi/elsewhere"), "refused", 1),
	REDIRECT_LOOP(UpstreamScript.redirectToItself(), "refused", 1),
	BAD_REQUEST(UpstreamScript.status(400), "refused", 1),
	BLAMED_FUTURE(UpstreamScript.body(400, "application/json",
			"{\"message\":\"in the future\",\"errorFields\":[{\"key\":\"a\",\"value\":\"b\"}]}"), "refused", 1),
	UNAUTHORIZED(UpstreamScript.status(401, "WWW-Authenticate: Basic realm=x"), "refused", 1),
	FORBIDDEN(UpstreamScript.status(403), "refused", 1), NOT_FOUND(UpstreamScript.status(404), "refused", 1),
	TOO_MANY(UpstreamScript.status(429), "rateLimited", 2),
	SERVER_ERROR(UpstreamScript.status(500), "upstreamError", 2),
	UNAVAILABLE(UpstreamScript.status(503), "upstreamError", 2), RESET(UpstreamScript.reset(), "unreachable", 2),
	CLOSED(UpstreamExchange::close, "unreachable", 2), RESET_IN_BODY(UpstreamScript.resetInBody(), "unreachable", 2),
	TRUNCATED(UpstreamScript.truncated(), "unreachable", 2),
	TRUNCATED_CHUNKS(UpstreamScript.truncatedChunks(), "unreachable", 2);

	private static final Set<String> ANSWERED = Set.of("soldOut", "noService", "notOnSale");

	@SuppressWarnings("ImmutableEnumChecker") // scripts hold nothing that changes
	private final UpstreamScript script;

	private final String outcome;

	private final int attempts;

	/**
	 * An affliction.
	 * @param outcome of the day, or the reason of its failure
	 * @param attempts how often it is asked for, where two attempts are allowed
	 */
	Affliction(UpstreamScript script, String outcome, int attempts) {
		this.script = script;
		this.outcome = outcome;
		this.attempts = attempts;
	}

	UpstreamScript script() {
		return this.script;
	}

	String outcome() {
		return this.outcome;
	}

	int attempts() {
		return this.attempts;
	}

	boolean isFailure() {
		return !ANSWERED.contains(this.outcome);
	}

}
