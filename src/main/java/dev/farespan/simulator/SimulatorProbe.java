package dev.farespan.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import dev.farespan.domain.Deadline;
import dev.farespan.provider.ProviderResponse;

/** Finds out who listens on the simulator's port of this machine. */
final class SimulatorProbe {

	private static final Duration TIMEOUT = Duration.ofSeconds(1);

	private static final int MAX_ANSWER_BYTES = 4096;

	private final int port;

	SimulatorProbe(int port) {
		this.port = port;
	}

	/** Asks for the simulator's stats; takes a second at most. */
	Listener whoListens() {
		if (this.port == 0) {
			return Listener.NOBODY;
		}
		try (var socket = new Socket()) {
			var deadline = Deadline.after(TIMEOUT);
			socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), this.port), millis(deadline));
			socket.getOutputStream()
				.write(("GET " + Paths.STATS + " HTTP/1.1\r\nHost: 127.0.0.1:" + this.port
						+ "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return isSimulator(answer(socket, deadline)) ? Listener.SIMULATOR : Listener.SOMETHING_ELSE;
		}
		catch (ConnectException ex) {
			return Listener.NOBODY;
		}
		catch (IOException ex) {
			return Listener.SOMETHING_ELSE;
		}
	}

	private static String answer(Socket socket, Deadline deadline) throws IOException {
		var answer = new byte[MAX_ANSWER_BYTES];
		int length = 0;
		InputStream in = socket.getInputStream();
		while (length < answer.length && !deadline.hasPassed()) {
			socket.setSoTimeout(millis(deadline));
			int read = in.read(answer, length, answer.length - length);
			if (read < 0) {
				break;
			}
			length += read;
		}
		return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
	}

	private static boolean isSimulator(String answer) {
		return answer.startsWith("HTTP/1.1 200 ") && answer.contains("\"maxInFlight\"")
				&& answer.toLowerCase(Locale.ROOT)
					.contains(ProviderResponse.SIMULATED_HEADER.toLowerCase(Locale.ROOT) + ": true");
	}

	private static int millis(Deadline deadline) {
		// 0 would mean forever
		return (int) Math.max(1, deadline.remaining().toMillis());
	}

	/** Who listens on a port. */
	enum Listener {

		NOBODY, SIMULATOR, SOMETHING_ELSE

	}

}
