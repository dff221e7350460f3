package dev.farespan;

import java.time.Clock;

import dev.farespan.cache.CacheSettings;
import dev.farespan.cache.DayMemory;
import dev.farespan.cache.FareCache;
import dev.farespan.cache.SecondLevel;
import dev.farespan.cache.SharedDays;
import dev.farespan.metrics.FareMetrics;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what remembers days, and lets queries share them. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

	/** Of the heap: the rest is for queries. */
	private static final int SHARE = 4;

	@Bean
	FareCache fareCache(FaresProperties properties, ObjectProvider<SharedDays> shared, FareMetrics metrics,
			Clock clock) {
		CacheSettings settings = properties.cache();
		if (!settings.enabled()) {
			return new FareCache(null, null, properties.search().deadline(), clock);
		}
		var memory = new DayMemory(settings, Runtime.getRuntime().maxMemory() / SHARE);
		metrics.watchCache(memory::size);
		return new FareCache(memory, second(shared.getIfAvailable(), memory, clock), properties.search().deadline(),
				clock);
	}

	private static @Nullable SecondLevel second(@Nullable SharedDays shared, DayMemory memory, Clock clock) {
		return (shared != null) ? new SecondLevel(shared, memory, clock) : null;
	}

}
