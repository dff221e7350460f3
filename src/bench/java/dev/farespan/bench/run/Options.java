package dev.farespan.bench.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for, from system properties {@code compare.*}.
 *
 * @param form how deep
 * @param jar the product
 * @param output where the report goes
 * @param upstream the reader's own upstream, instead of the simulator
 * @param latency what the simulator takes for a call
 * @param spread {@code fixed} or {@code lognormal}
 * @param rivals names of those to run; empty for all
 * @param jvmFlags the flags of every Java rival, but for the heap's size and for what the
 * image runs it with where that is tried
 * @param heap the heap of every Java rival outside the heap search, MiB
 * @param limit when to end, whatever was measured
 * @param repeats fresh processes a rival
 * @param firstPort where to look for free ports; with {@code portFixed}, what must be free
 * @param portFixed whether the port was asked for
 * @param seed of the order and of the arrivals
 * @param firstDay of every query: fares depend on it, and so it is the same past midnight
 */
public record Options(Form form, Path jar, Path output, Optional<URI> upstream, Duration latency, String spread,
		List<String> rivals, List<String> jvmFlags, int heap, Duration limit, int repeats, int firstPort,
		boolean portFixed, long seed, LocalDate firstDay) {

	/**
	 * One collector for all, the one with the smallest footprint, which gives back at once
	 * what the collection before a cell has freed.
	 */
	static final String JVM_FLAGS = "-XX:+UseSerialGC -XX:-ShrinkHeapInSteps -XX:+UseCompactObjectHeaders "
			+ "-XX:+ExitOnOutOfMemoryError";

	private static final Pattern GIVEN = Pattern.compile("(?:^|\\s)-Dcompare\\.([^\\s=]+)");

	private static final int DEFAULT_PORT = 19480;

	/** Of today, connections vanish as they depart. */
	private static final int DAYS_AHEAD = 7;

	/**
	 * Reads them.
	 * @param commandLine what Maven was called with, where that is known: only there can a
	 * misspelt option be seen
	 * @throws OptionException with all that is wrong
	 */
	public static Options read(UnaryOperator<@Nullable String> properties, @Nullable String commandLine) {
		var reader = new OptionReader(properties);
		Form form = reader.oneOf("form", List.of(Form.values()), Form::label).orElse(Form.QUICK);
		Optional<String> port = reader.text("port");
		var options = new Options(form, Path.of(reader.text("jar").orElse("target/farespan-0.1.0.jar")),
				Path.of(reader.text("output").orElse("target/compare")), reader.upstream(),
				reader.duration("latency").orElse(form.latency()),
				reader.oneOf("spread", List.of("fixed", "lognormal"), UnaryOperator.identity()).orElse(form.spread()),
				reader.list("rivals", ","),
				words(reader.text("jvm").orElse(ImageLayout.isTriedBy(form) ? "" : JVM_FLAGS)),
				reader.number("heap", ImageLayout.isTriedBy(form) ? ImageLayout.LEAST_HEAP_MIB : 16, 65_536).orElse(form.heapMib()),
				reader.number("minutes", 1, 600)
					.map(Duration::ofMinutes)
					.filter((limit) -> form != Form.SMOKE)
					.orElse(form.limit()),
				reader.number("repeats", 1, 50).orElse(form.repeats()),
				reader.number("port", 1024, 65_000).orElse(DEFAULT_PORT), port.isPresent(),
				reader.number("seed", 0, Integer.MAX_VALUE).orElse(1),
				LocalDate.now(ZoneId.of("Europe/Prague")).plusDays(DAYS_AHEAD));
		Rivals.refuseUnknown(options.rivals(), reader);
		reader.refuseUnknown(given(commandLine));
		reader.refuseIfWrong();
		return options;
	}

	private static List<String> given(@Nullable String commandLine) {
		return (commandLine == null) ? List.of()
				: GIVEN.matcher(commandLine).results().map((option) -> option.group(1)).toList();
	}

	private static List<String> words(String text) {
		return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
	}

	/** In whole ms. */
	public long latencyMillis() {
		return this.latency.toMillis();
	}

	boolean wants(String rival, List<String> byDefault) {
		return (this.rivals.isEmpty() ? byDefault : this.rivals).contains(rival);
	}

	boolean wants(String rival) {
		return this.rivals.isEmpty() || this.rivals.contains(rival);
	}

}
