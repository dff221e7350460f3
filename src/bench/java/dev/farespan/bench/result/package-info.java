/**
 * What was measured, as it was measured: the shape of {@code results.json}. Records only.
 * Times are seconds of the wall clock since 1970, memory is KiB as the kernel counts it
 * or bytes as the JVM does; each name says which. No arithmetic is done here, so that a
 * recorded run can be reckoned anew.
 */
@NullMarked
package dev.farespan.bench.result;

import org.jspecify.annotations.NullMarked;
