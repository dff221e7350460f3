/**
 * The comparison: rivals measured side by side as black boxes, each a jar and a URL (or a
 * script and a URL). Begin at {@link dev.farespan.bench.Compare}; what it does, in order:
 * <ol>
 * <li>{@code run.Options} reads what was asked for, {@code run.Plan} makes the steps of
 * it,</li>
 * <li>{@code run.Comparison} takes step after step: a fresh process each, in shuffled
 * order, with {@code load} asking and {@code sample} watching, until the steps or the
 * time are over,</li>
 * <li>{@code run.Recorder} keeps what was measured as {@code result.Results}; nothing is
 * reckoned while it is measured,</li>
 * <li>{@code stats.Summaries} reckons medians, intervals, the noise floor and the
 * verdict,</li>
 * <li>{@code report.Report} writes what people read.</li>
 * </ol>
 * The forms that are trials go another way: {@code trial.Trials} holds the twins to
 * criteria. Nothing here imports the product.
 */
@NullMarked
package dev.farespan.bench;

import org.jspecify.annotations.NullMarked;
