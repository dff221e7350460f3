/**
 * What is read of a process from outside ({@code /proc}) and from inside (its meters),
 * and of the machine. All of it is on one clock:
 * {@link dev.farespan.bench.sample.Clock}.
 */
@NullMarked
package dev.farespan.bench.sample;

import org.jspecify.annotations.NullMarked;
