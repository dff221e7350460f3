package dev.farespan.bench.result;

/**
 * A JVM seen from inside, at one moment. What it does not tell is {@code NaN}.
 *
 * @param at when the answer had come
 * @param heapUsedBytes with what is garbage by now
 * @param heapAfterGcBytes right after the last collection
 * @param directBytes buffers outside the heap that the JDK counts
 * @param nettyBytes what Netty's allocator in use holds outside the heap
 * @param metaspaceBytes classes
 * @param codeCacheBytes compiled code
 * @param threads platform threads alive
 * @param virtualThreads virtual threads alive
 * @param compileMillis the compiler's time since the start; a counter
 * @param gcSeconds pauses since the start; a counter
 * @param serverQueries answered since the start, by the server's own clock; a counter
 * @param serverSeconds their time altogether, by the server's own clock; a counter
 */
public record Inside(double at, double heapUsedBytes, double heapAfterGcBytes, double directBytes, double nettyBytes,
		double metaspaceBytes, double codeCacheBytes, double threads, double virtualThreads, double compileMillis,
		double gcSeconds, double serverQueries, double serverSeconds) {

}
