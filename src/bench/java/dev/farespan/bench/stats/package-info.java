/**
 * The arithmetic: from a recorded run to medians with intervals, the A/A noise floor and
 * the verdict. Pure; nothing here waits, measures or prints.
 */
@NullMarked
package dev.farespan.bench.stats;

import org.jspecify.annotations.NullMarked;
