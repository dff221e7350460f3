package dev.farespan.reactive;

import java.io.IOException;

import dev.farespan.policy.Quota;
import dev.farespan.security.TokenKeys;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/** How the keys of a token's issuer are fetched: in bounded time, and not too often. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class TokenConfiguration {

	/** The decoder fetches them side by side, until the first have come. */
	private static final int AT_ONCE = 20;

	@Bean
	JwkSetUriReactiveJwtDecoderBuilderCustomizer boundedKeys() {
		return (decoder) -> decoder.webClient(client(TokenKeys.quota(AT_ONCE)));
	}

	private static WebClient client(Quota quota) {
		HttpClient client = HttpClient.create()
			.followRedirect(false)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(TokenKeys.WITHIN.toMillis()))
			.responseTimeout(TokenKeys.WITHIN);
		return WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(client))
			.filter(seldom(quota))
			.build();
	}

	private static ExchangeFilterFunction seldom(Quota quota) {
		return (request, next) -> quota.ask().isZero() ? next.exchange(request)
				: Mono.error(new IOException(TokenKeys.TOO_OFTEN));
	}

}
