/**
 * The spans of a query, where tracing is on. The query's own span is that of its HTTP
 * request, which Spring makes; {@link dev.farespan.tracing.FareTracing} finds it, and
 * {@link dev.farespan.tracing.QueryTrace} adds one below it for each upstream request.
 * They are handed down as values, so that neither twin depends on what a thread
 * remembers.
 */
@NullMarked
package dev.farespan.tracing;

import org.jspecify.annotations.NullMarked;
