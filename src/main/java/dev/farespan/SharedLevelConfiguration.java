package dev.farespan;

import java.time.Duration;
import java.util.Objects;

import dev.farespan.cache.CacheSettings;
import dev.farespan.cache.SharedDays;
import dev.farespan.cache.redis.LevelState;
import dev.farespan.cache.redis.RedisAddress;
import dev.farespan.cache.redis.RedisLevel;
import dev.farespan.metrics.SharedLevelMetrics;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Wires what replicas share. Without a Redis its client is not even loaded. */
@Configuration(proxyBeanMethods = false)
class SharedLevelConfiguration {

	private static final String URL = "fares.cache.redis.url";

	@Bean
	SharedLevelMetrics sharedLevelMetrics(MeterRegistry registry, ObjectProvider<LevelState.Holder> level) {
		LevelState.Holder holder = level.getIfAvailable(() -> () -> LevelState.OFF);
		var metrics = new SharedLevelMetrics(registry);
		metrics.watchState(LevelState.labels(), () -> holder.state().label());
		return metrics;
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(Wanted.class)
	static class OnRedis {

		private static final Status DEGRADED = new Status("DEGRADED");

		/** What an attempt may take beyond its timeout until its answer is shared. */
		private static final Duration LEASE_MARGIN = Duration.ofSeconds(1);

		/** Closed after all that asks it, since it is made before. */
		@Bean
		RedisLevel redisLevel(FaresProperties properties) {
			CacheSettings.Redis redis = Objects.requireNonNull(properties.cache().redis());
			try {
				return new RedisLevel(RedisAddress.parse(Objects.requireNonNull(redis.url())), redis.timeout());
			}
			catch (IllegalArgumentException ex) {
				throw new StartRefusedException(URL + ": " + ex.getMessage() + ".");
			}
		}

		@Bean
		SharedDays sharedDays(RedisLevel level, FaresProperties properties, SharedLevelMetrics metrics) {
			return level.days(properties.search().attemptTimeout().plus(LEASE_MARGIN), metrics);
		}

		/** Never down: all works on without it. */
		@Bean
		HealthIndicator sharedLevelHealthIndicator(LevelState.Holder level) {
			return () -> {
				LevelState state = level.state();
				return Health.status((state == LevelState.REACHABLE) ? Status.UP : DEGRADED)
					.withDetail("redis", state.label())
					.build();
			};
		}

	}

	static final class Wanted implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty(URL));
		}

	}

}
