package dev.farespan.bench.result;

import java.util.List;

/**
 * A process seen from outside, as columns of equal length in order of time. A sample that
 * equals both its neighbours is left out: between two samples the values stand still.
 *
 * @param at when each sample was taken
 * @param rssKib resident memory
 * @param anonKib its anonymous part
 * @param fileKib its part of mapped files
 * @param sharedKib its shared part
 * @param threads threads the kernel knows
 */
public record Outside(List<Double> at, List<Long> rssKib, List<Long> anonKib, List<Long> fileKib, List<Long> sharedKib,
		List<Integer> threads) {

}
