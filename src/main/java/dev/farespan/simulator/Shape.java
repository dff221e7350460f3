package dev.farespan.simulator;

import org.jspecify.annotations.Nullable;

/** The versions of the search answer's schema; {@code Accept} chooses. */
enum Shape {

	V1_0("application/json"), V1_2("application/1.2.0+json");

	private final String contentType;

	Shape(String contentType) {
		this.contentType = contentType;
	}

	static Shape of(@Nullable String accept) {
		return V1_0.contentType.equals(accept) ? V1_0 : V1_2;
	}

	String contentType() {
		return this.contentType;
	}

}
