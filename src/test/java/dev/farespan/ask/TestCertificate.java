package dev.farespan.ask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A certificate that nobody but its owner has signed, made by the JDK's keytool. */
public final class TestCertificate {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private final KeyStore store;

	private TestCertificate(KeyStore store) {
		this.store = store;
	}

	/** For a name that no test's server is found by. */
	public static TestCertificate in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		Path file = folder.resolve("store.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=fares.example.org", "-storetype",
				"PKCS12", "-storepass", new String(PASSWORD), "-keystore", file.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("keytool.log").toFile())
			.start();
		assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
		var store = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(file)) {
			store.load(input, PASSWORD);
		}
		return new TestCertificate(store);
	}

	/** As a Secret of type kubernetes.io/tls has them: tls.crt and tls.key. */
	public Path write(Path folder) throws IOException, GeneralSecurityException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("tls.crt"), pem("CERTIFICATE", this.store.getCertificate("own").getEncoded()));
		Files.writeString(folder.resolve("tls.key"),
				pem("PRIVATE KEY", this.store.getKey("own", PASSWORD).getEncoded()));
		return folder.resolve("tls.crt");
	}

	SSLContext context() throws GeneralSecurityException {
		var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(this.store, PASSWORD);
		var context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

	private static String pem(String what, byte[] content) {
		String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
	}

}
