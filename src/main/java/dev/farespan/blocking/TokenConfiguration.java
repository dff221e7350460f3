package dev.farespan.blocking;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.regex.Pattern;

import dev.farespan.policy.Quota;
import dev.farespan.security.TokenKeys;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** How the keys of a token's issuer are fetched: in bounded time, and not too often. */
@Configuration(proxyBeanMethods = false)
@Profile("blocking")
public class TokenConfiguration {

	/**
	 * The decoder fetches them one after the other, and looks again what came meanwhile.
	 */
	private static final int AT_ONCE = 2;

	/** Where an issuer has them: it may say so in three places. */
	private static final int PLACES = 3;

	private static final Pattern PLACE = Pattern
		.compile("/\\.well-known/(openid-configuration|oauth-authorization-server)");

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer boundedKeys() {
		return (decoder) -> decoder.restOperations(client(TokenKeys.quota(AT_ONCE), TokenKeys.quota(PLACES)));
	}

	private static RestTemplate client(Quota keys, Quota places) {
		var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(TokenKeys.WITHIN)
			.build());
		factory.setReadTimeout(TokenKeys.WITHIN);
		var client = new RestTemplate(factory);
		client.getInterceptors().add(seldom(keys, places));
		return client;
	}

	private static ClientHttpRequestInterceptor seldom(Quota keys, Quota places) {
		return (request, body, execution) -> {
			boolean looksForPlace = PLACE.matcher(request.getURI().getPath()).find();
			if (!(looksForPlace ? places : keys).ask().isZero()) {
				throw new IOException(TokenKeys.TOO_OFTEN);
			}
			return execution.execute(request, body);
		};
	}

}
