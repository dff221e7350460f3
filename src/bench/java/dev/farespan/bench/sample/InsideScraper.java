package dev.farespan.bench.sample;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import dev.farespan.bench.result.Inside;

/** Asks a running service for its own meters. */
public final class InsideScraper implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	// only what is read: the whole page is six times as long
	private static final String PAGE = "/actuator/prometheus?includedNames=";

	private static final String NAMES = String.join(",", "jvm_memory_used_bytes", "jvm_heap_after_gc_bytes",
			"jvm_buffer_memory_used_bytes", "netty_allocator_memory_used", "jvm_threads_live_threads",
			"jvm_threads_virtual_live_threads", "jvm_compilation_time_ms", "jvm_gc_pause_seconds",
			"http_server_requests_seconds");

	private final Pages pages = new Pages(TIMEOUT);

	private final URI page;

	/**
	 * Asks nothing yet.
	 * @param service the root, such as {@code http://127.0.0.1:18080}
	 */
	public InsideScraper(URI service) {
		this.page = service.resolve(PAGE + NAMES);
	}

	/** What the service tells; all {@code NaN} where it does not answer within 10 s. */
	public Inside scrape() {
		Meters meters = meters();
		return inside(Clock.now(), meters);
	}

	private Meters meters() {
		try {
			return new Meters(this.pages.get(this.page));
		}
		catch (IOException ex) {
			return new Meters("");
		}
	}

	static Inside inside(double at, Meters meters) {
		// "Metaspace" counts all classes; "Compressed Class Space" is a part of it
		return new Inside(at, meters.sum("jvm_memory_used_bytes", "area=\"heap\""),
				meters.sum("jvm_heap_after_gc_bytes"), meters.sum("jvm_buffer_memory_used_bytes", "id=\"direct\""),
				meters.sum("netty_allocator_memory_used", "memory_type=\"direct\""), 
				meters.sum("jvm_memory_used_bytes", "id=\"Metaspace\""), codeCache(meters), meters.sum("jvm_threads_live_threads"),
				meters.sum("jvm_threads_virtual_live_threads"), meters.sum("jvm_compilation_time_ms_total"),
				meters.count("jvm_gc_pause_seconds_sum"),
				meters.count("http_server_requests_seconds_count", "uri=\"/fares\""),
				meters.count("http_server_requests_seconds_sum", "uri=\"/fares\""));
	}

	// one pool, or three segments
	private static double codeCache(Meters meters) {
		double segments = meters.sum("jvm_memory_used_bytes", "id=\"CodeHeap ");
		return Double.isNaN(segments) ? meters.sum("jvm_memory_used_bytes", "id=\"CodeCache\"") : segments;
	}

	@Override
	public void close() {
		this.pages.close();
	}

}
