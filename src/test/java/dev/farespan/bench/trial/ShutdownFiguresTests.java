package dev.farespan.bench.trial;

import java.util.List;

import dev.farespan.bench.load.Breach;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.trial.ShutdownFigures.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShutdownFiguresTests {

	private static final long ASKED = 1_000_000_000;

	private static ShutdownFigures figures(Told... told) {
		return new ShutdownFigures(ASKED, List.of(told));
	}

	private static Told well(long sentMillis, long doneMillis) {
		return new Told(Exchanges.complete(sentMillis, doneMillis), "");
	}

	private static Told broken(Breach breach, boolean overKept, long sentMillis) {
		Exchange exchange = Exchanges.broken(breach, overKept, sentMillis);
		return new Told(exchange, breach.words());
	}

	private static double lost(Told told) {
		return figures(told).criteria(3, 0).getFirst().value();
	}

	@Test
	void losesNone_whenAllThatWasSentBeforeIsAnsweredAndLaterOnesAreTurnedAway() {
		var figures = figures(well(900, 1200), well(100, 400), broken(Breach.UNANSWERED, true, 1201),
				broken(Breach.REFUSED, false, 1202));
		assertThat(figures.criteria(3, 0)).allMatch(Criterion::holds);
		assertThat(figures.readings()).contains(new Reading("in flight at SIGTERM and answered whole", 1, ""),
				new Reading("sent after SIGTERM: connection refused", 1, ""),
				new Reading("sent after SIGTERM: kept connection closed with no answer", 1, ""),
				new Reading("sent after SIGTERM: new connection closed with no answer", 0, ""));
	}

	@Test
	void losesWhatWasSentBefore() {
		assertThat(lost(broken(Breach.UNANSWERED, true, 999))).isOne();
		assertThat(lost(broken(Breach.REFUSED, false, 999))).isOne();
	}

	@Test
	void losesWhatWasAnsweredInPart() {
		assertThat(lost(broken(Breach.CUT, false, 1100))).isOne();
		assertThat(lost(broken(Breach.TIMEOUT, false, 1100))).isOne();
	}

	@Test
	void losesAnAnswerThatIsNotWellFormed() {
		var told = new Told(Exchanges.complete(900, 1200), "a stream without its summary");
		assertThat(lost(told)).isOne();
		assertThat(figures(told).notes())
			.containsExactly("lost: a stream without its summary, sent -100 ms after SIGTERM");
	}

	@Test
	void doesNotHold_whenAQueryWasAbandonedOrItNeverEnds() {
		assertThat(figures(well(900, 1200)).criteria(Double.POSITIVE_INFINITY, 1)
			.stream()
			.filter((criterion) -> !criterion.holds())
			.map(Criterion::what)).containsExactly("queries begun, and abandoned because of SIGTERM",
					"from SIGTERM to the end of the process");
	}

}
