package dev.farespan.policy;

/** Makes rates that replicas share. */
public interface SharedRates {

	/**
	 * A provider's, the same for all replicas that name the same.
	 * @param burst how many tokens there are at most
	 */
	SharedRate rate(String provider, Rate rate, int burst);

}
