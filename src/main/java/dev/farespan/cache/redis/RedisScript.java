package dev.farespan.cache.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.Base16;

/**
 * A script that Redis runs as one step. It is sent whole only when Redis does not know
 * it.
 */
final class RedisScript {

	/**
	 * One day, its lease, and whoever asks: the day; or {@code L}, and the lease is the
	 * asker's; or {@code E}, somebody else has it. Where Redis is full nobody can have
	 * it, and whoever asks leads.
	 */
	static final RedisScript LEAD = new RedisScript("""
			local holder = redis.call('GET', KEYS[2])
			if holder and holder ~= ARGV[1] then return 'E' end
			redis.pcall('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
			return 'L'
			""");

	static final RedisScript FIND = new RedisScript("""
			local day = redis.call('GET', KEYS[1])
			if day then return day end
			""" + LEAD.text);

	/** Gives the lease back if it is still the asker's. */
	static final RedisScript RELEASE = new RedisScript("""
			if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
			return 'K'
			""");

	/** Keeps a day, then the same; an error where Redis is full. */
	static final RedisScript PUT = new RedisScript("""
			local kept = redis.pcall('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
			if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
			if kept.err then return kept end
			return 'K'
			""");

	static final List<RedisScript> ALL = List.of(LEAD, FIND, RELEASE, PUT);

	private final String text;

	private final String digest;

	private RedisScript(String text) {
		this.text = text;
		this.digest = Base16.digest(text.getBytes(StandardCharsets.UTF_8));
	}

	void load(RedisAsyncCommands<String, byte[]> commands) {
		var _ = commands.scriptLoad(this.text);
	}

	CompletionStage<byte[]> run(RedisAsyncCommands<String, byte[]> commands, String[] keys, byte[]... arguments) {
		CompletionStage<byte[]> known = commands.evalsha(this.digest, ScriptOutputType.VALUE, keys, arguments);
		return known.exceptionallyCompose((failure) -> {
			Throwable cause = (failure instanceof CompletionException) ? failure.getCause() : failure;
			if (cause instanceof RedisNoScriptException) {
				return commands.eval(this.text, ScriptOutputType.VALUE, keys, arguments);
			}
			return CompletableFuture.failedFuture(cause);
		});
	}

}
