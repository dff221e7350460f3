package dev.farespan.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.farespan.metrics.CredentialMeters;
import dev.farespan.web.AccessProblems;
import org.jspecify.annotations.Nullable;

/**
 * Says who asks: by a key of ours, or by a token of somebody who is trusted. One of the
 * two is enough. It stands before the door where queries are admitted
 * ({@link dev.farespan.policy.LoadShedder}), which shares its places among callers and
 * has to know them; what is refused here never takes a place, and costs a hash, or the
 * check of a signature.
 */
public final class Gate {

	/** The request's attribute that says who asks. */
	public static final String CALLER = Gate.class.getName() + ".caller";

	/** The header that shows a key. */
	public static final String KEY = "X-API-Key";

	/** RFC 6750: what a token may be made of; longer than any that issuers make. */
	private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,8192}=*) *");

	/** In seconds: by then an issuer may be back. */
	private static final String AGAIN = "5";

	private static final Duration WARN_EVERY = Duration.ofMinutes(1);

	private final AtomicLong warnAgainAt = new AtomicLong(System.nanoTime());

	private final Keyring keys;

	private final boolean takesTokens;

	private final CredentialMeters meters;

	public Gate(Keyring keys, boolean takesTokens, CredentialMeters meters) {
		this.keys = keys;
		this.takesTokens = takesTokens;
		this.meters = meters;
	}

	/** Whether there is anything to show. */
	public boolean isClosed() {
		return this.takesTokens || !this.keys.isEmpty();
	}

	public boolean takesTokens() {
		return this.takesTokens;
	}

	/**
	 * What is to be said to who shows this.
	 * @param shown all values of the header {@link #KEY}
	 * @param authorization all values of the header {@code Authorization}
	 */
	public Verdict judge(List<String> shown, List<String> authorization) {
		Optional<ApiKey> key = (shown.size() == 1) ? this.keys.find(shown.getFirst()) : Optional.empty();
		if (key.isPresent()) {
			return letIn(key.get());
		}
		String token = this.takesTokens ? token(authorization) : null;
		if (token != null) {
			return new Verdict.CheckToken(token);
		}
		this.meters.count(CredentialMeters.NONE, shown.isEmpty() ? CredentialMeters.MISSING : CredentialMeters.REFUSED);
		return refusal("");
	}

	private Verdict letIn(ApiKey key) {
		Duration wait = key.ask();
		if (wait.isZero()) {
			this.meters.count(key.name(), CredentialMeters.ACCEPTED);
			return new Verdict.LetIn("key " + key.name());
		}
		this.meters.count(key.name(), CredentialMeters.LIMITED);
		long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
		return new Verdict.Refusal(AccessProblems.tooManyRequests(), Map.of("Retry-After", String.valueOf(seconds)));
	}

	private static @Nullable String token(List<String> authorization) {
		if (authorization.size() != 1) {
			return null;
		}
		Matcher matcher = BEARER.matcher(authorization.getFirst());
		return matcher.matches() ? matcher.group(1) : null;
	}

	/**
	 * The token is good.
	 * @param subject of whom it speaks, if it says so
	 */
	public Verdict tokenAccepted(@Nullable String subject) {
		this.meters.count(CredentialMeters.TOKEN, CredentialMeters.ACCEPTED);
		return new Verdict.LetIn("token " + subject);
	}

	/** The token is not good; of why nothing is said. */
	public Verdict tokenRefused() {
		this.meters.count(CredentialMeters.TOKEN, CredentialMeters.REFUSED);
		return refusal(", error=\"invalid_token\"");
	}

	/**
	 * Whether the token is good cannot be told: its issuer's keys are not to be had.
	 * @param warning is run at most once a minute: anybody can bring this about, with
	 * tokens of unknown keys, and may not fill the log
	 */
	public Verdict tokenUnchecked(Runnable warning) {
		this.meters.count(CredentialMeters.TOKEN, CredentialMeters.UNCHECKED);
		long now = System.nanoTime();
		long next = this.warnAgainAt.get();
		if (now - next >= 0 && this.warnAgainAt.compareAndSet(next, now + WARN_EVERY.toNanos())) {
			warning.run();
		}
		return new Verdict.Refusal(AccessProblems.tokenUnchecked(), Map.of("Retry-After", AGAIN));
	}

	/** Names what is taken here, which is no secret. */
	private Verdict refusal(String tokenError) {
		String key = this.keys.isEmpty() ? "" : "ApiKey realm=\"farespan\"";
		String token = this.takesTokens ? "Bearer realm=\"farespan\"" + tokenError : "";
		String both = key + ((key.isEmpty() || token.isEmpty()) ? "" : ", ") + token;
		return new Verdict.Refusal(AccessProblems.unauthorized(), Map.of("WWW-Authenticate", both));
	}

}
