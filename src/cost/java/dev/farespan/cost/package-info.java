/**
 * What the meters cost an upstream call: a microbenchmark, run by
 * {@code ./mvnw -Pcost verify}. Begin at {@link dev.farespan.cost.Cost}. What a call does
 * with the meters is written down once, in {@link dev.farespan.cost.Call}. It is compiled
 * with the tests, in every build, so that it keeps up with the twins; only that command
 * has JMH make its benchmarks of it.
 */
@NullMarked
package dev.farespan.cost;

import org.jspecify.annotations.NullMarked;
