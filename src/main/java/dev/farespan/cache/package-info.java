/**
 * Remembering days, so that they need not be asked for again, and letting all who ask for
 * the same day share one question. Begin at {@link dev.farespan.cache.FareCache}: it
 * gives whoever asks a {@link dev.farespan.cache.Claim}, which is an answer or a
 * {@link dev.farespan.cache.Seat} in a {@link dev.farespan.cache.Flight}. Behind it are
 * this process's {@link dev.farespan.cache.DayMemory} and, where replicas share, the
 * {@link dev.farespan.cache.SecondLevel}. Nothing here waits.
 */
@NullMarked
package dev.farespan.cache;

import org.jspecify.annotations.NullMarked;
