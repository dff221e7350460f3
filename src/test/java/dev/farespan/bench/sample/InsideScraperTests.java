package dev.farespan.bench.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import dev.farespan.bench.result.Inside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class InsideScraperTests {

	private static final String PAGE = """
			# HELP jvm_memory_used_bytes The amount of used memory
			# TYPE jvm_memory_used_bytes gauge
			jvm_memory_used_bytes{area="heap",id="G1 Eden Space",twin="reactive"} 4.194304E7
			jvm_memory_used_bytes{area="heap",id="G1 Old Gen",twin="reactive"} 1.0E7
			jvm_memory_used_bytes{area="nonheap",id="CodeHeap 'non-nmethods'",twin="reactive"} 2.0
			jvm_memory_used_bytes{area="nonheap",id="CodeHeap 'profiled nmethods'",twin="reactive"} 3.0
			jvm_memory_used_bytes{area="nonheap",id="Compressed Class Space",twin="reactive"} 8.0
			jvm_memory_used_bytes{area="nonheap",id="Metaspace",twin="reactive"} 60.0
			jvm_memory_used_bytes_else{area="heap"} 1.0
			jvm_heap_after_gc_bytes{twin="reactive"} NaN
			jvm_buffer_memory_used_bytes{id="direct",twin="reactive"} 10241.0
			jvm_buffer_memory_used_bytes{id="mapped - 'non-volatile memory'",twin="reactive"} 5.0
			netty_allocator_memory_used{id="1",memory_type="direct",twin="reactive"} 2228224.0
			netty_allocator_memory_used{id="1",memory_type="heap",twin="reactive"} 7.0
			jvm_threads_live_threads{twin="reactive"} 18.0
			jvm_threads_virtual_live_threads{scheduling_status="mounted",twin="reactive"} 2.0
			jvm_threads_virtual_live_threads{scheduling_status="queued",twin="reactive"} 9.0
			jvm_compilation_time_ms_total{compiler="HotSpot 64-Bit Tiered Compilers"} 19819.0 1700000000000
			jvm_gc_pause_seconds_count{action="end of minor GC",cause="G1 Evacuation Pause"} 1
			jvm_gc_pause_seconds_sum{action="end of minor GC",cause="G1 Evacuation Pause"} 0.25
			jvm_gc_pause_seconds_sum{action="end of major GC",cause="System.gc()"} 0.5
			http_server_requests_seconds_count{outcome="SUCCESS",status="200",uri="/fares"} 40
			http_server_requests_seconds_count{outcome="SERVER_ERROR",status="503",uri="/fares"} 2
			http_server_requests_seconds_count{outcome="SUCCESS",status="200",uri="/fares/stream"} 9
			http_server_requests_seconds_sum{outcome="SUCCESS",status="200",uri="/fares"} 12.5
			http_server_requests_seconds_sum{outcome="SERVER_ERROR",status="503",uri="/fares"} 0.5
			http_server_requests_seconds_max{outcome="SUCCESS",status="200",uri="/fares"} 1.0
			""";

	@Test
	void readsWhatIsTold() {
		assertThat(InsideScraper.inside(1.5, new Meters(PAGE)))
			.isEqualTo(new Inside(1.5, 5.194304E7, Double.NaN, 10241, 2228224, 60, 5, 18, 11, 19819, 0.75, 42, 13));
	}

	@Test
	void doesNotKnowWhatIsNotTold_butBeginsToCountAtNought() {
		Inside inside = InsideScraper.inside(1, new Meters("""
				jvm_memory_used_bytes{area="nonheap",id="CodeCache"} 30.0
				"""));
		assertThat(inside).isEqualTo(new Inside(1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 30,
				Double.NaN, Double.NaN, Double.NaN, 0, 0, 0));
	}

	@Test
	void knowsNothing_whenNobodyAnswers() throws IOException {
		HttpServer server = server(500);
		URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
		try (var scraper = new InsideScraper(root)) {
			assertThat(scraper.scrape().serverQueries()).isNaN();
			server.stop(0);
			assertThat(scraper.scrape()).extracting(Inside::heapUsedBytes, Inside::gcSeconds, Inside::threads)
				.containsOnly(Double.NaN);
		}
	}

	@Test
	void asksForThePage() throws IOException {
		HttpServer server = server(200);
		try (var scraper = new InsideScraper(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
			double before = Clock.now();
			Inside inside = scraper.scrape();
			assertThat(inside.threads()).isEqualTo(18);
			assertThat(inside.at()).isBetween(before, Clock.now());
		}
		finally {
			server.stop(0);
		}
	}

	private static HttpServer server(int status) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
		server.createContext("/actuator/prometheus", (exchange) -> {
			try (exchange) {
				exchange.sendResponseHeaders(status, page.length);
				exchange.getResponseBody().write(page);
			}
		});
		server.start();
		return server;
	}

}
