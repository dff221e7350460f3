package dev.farespan.policy;

/**
 * Asking a second time because the first is slow.
 *
 * @param enabled whether a slow request gets a second one
 * @param delay after which time it is slow
 * @param budget extra requests at most, as a share of the others
 */
public record HedgeSettings(boolean enabled, HedgeDelay delay, Percentage budget) {
}
