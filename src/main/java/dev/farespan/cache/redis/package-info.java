/**
 * The second level on Redis: the days and the rates that all replicas share.
 * {@link dev.farespan.cache.redis.RedisLevel} is the way to it and knows whether it can
 * be asked. Nothing here waits: what Redis does not answer in time is answered without
 * it. Answers come on the client's own threads, which must not be held up.
 */
@NullMarked
package dev.farespan.cache.redis;

import org.jspecify.annotations.NullMarked;
