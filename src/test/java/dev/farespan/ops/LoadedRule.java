package dev.farespan.ops;

import tools.jackson.databind.JsonNode;

/**
 * A rule as Prometheus has it.
 *
 * @param type {@code recording} or {@code alerting}
 * @param health {@code unknown} until it was evaluated, then {@code ok} or {@code err}
 * @param error why it could not be evaluated; else empty
 */
record LoadedRule(String name, String type, String expression, String health, String error) {

	static LoadedRule of(JsonNode rule) {
		return new LoadedRule(rule.path("name").asString(""), rule.path("type").asString(""),
				rule.path("query").asString(""), rule.path("health").asString(""), rule.path("lastError").asString(""));
	}

	boolean isRecording() {
		return this.type.equals("recording");
	}

	boolean isEvaluated() {
		return !this.health.equals("unknown");
	}

}
