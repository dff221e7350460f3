package dev.farespan.bench.run;

/** A step could not be taken; the message is a sentence for the report. */
public class StepFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message a sentence
	 */
	public StepFailedException(String message) {
		super(message);
	}

}
