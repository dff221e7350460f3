package dev.farespan;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the kernel knows of connections: reading from one would change it. */
final class TcpTable {

	private static final String ESTABLISHED = "01";

	private TcpTable() {
	}

	/** Whether the server still has its end of a connection open. */
	static boolean isOpenAtTheServer(Socket client) throws IOException {
		String server = port(client.getPort());
		String caller = port(client.getLocalPort());
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			for (String line : Files.readAllLines(Path.of(table))) {
				String[] columns = line.strip().split("\\s+", 5);
				if (columns[1].endsWith(server) && columns[2].endsWith(caller) && columns[3].equals(ESTABLISHED)) {
					return true;
				}
			}
		}
		return false;
	}

	private static String port(int number) {
		return String.format(Locale.ROOT, ":%04X", number);
	}

}
