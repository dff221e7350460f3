package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.farespan.bench.result.Bracket;

/** When a script's fan-out began and ended, by its own word on its error stream. */
final class ScriptBrackets {

	private final Path log;

	ScriptBrackets(Path log) {
		this.log = log;
	}

	boolean hasBegun() {
		return moment("BEGIN").isPresent();
	}

	boolean hasEnded() {
		return moment("END").isPresent();
	}

	Bracket fanOut() throws StepFailedException {
		OptionalDouble from = moment("BEGIN");
		OptionalDouble to = moment("END");
		if (from.isEmpty() || to.isEmpty()) {
			throw new StepFailedException("it did not say when its fan-out began and ended");
		}
		return new Bracket(from.getAsDouble(), to.getAsDouble());
	}

	private OptionalDouble moment(String word) {
		try {
			Matcher said = Pattern.compile("FANOUT " + word + " (\\d+\\.\\d+)\\s").matcher(Files.readString(this.log));
			return said.find() ? OptionalDouble.of(Double.parseDouble(said.group(1))) : OptionalDouble.empty();
		}
		catch (IOException ex) {
			return OptionalDouble.empty();
		}
	}

}
