/**
 * farespan answers one question: what does this trip cost on each of the next 100 days?
 * Start here.
 *
 * <p>
 * The way of one request, in hops. Hops 1 to 4 and 6 exist twice, under the same names,
 * in {@code blocking} and in {@code reactive}; all that decides is shared.
 * <ol>
 * <li>{@code CredentialFilter}: who asks, where that has to be known, by
 * {@link dev.farespan.security.Gate}; then {@code LoadSheddingFilter}: a place for the
 * query, or a refusal, before any work, by {@link dev.farespan.policy.LoadShedder}</li>
 * <li>{@code FareController}: query string to {@link dev.farespan.domain.FareQuery}, by
 * {@link dev.farespan.web.FareRequests}; the {@link dev.farespan.domain.Deadline}
 * starts</li>
 * <li>{@code FareSearch}: one query to its day queries, {@code width} of them in
 * flight</li>
 * <li>{@code FareClient}: one day, as {@link dev.farespan.cache.FareCache} remembers it,
 * or as somebody else's question will bring it, or by {@code FareAsker}:
 * retry(breaker(turn(hedge(attempt))))</li>
 * <li>{@link dev.farespan.provider.FareProvider#ask}: a day query to a ready HTTP
 * request</li>
 * <li>{@code HttpExchange}: bytes out, bytes in</li>
 * <li>{@link dev.farespan.provider.FareProvider#read}: the answer to
 * {@link dev.farespan.domain.DayFares}</li>
 * </ol>
 * On the way back hop 4 turns whatever went wrong into a
 * {@link dev.farespan.domain.DayFailure}, hop 3 hands over each day as it arrives, and
 * hop 2 writes a line a day or one {@link dev.farespan.domain.FareCalendar}.
 *
 * <p>
 * Packages: {@code domain} what it is about; {@code provider} how to ask and to read;
 * {@code policy} when to ask again or not at all; {@code cache} what is remembered and
 * shared; {@code security} who may call what; {@code web} the edge both twins share;
 * {@code telemetry} what is told of a query while it runs, by {@code metrics}, what is
 * counted, and {@code tracing}, its spans; {@code blocking} and {@code reactive} the
 * twins; {@code simulator} a stand-in operator on a port of its own; {@code ask} one
 * question to a farespan that runs. This package wires them.
 */
@NullMarked
package dev.farespan;

import org.jspecify.annotations.NullMarked;
