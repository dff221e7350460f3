package dev.farespan.ask;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes a server that shows one certificate that is known beforehand, whoever has
 * signed it and whatever name the server was found by; and nobody else.
 */
final class OneCertificate extends X509ExtendedTrustManager {

	private final X509Certificate certificate;

	private OneCertificate(X509Certificate certificate) {
		this.certificate = certificate;
	}

	/** The first certificate of a file in PEM. */
	static OneCertificate in(Path file) throws IOException, CertificateException {
		try (InputStream pem = Files.newInputStream(file)) {
			var factory = CertificateFactory.getInstance("X.509");
			return new OneCertificate((X509Certificate) factory.generateCertificate(pem));
		}
	}

	SSLContext context() throws GeneralSecurityException {
		var context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { this }, null);
		return context;
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		if (!chain[0].equals(this.certificate)) {
			throw new CertificateException("the server shows another certificate");
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
			throws CertificateException {
		checkServerTrusted(chain, authType);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
			throws CertificateException {
		checkServerTrusted(chain, authType);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		throw new CertificateException("nobody is a client here");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
			throws CertificateException {
		checkClientTrusted(chain, authType);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
			throws CertificateException {
		checkClientTrusted(chain, authType);
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

}
