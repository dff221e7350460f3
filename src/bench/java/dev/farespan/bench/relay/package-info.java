/**
 * An upstream with mixed faults: what the simulator answers, a share of it spoiled. It runs
 * in a process of its own; begin at {@link dev.farespan.bench.relay.FaultyRelay}.
 */
@NullMarked
package dev.farespan.bench.relay;

import org.jspecify.annotations.NullMarked;
