package dev.farespan.policy;

import java.util.Map;

/** What decides, provider by provider. */
public final class Policies {

	private final Map<String, ProviderPolicies> byProvider;

	public Policies(Map<String, ProviderPolicies> byProvider) {
		this.byProvider = Map.copyOf(byProvider);
	}

	public ProviderPolicies of(String provider) {
		ProviderPolicies policies = this.byProvider.get(provider);
		if (policies == null) {
			throw new IllegalArgumentException("no such provider: " + provider);
		}
		return policies;
	}

}
