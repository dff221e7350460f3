package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Whether a day whose first request is slow is asked for by a second one: of a provider's
 * requests the slowest few, within a budget, and never a day that is asked again already.
 */
public final class HedgePolicy {

	/** Nothing is asked twice. */
	public static final HedgePolicy OFF = new HedgePolicy(null, System::nanoTime);

	private final @Nullable HedgeSettings settings;

	private final RecentDurations recent;

	private final HedgeBudget budget;

	private HedgePolicy(@Nullable HedgeSettings settings, LongSupplier nanoClock) {
		this.settings = settings;
		this.recent = new RecentDurations((settings != null) ? settings.delay().percentile() : 0);
		this.budget = new HedgeBudget((settings != null) ? settings.budget() : new Percentage(0), nanoClock);
	}

	public static HedgePolicy of(HedgeSettings settings) {
		return of(settings, System::nanoTime);
	}

	static HedgePolicy of(HedgeSettings settings, LongSupplier nanoClock) {
		return settings.enabled() ? new HedgePolicy(settings, nanoClock) : OFF;
	}

	/**
	 * A request is about to be sent: after which time it is slow. Empty when no second
	 * one is to be sent, however long it takes.
	 * @param attempt how many tries of the day there have been, this one included
	 */
	public Optional<Duration> delay(int attempt) {
		if (this.settings == null) {
			return Optional.empty();
		}
		this.budget.requestSent();
		if (attempt > 1) {
			return Optional.empty();
		}
		Duration fixed = this.settings.delay().fixed();
		return Optional.ofNullable((fixed != null) ? fixed : this.recent.percentile());
	}

	/** Takes a second request out of the budget; false when there is none left. */
	public boolean mayHedge() {
		return this.settings != null && this.budget.take();
	}

	/**
	 * How long a request took, or the first at least took where a second one came first:
	 * that says as much, since both are longer than the delay. Those without a second one
	 * count too: by them it is learnt what is slow.
	 */
	public void took(long nanos) {
		if (this.settings != null && this.settings.delay().fixed() == null) {
			this.recent.add(nanos);
		}
	}

}
