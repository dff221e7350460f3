package dev.farespan.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a request's headers what its caller grants: {@code Prefer: wait=3} (RFC
 * 7240) lowers the deadline, {@code Cache-Control: no-cache} and {@code max-age} (RFC
 * 9111) bound the age of answers. What is none of these is passed over, as both say.
 *
 * @param patience how long the caller prefers to wait at most; null when it does not say
 */
public record FareTerms(Terms terms, @Nullable Duration patience) {

	/** The header that says which preference was followed. */
	public static final String APPLIED = "Preference-Applied";

	/** The header that names preferences. */
	public static final String PREFER = "Prefer";

	private static final Pattern SECONDS = Pattern.compile("\"?([0-9]{1,9})\"?");

	/**
	 * The terms of a request that has just come: its deadline begins now.
	 * @param deadline the longest there is
	 * @param prefer the values of that header, which may be none
	 * @param cacheControl the values of that header, which may be none
	 */
	public static FareTerms of(Duration deadline, @Nullable List<String> prefer, @Nullable List<String> cacheControl) {
		Optional<Duration> wait = seconds("wait", prefer).filter((asked) -> asked.compareTo(deadline) < 0);
		Duration maxAge = directives(cacheControl).anyMatch("no-cache"::equals) ? Duration.ZERO
				: seconds("max-age", cacheControl).orElse(Terms.ANY_AGE);
		return new FareTerms(new Terms(Deadline.after(wait.orElse(deadline)), maxAge), wait.orElse(null));
	}

	/** What to say of the preference; empty when there is none that was followed. */
	public Optional<String> applied() {
		return Optional.ofNullable(this.patience).map((followed) -> "wait=" + followed.toSeconds());
	}

	private static Optional<Duration> seconds(String name, @Nullable List<String> values) {
		return directives(values).map((directive) -> directive.split("\\s*=\\s*", 2))
			.filter((parts) -> parts.length == 2 && parts[0].equals(name))
			.map((parts) -> SECONDS.matcher(parts[1]))
			.filter((seconds) -> seconds.matches())
			.map((seconds) -> Duration.ofSeconds(Long.parseLong(seconds.group(1))))
			.findFirst();
	}

	/** Without their own parameters, of which ours have none. */
	private static Stream<String> directives(@Nullable List<String> values) {
		return (values == null) ? Stream.empty()
				: values.stream()
					.flatMap((line) -> Stream.of(line.split(",", -1)))
					.map((directive) -> directive.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
	}

}
