package dev.farespan.bench.load;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.sample.Clock;

/** Counts replies, and remembers when the first ones were sent and the last one came. */
final class Tally {

	private static final int FAN_OUTS = 20;

	private final Answers answers;

	private final Timings sinceSent = new Timings();

	private final PriorityQueue<Bracket> earliest = new PriorityQueue<>(
			Comparator.comparingDouble(Bracket::from).reversed());

	private double last;

	private long answered;

	private long failed;

	private String firstFailure = "";

	Tally(Answers answers) {
		this.answers = answers;
	}

	synchronized void add(Reply reply) {
		var query = new Bracket(Clock.at(reply.sentNanos()), Clock.at(reply.doneNanos()));
		this.last = Math.max(this.last, query.to());
		this.earliest.add(query);
		if (this.earliest.size() > FAN_OUTS) {
			this.earliest.remove();
		}
		if (reply.isWhole()) {
			this.answered++;
			this.sinceSent.add(reply.doneNanos() - reply.sentNanos());
		}
		else {
			fail(reply.failure());
		}
	}

	private void fail(String failure) {
		this.failed++;
		if (this.firstFailure.isEmpty()) {
			this.firstFailure = failure;
		}
	}

	synchronized Burst burst() {
		List<Bracket> fanOuts = this.earliest.stream().sorted(Comparator.comparingDouble(Bracket::from)).toList();
		return new Burst(new Bracket(fanOuts.getFirst().from(), this.last), fanOuts, this.sinceSent.latencies(),
				this.answered, this.failed, this.answers.hashes(), this.firstFailure);
	}

	/** The same of a loop whose queries had a moment for their sending. */
	synchronized OpenBurst burst(Timings sinceIntended, long notSent, double startedAt) {
		return new OpenBurst(sinceIntended.latencies(), this.sinceSent.latencies(), notSent, this.failed,
				Math.max(this.last - startedAt, 0), this.answers.hashes(), this.firstFailure);
	}

}
