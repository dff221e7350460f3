package dev.farespan.bench.relay;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws what befalls one answer after another: equal seeds, equal sequences. Counts what it drew. */
final class Faults {

	private final Random random;

	private final Map<Fault, Long> drawn = new EnumMap<>(Fault.class);

	Faults(long seed) {
		this.random = new Random(seed);
		Arrays.stream(Fault.values()).forEach((fault) -> this.drawn.put(fault, 0L));
	}

	synchronized Fault next() {
		int left = this.random.nextInt(Fault.OF);
		Fault drawn = Fault.NONE;
		for (Fault fault : Fault.values()) {
			left -= fault.share();
			if (left < 0) {
				drawn = fault;
				break;
			}
		}
		this.drawn.merge(drawn, 1L, Long::sum);
		return drawn;
	}

	/** How often each was drawn, as a JSON object. */
	synchronized String json() {
		return this.drawn.entrySet()
			.stream()
			.map((entry) -> "\"" + entry.getKey().label() + "\":" + entry.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

}
