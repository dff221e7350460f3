package dev.farespan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an upstream may do wrong to a day.
 *
 * @param slow whether it lasts as long as it is let
 * @param reason of the day's failure
 */
record Fault(String name, UpstreamScript script, boolean slow, String reason) {

	private static final Duration PAUSE = Duration.ofMillis(40);

	/** All of them; those that last end with this reason. */
	static Stream<Fault> all(String lasting) {
		return Stream.concat(slow(lasting).stream(),
				Arrays.stream(Affliction.values())
					.filter(Affliction::isFailure)
					.map((it) -> new Fault(it.name(), it.script(), false, it.outcome())));
	}

	static List<Fault> slow(String reason) {
		return List.of(new Fault("STALL", UpstreamScript.stall(), true, reason),
				new Fault("STALL_IN_BODY", UpstreamScript.stallInBody(), true, reason),
				new Fault("DRIBBLE", UpstreamScript.dribble(PAUSE), true, reason),
				new Fault("BYTE_A_SECOND", UpstreamScript.dribble(Duration.ofSeconds(1)), true, reason),
				new Fault("DRIBBLED_HEAD", UpstreamScript.dribbledHead(PAUSE), true, reason));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
