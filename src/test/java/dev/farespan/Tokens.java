package dev.farespan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** An issuer of tokens. */
final class Tokens {

	static final String PROPERTIES = "spring.security.oauth2.resourceserver.jwt.";

	private final KeyPair keys;

	/** Empty where its tokens do not say whose they are. */
	private final String name;

	Tokens() {
		this("");
	}

	Tokens(String name) {
		this.name = name;
		try {
			var generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			this.keys = generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A token of this subject, good for so long from now. */
	String token(String subject, Duration good) {
		return token(subject, good, "one");
	}

	/** The same, of a key with this name. */
	String token(String subject, Duration good, String key) {
		String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + key + "\"}";
		String claims = "{" + (this.name.isEmpty() ? "" : "\"iss\":\"" + this.name + "\",") + "\"sub\":\"" + subject
				+ "\",\"exp\":" + Instant.now().plus(good).getEpochSecond() + "}";
		return signed(head, claims);
	}

	/** One that says of itself that it needs no signature. */
	static String unsigned() {
		return base64("{\"alg\":\"none\"}") + '.' + base64("{\"sub\":\"anybody\"}") + '.';
	}

	private String signed(String head, String claims) {
		String text = base64(head) + '.' + base64(claims);
		try {
			var signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(this.keys.getPrivate());
			signature.update(text.getBytes(StandardCharsets.US_ASCII));
			return text + '.' + base64(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Where the public key is written to. */
	Path writePublicKey(Path folder) throws IOException {
		String key = Base64.getMimeEncoder().encodeToString(this.keys.getPublic().getEncoded());
		return Files.writeString(folder.resolve("issuer.pem"),
				"-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n", StandardCharsets.US_ASCII);
	}

	/** The public key as a set, as issuers show it. */
	String jwks() {
		var key = (RSAPublicKey) this.keys.getPublic();
		return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"one\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
				+ base64(key.getModulus().toByteArray()) + "\",\"e\":\"" + base64(key.getPublicExponent().toByteArray())
				+ "\"}]}";
	}

	private static String base64(String text) {
		return base64(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
