package dev.farespan.bench.sample;

import dev.farespan.bench.result.Inside;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetersTests {

	private static final String PAGE = """
			# HELP jvm_memory_used_bytes The amount of used memory
			# TYPE jvm_memory_used_bytes gauge
			jvm_memory_used_bytes{area="heap",id="Eden Space",twin="blocking"} 1000.0
			jvm_memory_used_bytes{area="heap",id="Tenured Gen",twin="blocking"} 2.0E3
			jvm_memory_used_bytes{area="nonheap",id="Metaspace",twin="blocking"} 500.0
			jvm_memory_used_bytes{area="nonheap",id="Compressed Class Space",twin="blocking"} 90.0
			jvm_memory_used_bytes{area="nonheap",id="CodeHeap 'profiled nmethods'",twin="blocking"} 30.0
			jvm_memory_used_bytes{area="nonheap",id="CodeHeap 'non-nmethods'",twin="blocking"} 12.0
			jvm_heap_after_gc_bytes{twin="blocking"} 700.0
			jvm_buffer_memory_used_bytes{id="direct"} 64.0
			jvm_buffer_memory_used_bytes{id="mapped"} 8.0
			jvm_threads_live_threads 23.0
			jvm_threads_virtual_live_threads{scheduling_status="mounted"} 2.0
			jvm_threads_virtual_live_threads{scheduling_status="queued"} 5.0
			jvm_compilation_time_ms_total{compiler="C2"} 1234.0
			http_server_requests_seconds_count{uri="/fares",status="200"} 40
			http_server_requests_seconds_count{uri="/fares",status="502"} 2
			http_server_requests_seconds_count{uri="/fares/other",status="200"} 9
			http_server_requests_seconds_sum{uri="/fares",status="200"} 8.5
			""";

	@Test
	void readsAPage() {
		Inside inside = InsideScraper.inside(7, new Meters(PAGE));
		assertThat(inside).isEqualTo(new Inside(7, 3000, 700, 64, Double.NaN, 500, 42, 23, 7, 1234, 0, 42, 8.5));
	}

	@Test
	void knowsNothing_whenThereIsNoPage() {
		Inside inside = InsideScraper.inside(7, new Meters(""));
		assertThat(inside.heapUsedBytes()).isNaN();
		assertThat(inside.serverQueries()).isNaN();
	}

}
