package dev.farespan.bench.result;

import java.util.List;
import java.util.Map;

/**
 * One comparison, whole or cut short.
 *
 * @param manifest what it ran on and with: the commit, the jar's hash, JDK, kernel, CPU
 * @param setup what was asked for
 * @param rivals those that were to be compared, in the order of the report
 * @param leftOut rivals, cells or probes that did not run, each with its reason
 * @param launches each fresh process, in the order they ran
 * @param heapProbes each try of a heap size
 * @param notes what the reader has to know besides, such as an end before its time
 */
public record Results(Map<String, String> manifest, Setup setup, List<Rival> rivals, List<LeftOut> leftOut,
		List<Launch> launches, List<HeapProbe> heapProbes, List<String> notes) {

}
