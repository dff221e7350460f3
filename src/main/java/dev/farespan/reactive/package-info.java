/**
 * The reactive twin: Spring WebFlux on Reactor Netty, WebClient, event loops. Begin at
 * {@link dev.farespan.reactive.FareController} and follow a query down:
 * {@code FareController}, {@code FareSearch}, {@code FareClient}, {@code FareAsker},
 * {@code HedgedExchange}, {@code Turns}, {@code HttpExchange}. The files have the names
 * of the blocking twin's; compare the two to see what differs.
 */
@NullMarked
package dev.farespan.reactive;

import org.jspecify.annotations.NullMarked;
