package dev.farespan.telemetry;

/**
 * Which of the two runs, and how, as in meters, logs and info.
 *
 * @param name {@code reactive} or {@code blocking}
 * @param mode {@code event-loop}, {@code sequential}, {@code pool} or {@code virtual}
 */
public record Twin(String name, String mode) {
}
