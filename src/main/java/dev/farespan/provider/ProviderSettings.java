package dev.farespan.provider;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * How one provider is reached, and how gently.
 *
 * @param baseUrl where its API's paths begin
 * @param rate such as {@code 10/s}; empty for no limit; absent for the default of its
 * address
 * @param burst requests that may be sent at once after a pause; absent for the default of
 * its address
 * @param maxInFlight requests sent and not answered; 0 for no limit; absent for the
 * default of its address
 * @param apiKey what the provider gave its customer; its adapter says in which form
 */
public record ProviderSettings(boolean enabled, @Nullable URI baseUrl, @Nullable String rate, @Nullable Integer burst,
		@Nullable Integer maxInFlight, @Nullable String apiKey) {

	/** Keeps the key out of logs. */
	@Override
	public String toString() {
		return "ProviderSettings[enabled=" + this.enabled + ", baseUrl=" + this.baseUrl + ", rate=" + this.rate
				+ ", burst=" + this.burst + ", maxInFlight=" + this.maxInFlight + "]";
	}

}
