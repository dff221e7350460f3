package dev.farespan.bench.report;

import java.awt.AWTError;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Finds out whether the JVM can measure letters: without fonts no picture can be drawn. */
final class Letters {

	private static final String HEADLESS = "java.awt.headless";

	private Letters() {
	}

	/** Why no picture can be drawn, with what would help; empty where all is well. */
	static Optional<String> missing() {
		System.setProperty(HEADLESS, System.getProperty(HEADLESS, "true"));
		var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
		try {
			var graphics = image.createGraphics();
			boolean wide = graphics.getFontMetrics(Axes.TEXT).stringWidth("letters") > 0;
			graphics.dispose();
			return wide ? Optional.empty() : Optional.of(sentence("letters have no width"));
		}
		// The JDK says it in each of these ways, by platform.
		catch (RuntimeException | LinkageError | InternalError | AWTError ex) {
			return Optional.of(sentence(ex.toString()));
		}
	}

	private static String sentence(String cause) {
		return "No pictures: this JVM finds no fonts (" + cause
				+ "). The Debian packages fontconfig and fonts-dejavu-core bring them; the tables say the same.";
	}

}
