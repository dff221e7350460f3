package dev.farespan.bench.sample;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** A page in Prometheus' text format, as far as the comparison reads it. */
final class Meters {

	private final List<String> lines;

	Meters(String page) {
		this.lines = page.lines().filter((line) -> !line.startsWith("#")).toList();
	}

	/** Whether the page tells anything. */
	boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/**
	 * The sum of a meter's values; {@code NaN} where it has none.
	 * @param name with the ending that the format gives it, such as {@code _total}
	 * @param labels such as {@code area="heap"}; a line without one of them does not count
	 */
	double sum(String name, String... labels) {
		double[] values = values(name, labels).toArray();
		return (values.length == 0) ? Double.NaN : DoubleStream.of(values).sum();
	}

	/** The same for a counter, which begins with what it counts: 0 where it has no line yet. */
	double count(String name, String... labels) {
		return isEmpty() ? Double.NaN : values(name, labels).sum();
	}

	private DoubleStream values(String name, String... labels) {
		return this.lines.stream()
			.filter((line) -> line.startsWith(name) && line.length() > name.length())
			.filter((line) -> " {".indexOf(line.charAt(name.length())) >= 0)
			.filter((line) -> List.of(labels).stream().allMatch(line::contains))
			.map(Meters::value)
			.flatMapToDouble(OptionalDouble::stream);
	}

	// after the labels, in which spaces may stand; a time may follow
	private static OptionalDouble value(String line) {
		String value = line.substring(Math.max(line.lastIndexOf('}'), line.indexOf(' ')) + 1).strip();
		int end = value.indexOf(' ');
		try {
			return OptionalDouble.of(Double.parseDouble((end < 0) ? value : value.substring(0, end)));
		}
		catch (NumberFormatException ex) {
			return OptionalDouble.empty();
		}
	}

}
