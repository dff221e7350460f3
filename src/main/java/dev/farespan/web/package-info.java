/**
 * The edge both twins share: what a request may say
 * ({@link dev.farespan.web.FareRequests}), what an answer looks like
 * ({@link dev.farespan.web.FareAnswers}, {@link dev.farespan.web.FareFormat}) and what is
 * said when something is wrong ({@link dev.farespan.web.Problems}, RFC 9457). It knows
 * neither servlets nor Reactor: the twins bring the bytes in and out.
 */
@NullMarked
package dev.farespan.web;

import org.jspecify.annotations.NullMarked;
