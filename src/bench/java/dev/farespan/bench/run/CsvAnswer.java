package dev.farespan.bench.run;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** The calendar in the one format that services and scripts both write: what tells that they found the same. */
final class CsvAnswer {

	private CsvAnswer() {
	}

	/** SHA-256 of the service's calendar of the article's days. */
	static String hash(Service service, Options options) throws InterruptedException, StepFailedException {
		String path = service.target().path(options.form().articleDays());
		var request = HttpRequest.newBuilder(service.root().resolve(path))
			.header("Accept", "text/csv")
			.timeout(Duration.ofSeconds(130))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
			if (answer.statusCode() != 200) {
				throw new StepFailedException("it answers CSV with status " + answer.statusCode());
			}
			return hash(answer.body());
		}
		catch (IOException ex) {
			throw new StepFailedException("it does not answer CSV: " + ex);
		}
	}

	static String hash(byte[] calendar) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(calendar));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
