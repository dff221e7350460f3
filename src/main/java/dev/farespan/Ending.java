package dev.farespan;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Knows when the process has been asked to end. It answers what it has begun with. */
final class Ending implements ApplicationListener<ContextClosedEvent> {

	private volatile boolean hasBegun;

	boolean hasBegun() {
		return this.hasBegun;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.hasBegun = true;
	}

}
