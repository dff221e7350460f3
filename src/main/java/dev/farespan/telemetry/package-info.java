/**
 * What is told of each query while it runs: its meters, its spans, its line in the log,
 * in one place for both twins. Begin at {@link dev.farespan.telemetry.Telemetry}; a twin
 * hands the {@link dev.farespan.telemetry.QueryWatch} down from hop 2 to hop 4.
 */
@NullMarked
package dev.farespan.telemetry;

import org.jspecify.annotations.NullMarked;
