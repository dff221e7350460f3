package dev.farespan.cache;

import java.time.Instant;

import dev.farespan.domain.DayFares;

/**
 * A day's answer as it is kept.
 *
 * @param fares as the provider told them, not marked as remembered
 * @param answeredAt when the provider answered
 */
public record RememberedDay(DayFares fares, Instant answeredAt) {
}
