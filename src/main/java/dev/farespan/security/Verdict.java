package dev.farespan.security;

import java.util.Map;

import org.springframework.http.ProblemDetail;

/** What becomes of a request that has to say who asks. */
public sealed interface Verdict {

	/**
	 * It is let in.
	 *
	 * @param caller who asks: equal for all requests of one caller
	 */
	record LetIn(String caller) implements Verdict {
	}

	/**
	 * It shows a token, which is to be checked: {@link Gate} then says the rest.
	 *
	 * @param token as it was written
	 */
	record CheckToken(String token) implements Verdict {

		/** Never the token. */
		@Override
		public String toString() {
			return "CheckToken[]";
		}

	}

	/**
	 * It is refused.
	 *
	 * @param problem what is said
	 * @param headers beside it
	 */
	record Refusal(ProblemDetail problem, Map<String, String> headers) implements Verdict {

		public Refusal {
			headers = Map.copyOf(headers);
		}

	}

}
