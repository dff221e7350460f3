package dev.farespan.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes a problem down, the same bytes in both twins. */
public final class ProblemJson {

	/** The content type of every error. */
	public static final String CONTENT_TYPE = "application/problem+json";

	private static final JsonMapper JSON = JsonMapper.shared();

	private ProblemJson() {
	}

	/** The problem's bytes in UTF-8. */
	public static byte[] write(ProblemDetail problem) {
		var fields = new LinkedHashMap<String, Object>();
		fields.put("type", (problem.getType() != null) ? problem.getType().toString() : "about:blank");
		fields.put("title", title(problem));
		fields.put("status", problem.getStatus());
		if (problem.getDetail() != null) {
			fields.put("detail", problem.getDetail());
		}
		Map<String, Object> properties = problem.getProperties();
		if (properties != null) {
			fields.putAll(properties);
		}
		return JSON.writeValueAsBytes(fields);
	}

	private static String title(ProblemDetail problem) {
		@Nullable String title = problem.getTitle();
		if (title != null) {
			return title;
		}
		var status = HttpStatus.resolve(problem.getStatus());
		return (status != null) ? status.getReasonPhrase() : HttpStatusCode.valueOf(problem.getStatus()).toString();
	}

}
