package dev.farespan.policy;

/**
 * How many queries are admitted. Bound, and not yet acted on.
 *
 * @param maxInFlight {@code adaptive}, or a number
 */
public record ShedSettings(String maxInFlight) {
}
