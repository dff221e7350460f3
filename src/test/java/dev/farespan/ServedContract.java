package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One rival that runs for all tests of a class, with settings of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ServedContract {

	static final String FARES = "/fares?from=Praha&to=Brno&days=2";

	final Rival rival;

	TestUpstream upstream;

	Farespan farespan;

	ServedContract(Rival rival) {
		this.rival = rival;
	}

	/** With a folder for what they name. */
	abstract List<String> settings(Path folder) throws Exception;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		this.upstream = new TestUpstream();
		this.farespan = Farespan.start(this.rival, this.upstream, settings(folder));
	}

	@BeforeEach
	void forget() {
		this.upstream.reset();
	}

	@AfterAll
	void stop() throws IOException {
		this.farespan.close();
		this.upstream.close();
	}

	/** A request, after which the connection is closed. */
	RawResponse ask(String method, String target, String... headers) throws IOException {
		var request = new StringBuilder(
				method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
		List.of(headers).forEach((header) -> request.append(header).append("\r\n"));
		return this.farespan.raw(request.append("\r\n").toString());
	}

	Socket connect() throws IOException {
		var socket = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port());
		socket.setSoTimeout(20_000);
		return socket;
	}

	static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
