package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** TLS, and a certificate that is replaced while the service runs. */
abstract class TlsContract extends ServedContract {

	private Path folder = Path.of("");

	TlsContract(Rival rival) {
		super(rival);
	}

	@Override
	List<String> settings(Path files) throws Exception {
		this.folder = files;
		Certificates.write(files, "first");
		return List.of("--server.ssl.bundle=front", "--spring.ssl.bundle.pem.front.reload-on-update=true",
				"--spring.ssl.bundle.pem.front.keystore.certificate=file:" + files.resolve("cert.pem"),
				"--spring.ssl.bundle.pem.front.keystore.private-key=file:" + files.resolve("key.pem"),
				"--spring.ssl.bundle.watch.file.quiet-period=100ms");
	}

	@Test
	void showsANewCertificate_withoutARestart() throws Exception {
		assertThat(certificate()).isEqualTo("CN=first");
		Certificates.write(this.folder, "second");
		RivalContract.within(Duration.ofSeconds(30), () -> assertThat(certificate()).isEqualTo("CN=second"));
		HttpResponse<String> answer = get(FARES);
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void bindsBrowsersToTls_andSpeaksHttp11() throws Exception {
		for (String target : List.of("/", "/nope", "/fares")) {
			HttpResponse<String> answer = get(target);
			assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
			assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
		}
	}

	@Test
	void refusesOldProtocols() throws Exception {
		for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
			assertThat(session(protocol)).isEqualTo(protocol);
		}
		assertThatThrownBy(() -> session("TLSv1.1")).isInstanceOfAny(SSLHandshakeException.class,
				IllegalArgumentException.class);
	}

	@Test
	void answersNothingInTheClear() throws Exception {
		RawResponse answer = ask("GET", "/");
		assertThat(answer.status()).isIn(0, 400);
		assertThat(answer.body()).doesNotContain("farespan");
	}

	private HttpResponse<String> get(String target) throws Exception {
		try (var client = HttpClient.newBuilder().sslContext(trustingAll()).build()) {
			var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + this.farespan.port() + target))
				.build();
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
	}

	private String certificate() throws Exception {
		try (SSLSocket socket = tls()) {
			socket.startHandshake();
			return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSubjectX500Principal().getName();
		}
	}

	private String session(String protocol) throws Exception {
		try (SSLSocket socket = tls()) {
			socket.setEnabledProtocols(new String[] { protocol });
			socket.startHandshake();
			return socket.getSession().getProtocol();
		}
	}

	private SSLSocket tls() throws IOException, GeneralSecurityException {
		var socket = (SSLSocket) trustingAll().getSocketFactory()
			.createSocket(InetAddress.getLoopbackAddress(), this.farespan.port());
		socket.setSoTimeout(10_000);
		return socket;
	}

	private static SSLContext trustingAll() throws GeneralSecurityException {
		var context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { new TrustsAll() }, new SecureRandom());
		return context;
	}

	/** Whoever it is: what matters is what it shows. */
	private static final class TrustsAll implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
			// trusted
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
			// trusted
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
