/**
 * From what was recorded and reckoned to what is read: {@code report.html}, {@code report.md},
 * their figures and the files for mprof. Start at {@link dev.farespan.bench.report.Report}.
 * Each section is said once, as {@link dev.farespan.bench.report.Block}s, and shown twice.
 */
@NullMarked
package dev.farespan.bench.report;

import org.jspecify.annotations.NullMarked;
