/**
 * The running of a comparison: what is asked for, the steps of it, the processes, and
 * what is refused. {@link dev.farespan.bench.run.Comparison} is the whole of it in short.
 */
@NullMarked
package dev.farespan.bench.run;

import org.jspecify.annotations.NullMarked;
