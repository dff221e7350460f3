/**
 * What farespan is about, in plain Java: a {@link dev.farespan.domain.FareQuery query}
 * fans out into {@link dev.farespan.domain.DayQuery day queries}; each comes back as a
 * {@link dev.farespan.domain.DayOutcome}; together they are a
 * {@link dev.farespan.domain.FareCalendar}. Nothing here waits, reads or writes.
 */
@NullMarked
package dev.farespan.domain;

import org.jspecify.annotations.NullMarked;
