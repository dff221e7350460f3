package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.Queue;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.farespan.bench.load.Asker;
import dev.farespan.bench.load.Breach;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.load.Target;
import dev.farespan.bench.load.Workers;
import dev.farespan.bench.run.Service;

/** Asks a service to end while it is asked queries, half of them streams. */
final class Shutdown {

	private static final int CALLERS = 12;

	/** Each of the callers has connections that are kept by then. */
	private static final Duration BEFORE = Duration.ofSeconds(3);

	/** A service that waits for its last answers is gone by then. */
	private static final Duration PATIENCE = Duration.ofSeconds(45);

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(5);

	private final Service service;

	private final Target target;

	private final Queue<ShutdownFigures.Told> told = new ConcurrentLinkedQueue<>();

	private final AtomicLong askedToEnd = new AtomicLong(Long.MAX_VALUE);

	private final AtomicLong ended = new AtomicLong(Long.MAX_VALUE);

	Shutdown(Service service) {
		this.service = service;
		this.target = new Target(service.root(), service.target().firstDay(), TIMEOUT);
	}

	/** Returns when the process has ended, or should long have. */
	ShutdownFigures run() throws InterruptedException {
		var worker = new AtomicInteger();
		try (var asker = new Asker(this.target)) {
			Workers.run(CALLERS + 1, () -> {
				int number = worker.getAndIncrement();
				if (number == CALLERS) {
					end();
				}
				else {
					ask(asker, number % 2 == 0);
				}
			});
		}
		return new ShutdownFigures(this.askedToEnd.get(), List.copyOf(this.told));
	}

	/** From being asked to; infinite if it did not. */
	double secondsToEnd() {
		return (this.ended.get() == Long.MAX_VALUE) ? Double.POSITIVE_INFINITY
				: (this.ended.get() - this.askedToEnd.get()) / 1e9;
	}

	private void end() throws InterruptedException {
		Thread.sleep(BEFORE);
		this.askedToEnd.set(System.nanoTime());
		this.service.child().terminate();
		if (this.service.child().ends(PATIENCE)) {
			this.ended.set(System.nanoTime());
		}
	}

	/** Until there is nobody to connect to: who is turned away in another way tries again. */
	private void ask(Asker asker, boolean isStream) throws InterruptedException {
		Asking asking = Asking.well(this.target.firstDay(), isStream);
		Breach breach = Breach.NONE;
		while (breach != Breach.REFUSED && this.service.child().isAlive()) {
			Exchange exchange = asker.ask(asking.question());
			breach = exchange.breach();
			this.told.add(new ShutdownFigures.Told(exchange,
					exchange.isWhole() ? AnswerCheck.wrong(asking, exchange) : breach.words()));
			Thread.sleep(exchange.isWhole() ? Duration.ZERO : PAUSE);
		}
	}

}
