/**
 * The trials: forms of the harness that hold the twins to criteria instead of comparing
 * rivals. {@link dev.farespan.bench.trial.Trials} is the whole of it in short; each trial
 * is one class that waits ({@code HedgeTrial}, {@code OverloadTrial}, {@code SoakTrial})
 * and others that reckon and can be told figures without a process.
 */
@NullMarked
package dev.farespan.bench.trial;

import org.jspecify.annotations.NullMarked;
