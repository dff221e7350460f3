package dev.farespan.provider;

import java.util.Currency;
import java.util.List;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;

/** One bus operator's API: how a day is asked for, and how the answer reads. */
public interface FareProvider {

	/** The name callers use, in lower case. */
	String name();

	/** What it sells in; the first is the default. Never empty. */
	List<Currency> currencies();

	CityIndex cities();

	ProviderRequest ask(DayQuery day);

	/**
	 * Reads a whole answer, of whatever status.
	 * @throws ProviderException when the answer holds no fares: refused, rate limited, an
	 * upstream error, unreadable
	 */
	DayFares read(DayQuery day, ProviderResponse response);

}
