package dev.farespan.bench.trial;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.bench.load.Asker;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.load.Target;
import dev.farespan.bench.load.Workers;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.sample.Clock;

/** A few callers of one service, each of whom asks again as soon as an answer has come. */
final class SoakCallers {

	private static final int CALLERS = 6;

	/** Longer than a query's own deadline. */
	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final Target target;

	private final long seed;

	SoakCallers(Service service, long seed) {
		this.target = new Target(service.root(), service.target().firstDay(), TIMEOUT);
		this.seed = seed;
	}

	/** Asks all kinds of things until then (seconds since 1970), and waits for the last answers. */
	void ask(double until, SoakTally tally) throws InterruptedException {
		LocalDate firstDay = this.target.firstDay();
		var caller = new AtomicInteger();
		try (var asker = new Asker(this.target)) {
			Workers.run(CALLERS, () -> {
				var random = new Random(this.seed * CALLERS + caller.getAndIncrement());
				while (Clock.now() < until) {
					Asking asking = Asking.draw(firstDay, random);
					Exchange exchange = asker.ask(asking.question());
					tally.add(asking, exchange);
				}
			});
		}
	}

}
