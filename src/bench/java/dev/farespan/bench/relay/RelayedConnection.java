package dev.farespan.bench.relay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One caller's connection, with one of its own to whom it relays. */
final class RelayedConnection implements Runnable {

	private static final String SEARCHES = "/routes/search/";

	private final Socket caller;

	private final InetSocketAddress upstream;

	private final Faults faults;

	RelayedConnection(Socket caller, InetSocketAddress upstream, Faults faults) {
		this.caller = caller;
		this.upstream = upstream;
		this.faults = faults;
	}

	@Override
	public void run() {
		try (this.caller; var relayed = new Socket()) {
			this.caller.setTcpNoDelay(true);
			relayed.setTcpNoDelay(true);
			relayed.connect(this.upstream);
			relay(relayed);
		}
		catch (IOException ex) {
			// one of the two has gone: the other goes too
		}
	}

	private void relay(Socket relayed) throws IOException {
		InputStream asked = new BufferedInputStream(this.caller.getInputStream());
		InputStream answered = new BufferedInputStream(relayed.getInputStream());
		var spoiling = new Spoiling(this.caller);
		boolean goesOn = true;
		while (goesOn) {
			Optional<Message> request = Message.read(asked);
			if (request.isEmpty()) {
				return;
			}
			if (request.get().firstLine().contains(FaultyRelay.COUNTS)) {
				goesOn = spoiling.send(counts(), Fault.NONE);
				continue;
			}
			relayed.getOutputStream().write(request.get().head());
			Message answer = Message.read(answered).orElseThrow(() -> new IOException("Nothing was answered."));
			goesOn = spoiling.send(answer,
					request.get().firstLine().contains(SEARCHES) ? this.faults.next() : Fault.NONE);
		}
	}

	private Message counts() {
		return Message.of("200 OK", "Content-Type: application/json\r\n",
				this.faults.json().getBytes(StandardCharsets.US_ASCII));
	}

}
