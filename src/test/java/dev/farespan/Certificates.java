package dev.farespan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Certificates that nobody has signed, made by the JDK's own tool. */
final class Certificates {

	private static final String PASSWORD = "changeit";

	private Certificates() {
	}

	/** Writes one, and its key, as PEM files; both are there at once. */
	static void write(Path folder, String name) throws Exception {
		Path store = folder.resolve(name + ".p12");
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-alias", "one", "-dname", "CN=" + name,
				"-ext", "san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
				"-storepass", PASSWORD);
		var keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(store))) {
			keys.load(in, PASSWORD.toCharArray());
		}
		replace(folder.resolve("key.pem"), "PRIVATE KEY", keys.getKey("one", PASSWORD.toCharArray()).getEncoded());
		replace(folder.resolve("cert.pem"), "CERTIFICATE", keys.getCertificate("one").getEncoded());
	}

	private static void replace(Path file, String type, byte[] content) throws IOException {
		String pem = "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
				+ type + "-----\n";
		Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), pem,
				StandardCharsets.US_ASCII);
		Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void keytool(String... arguments) throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(said).isZero();
	}

}
