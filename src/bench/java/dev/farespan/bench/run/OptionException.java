package dev.farespan.bench.run;

/** What was asked for cannot be done; the message is a sentence for the one who asked. */
public class OptionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public OptionException(String message) {
		super(message);
	}

}
