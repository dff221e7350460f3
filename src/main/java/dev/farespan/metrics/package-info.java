/**
 * What farespan tells of itself. Begin at {@link dev.farespan.metrics.Meters}: the one
 * table of all meters, with their units and descriptions.
 * {@link dev.farespan.metrics.FareMetrics} records the {@code fares.*} ones; each binder
 * beside it reads its numbers when somebody scrapes.
 */
@NullMarked
package dev.farespan.metrics;

import org.jspecify.annotations.NullMarked;
