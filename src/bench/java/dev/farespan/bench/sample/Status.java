package dev.farespan.bench.sample;

/**
 * One reading of {@code /proc/PID/status}.
 *
 * @param at when
 * @param rssKib resident memory
 * @param anonKib its anonymous part
 * @param fileKib its part of mapped files
 * @param sharedKib its shared part
 * @param threads threads the kernel knows
 * @param peakKib the most the resident memory has been since the peak was reset
 */
record Status(double at, long rssKib, long anonKib, long fileKib, long sharedKib, int threads, long peakKib) {

	static Status parse(double at, String text) {
		return new Status(at, ProcFile.field(text, "VmRSS"), ProcFile.field(text, "RssAnon"),
				ProcFile.field(text, "RssFile"), ProcFile.field(text, "RssShmem"),
				(int) ProcFile.field(text, "Threads"), ProcFile.field(text, "VmHWM"));
	}

	/** Whether the process still has memory: an ended one that nobody has buried has none. */
	boolean isAlive() {
		return this.rssKib >= 0;
	}

	/** Whether a picture would show no difference. */
	boolean looksLike(Status other) {
		return this.rssKib == other.rssKib && this.anonKib == other.anonKib && this.fileKib == other.fileKib
				&& this.sharedKib == other.sharedKib && this.threads == other.threads;
	}

}
