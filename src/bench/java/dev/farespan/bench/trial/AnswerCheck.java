package dev.farespan.bench.trial;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.farespan.bench.load.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether an answer is one that a caller may be given. */
final class AnswerCheck {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Set<String> OUTCOMES = Set.of("priced", "soldOut", "noService", "notOnSale", "failed");

	private static final Set<String> REASONS = Set.of("timeout", "unreachable", "refused", "rateLimited",
			"upstreamError", "unreadable", "deadline", "overloaded", "internal");

	private static final Map<Integer, String> PROBLEMS = Map.of(502, "/problems/upstream-failed", 503,
			"/problems/overloaded", 504, "/problems/deadline-exceeded");

	private AnswerCheck() {
	}

	/** What is wrong with it, as a few words; empty when nothing is. */
	static String wrong(Asking asking, Exchange exchange) {
		int status = exchange.head().status();
		try {
			if (status == 200 && asking.status() == 200) {
				return asking.isStream() ? wrongStream(asking.days(), exchange) : wrongCalendar(asking.days(), exchange);
			}
			boolean isAllowed = (asking.status() == 200) ? PROBLEMS.containsKey(status) : status == asking.status();
			return isAllowed ? wrongProblem(status, exchange) : "status " + status + " for " + asking.path();
		}
		catch (JacksonException ex) {
			return "status " + status + " with a body that is not JSON, for " + asking.path();
		}
	}

	private static String wrongCalendar(int days, Exchange exchange) {
		if (!exchange.head().type().equals("application/json")) {
			return "a calendar of type " + exchange.head().type();
		}
		JsonNode calendar = JSON.readTree(exchange.body());
		String wrong = wrongDays(days, calendar.path("fares").values().stream().toList());
		return wrong.isEmpty() ? wrongSummary(days, calendar) : wrong;
	}

	private static String wrongStream(int days, Exchange exchange) {
		if (!exchange.head().type().equals("application/x-ndjson")) {
			return "a stream of type " + exchange.head().type();
		}
		List<JsonNode> lines = new String(exchange.body(), StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
		if (lines.isEmpty() || !lines.getLast().has("summary")) {
			return "a stream without its summary";
		}
		String wrong = wrongDays(days, lines.subList(0, lines.size() - 1));
		return wrong.isEmpty() ? wrongSummary(days, lines.getLast().path("summary")) : wrong;
	}

	private static String wrongDays(int days, List<JsonNode> fares) {
		Set<String> dates = new HashSet<>();
		for (JsonNode fare : fares) {
			dates.add(fare.path("date").asString(""));
			String outcome = fare.path("outcome").asString("");
			if (!OUTCOMES.contains(outcome)) {
				return "a day whose outcome is '" + outcome + "'";
			}
			if (outcome.equals("failed") && !REASONS.contains(fare.path("reason").asString(""))) {
				return "a failed day whose reason is '" + fare.path("reason").asString("") + "'";
			}
			if (fare.path("reason").asString("").equals("internal")) {
				return "a day that failed by a defect";
			}
		}
		return (fares.size() == days && dates.size() == days) ? ""
				: fares.size() + " days with " + dates.size() + " dates, of " + days;
	}

	private static String wrongSummary(int days, JsonNode summary) {
		int counted = summary.path("counts").values().stream().mapToInt((count) -> count.asInt(0)).sum();
		boolean isComplete = summary.path("counts").path("failed").asInt(0) == 0;
		if (counted != days) {
			return "counts of " + counted + " days, of " + days;
		}
		return (summary.path("complete").asBoolean(!isComplete) == isComplete) ? ""
				: "\"complete\" that its counts contradict";
	}

	private static String wrongProblem(int status, Exchange exchange) {
		String type = JSON.readTree(exchange.body()).path("type").asString("about:blank");
		if (!exchange.head().type().equals("application/problem+json")) {
			return "status " + status + " of type " + exchange.head().type();
		}
		if (PROBLEMS.containsKey(status) && !type.endsWith(PROBLEMS.get(status))) {
			return "status " + status + " with the problem " + type;
		}
		return (status == 503 && exchange.head().retryAfter().isEmpty()) ? "503 without Retry-After" : "";
	}

}
