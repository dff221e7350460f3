package dev.farespan.policy;

/**
 * Asking a second time because the first is slow. Bound, and not yet acted on.
 *
 * @param enabled whether a slow request gets a second one
 * @param delay a duration, or {@code p95} of the provider's recent answers
 * @param budget extra requests at most
 */
public record HedgeSettings(boolean enabled, String delay, Percentage budget) {
}
