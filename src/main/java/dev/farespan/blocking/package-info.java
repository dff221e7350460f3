/**
 * The blocking twin: Spring MVC on Tomcat, RestClient, threads. Begin at
 * {@link dev.farespan.blocking.FareController} and follow a query down:
 * {@code FareController}, {@code FareSearch}, {@code FareClient}, {@code FareAsker},
 * {@code HedgedExchange}, {@code Turns}, {@code HttpExchange}. The files have the names
 * of the reactive twin's; compare the two to see what differs. The one that is more is
 * {@code FanOutExecutor}: on which threads a fan-out runs.
 */
@NullMarked
package dev.farespan.blocking;

import org.jspecify.annotations.NullMarked;
