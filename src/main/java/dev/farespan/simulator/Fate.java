package dev.farespan.simulator;

import java.time.Duration;

/** What becomes of one search: how late its answer is, and whether it is an error. */
record Fate(Duration delay, boolean fails) {
}
