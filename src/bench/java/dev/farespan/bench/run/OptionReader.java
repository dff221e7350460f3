package dev.farespan.bench.run;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Reads options and gathers what is wrong with them, so that all of it is said at once. */
final class OptionReader {

	private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s)");

	private final UnaryOperator<@Nullable String> properties;

	private final Set<String> known = new TreeSet<>();

	private final List<String> wrong = new ArrayList<>();

	OptionReader(UnaryOperator<@Nullable String> properties) {
		this.properties = properties;
	}

	Optional<String> text(String option) {
		this.known.add(option);
		return Optional.ofNullable(this.properties.apply("compare." + option)).filter((text) -> !text.isBlank());
	}

	List<String> list(String option, String separator) {
		return text(option).map((text) -> Arrays.stream(text.split(separator)).map(String::strip).toList())
			.orElse(List.of());
	}

	<T> Optional<T> oneOf(String option, List<T> allowed, Function<T, String> label) {
		return text(option).flatMap((text) -> {
			Optional<T> found = allowed.stream().filter((value) -> label.apply(value).equals(text)).findFirst();
			if (found.isEmpty()) {
				refuse(option, "one of " + allowed.stream().map(label).collect(Collectors.joining(", ")), text);
			}
			return found;
		});
	}

	Optional<Integer> number(String option, int least, int most) {
		return text(option).flatMap((text) -> {
			if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
				return Optional.of(Integer.parseInt(text));
			}
			refuse(option, "a whole number from " + least + " to " + most, text);
			return Optional.empty();
		});
	}

	Optional<Duration> duration(String option) {
		return text(option).flatMap((text) -> {
			Matcher parts = DURATION.matcher(text);
			if (parts.matches() && parts.group(1).length() <= 5) {
				long amount = Long.parseLong(parts.group(1));
				return Optional
					.of(parts.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount));
			}
			refuse(option, "a duration such as 200ms or 8s", text);
			return Optional.empty();
		});
	}

	/**
	 * The reader's own upstream. Thousands of requests go there, so it has to be near, or
	 * said to be the reader's.
	 */
	Optional<URI> upstream() {
		boolean mine = text("mine").equals(Optional.of("true"));
		return text("upstream").flatMap((text) -> {
			try {
				URI address = URI.create(text.replaceAll("/+$", ""));
				if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
					throw new IllegalArgumentException("no address");
				}
				if (!isNear(address.getHost()) && !mine) {
					this.wrong.add("compare.upstream=" + text + " is not in this network, and a comparison sends it "
							+ "thousands of requests. If it is yours to load, say so with -Dcompare.mine=true.");
				}
				return Optional.of(address);
			}
			catch (IllegalArgumentException ex) {
				refuse("upstream", "an address such as http://127.0.0.1:9480/restapi", text);
				return Optional.empty();
			}
		});
	}

	private static boolean isNear(String host) {
		try {
			InetAddress address = InetAddress.getByName(host);
			return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("unknown host", ex);
		}
	}

	void refuse(String option, String allowed, String given) {
		this.wrong.add("compare." + option + " must be " + allowed + ", not '" + given + "'.");
	}

	/**
	 * Refuses what nobody has asked for, once all has been read: a misspelt option would
	 * otherwise be a measurement of something else.
	 */
	void refuseUnknown(Collection<String> given) {
		given.stream()
			.filter((option) -> !this.known.contains(option))
			.forEach((option) -> this.wrong.add("There is no compare." + option + ", only " + this.known.stream()
				.map((name) -> "compare." + name)
				.collect(Collectors.joining(", ")) + "."));
	}

	void refuseIfWrong() {
		if (!this.wrong.isEmpty()) {
			throw new OptionException(String.join("\n", this.wrong));
		}
	}

}
