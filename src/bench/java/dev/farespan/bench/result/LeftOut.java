package dev.farespan.bench.result;

/**
 * What did not run, and why.
 *
 * @param what a rival, or a rival and its cell
 * @param why a sentence, with what would bring it
 */
public record LeftOut(String what, String why) {

}
