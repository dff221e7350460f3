package dev.farespan.cache.redis;

import java.util.concurrent.TimeoutException;

import io.lettuce.core.RedisCommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the level's state and says in the log when it changes for longer: once when it is
 * no longer whole, and once when it has been whole again for a while, however often it
 * comes and goes between.
 */
final class LevelWatch {

	/** Good probes in a row, a second apart. */
	static final int BACK_AFTER = 5;

	private static final Logger logger = LoggerFactory.getLogger(RedisLevel.class);

	private final RedisAddress address;

	private volatile LevelState state = LevelState.LOST;

	private LevelState said = LevelState.REACHABLE;

	private boolean everWhole;

	private int goodProbes;

	LevelWatch(RedisAddress address) {
		this.address = address;
	}

	LevelState state() {
		return this.state;
	}

	synchronized void whole() {
		this.state = LevelState.REACHABLE;
		this.goodProbes++;
		if (!this.everWhole) {
			this.everWhole = true;
			logger.info("Redis at {} is the shared second level.", this.address);
			this.said = LevelState.REACHABLE;
		}
		else if (this.said != LevelState.REACHABLE && this.goodProbes >= BACK_AFTER) {
			logger.info("Redis at {} is back: days and rates are shared again.", this.address);
			this.said = LevelState.REACHABLE;
		}
	}

	/** A probe, or the connection, failed. */
	void failed(Throwable failure) {
		Throwable root = root(failure);
		if (root instanceof RedisCommandExecutionException && String.valueOf(root.getMessage()).startsWith("OOM")) {
			worse(LevelState.FULL, "takes nothing in: no day is added to what is shared, and each replica keeps to the"
					+ " provider's rate by itself", root);
		}
		else {
			worse(LevelState.LOST, "cannot be asked: each replica remembers days and keeps to the provider's rate by"
					+ " itself until it is back", root);
		}
	}

	/**
	 * A question failed. What was answered with an error was answered: the next probe
	 * tells more.
	 * @return whether the level is lost by that, and was not before
	 */
	boolean questionFailed(Throwable failure) {
		if (root(failure) instanceof RedisCommandExecutionException) {
			return false;
		}
		boolean wasLost = this.state == LevelState.LOST;
		failed(failure);
		return !wasLost;
	}

	private synchronized void worse(LevelState now, String meaning, Throwable root) {
		this.state = now;
		this.goodProbes = 0;
		if (this.said == LevelState.REACHABLE) {
			this.said = now;
			logger.warn("Redis at {} {} ({}).", this.address, meaning, reason(root));
		}
	}

	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			root = cause;
		}
		return root;
	}

	private static String reason(Throwable root) {
		if (root instanceof TimeoutException) {
			return "no answer in time";
		}
		return (root.getMessage() != null) ? root.getMessage() : root.getClass().getSimpleName();
	}

}
