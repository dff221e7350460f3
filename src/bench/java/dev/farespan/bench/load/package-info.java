/**
 * The driver: it asks a rival as many travellers would, and counts what comes back. Begin
 * at {@link dev.farespan.bench.load.ClosedLoop} (so many travellers, each waits for the
 * answer) and {@link dev.farespan.bench.load.OpenLoop} (so many a second, whoever waits).
 */
@NullMarked
package dev.farespan.bench.load;

import org.jspecify.annotations.NullMarked;
