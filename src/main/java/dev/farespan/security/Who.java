package dev.farespan.security;

/** Whom a rule lets in. */
public enum Who {

	/** Whoever can reach the port. */
	ANYBODY,
	/** Whoever shows a key or a token that is taken here. */
	CALLER,
	/** Nobody: there is nothing, as far as anybody can tell. */
	NOBODY

}
