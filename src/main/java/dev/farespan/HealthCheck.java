package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * Asks the service in the same container whether it is ready: what the image's health
 * check runs. It uses nothing but sockets, since a whole JVM is started for each
 * question.
 */
public final class HealthCheck {

	private static final int TIMEOUT_MILLIS = 4000;

	private static final String READINESS = "/actuator/health/readiness";

	private static final String WELL = "HTTP/1.1 200 ";

	private final Map<String, String> environment;

	HealthCheck(Map<String, String> environment) {
		this.environment = environment;
	}

	/** Ends with status 0 when the service is ready, and with 1 when it is not. */
	public static void main(String[] args) {
		System.exit(new HealthCheck(System.getenv()).isWell() ? 0 : 1);
	}

	boolean isWell() {
		try (Socket socket = connect()) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream()
				.write(("GET " + path() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			InputStream answer = socket.getInputStream();
			return new String(answer.readNBytes(WELL.length()), StandardCharsets.US_ASCII).equals(WELL);
		}
		catch (IOException | GeneralSecurityException ex) {
			System.err.println(ex);
			return false;
		}
	}

	private Socket connect() throws IOException, GeneralSecurityException {
		Socket socket = isEncrypted() ? OwnCertificate.socket() : new Socket();
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), TIMEOUT_MILLIS);
		return socket;
	}

	private String path() {
		return isSimulator() ? "/simulator/stats" : READINESS;
	}

	/**
	 * The variables that an operator sets for it; what a mounted file says is not seen.
	 */
	private int port() {
		String port = isSimulator() ? or("FARES_SIMULATOR_PORT", "9480")
				: or("MANAGEMENT_SERVER_PORT", or("SERVER_PORT", "8080"));
		return Integer.parseInt(port);
	}

	private boolean isEncrypted() {
		return !isSimulator() && !or(isApart() ? "MANAGEMENT_SERVER_SSL_BUNDLE" : "SERVER_SSL_BUNDLE", "").isEmpty();
	}

	/** Whether health has a port of its own. */
	private boolean isApart() {
		return !or("MANAGEMENT_SERVER_PORT", or("SERVER_PORT", "8080")).equals(or("SERVER_PORT", "8080"));
	}

	private boolean isSimulator() {
		return or("SPRING_PROFILES_ACTIVE", "").contains("simulator");
	}

	private String or(String variable, String otherwise) {
		String value = this.environment.getOrDefault(variable, "");
		return value.isEmpty() ? otherwise : value;
	}

}
