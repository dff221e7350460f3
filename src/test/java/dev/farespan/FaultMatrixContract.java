package dev.farespan;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers are told however the upstream misbehaves, and what is left of it. */
abstract class FaultMatrixContract extends FaultContract {

	/** What leaks grows each time; what only warms up does not. */
	private static final int REPEATS = 6;

	private final boolean watchesMemory;

	FaultMatrixContract(Rival rival, boolean watchesMemory) {
		super(rival, Duration.ofSeconds(3), List.of("--fares.search.attempt-timeout=400ms",
				"--fares.retry.max-attempts=2", "--fares.retry.base-delay=10ms", "--fares.retry.max-delay=20ms"));
		this.watchesMemory = watchesMemory;
	}

	static Stream<Fault> faults() {
		return Fault.all("timeout");
	}

	@ParameterizedTest
	@MethodSource("faults")
	void failsTheBadDaysAlone(Fault fault) throws Exception {
		HeldUp.again(() -> standUpTo(fault));
	}

	private void standUpTo(Fault fault) throws Exception {
		befall(fault.script());
		List<DirectMemory> after = new ArrayList<>();
		do {
			check(ask(spreads(fault)), fault.reason());
			leavesNothingInFlight();
			leavesNoConnection();
			after.add(DirectMemory.inUse());
			assertThat(after).as("memory grows each time").hasSizeLessThan(REPEATS);
		}
		while (this.watchesMemory && (after.size() == 1 || after.getLast().exceeds(after.get(after.size() - 2))));
	}

	/** One day after another would last longer than anybody waits. */
	private List<Spread> spreads(Fault fault) {
		return (fault.slow() && !this.rival.isParallel()) ? List.of(Spread.ONE) : List.of(Spread.values());
	}

	/** What befell a connection while nobody used it is no reason for a day to fail. */
	@ParameterizedTest
	@EnumSource
	void answersEveryDay_whenIdleConnectionsHaveBeenClosed(Spread spread) throws Exception {
		List<Spread> all = Arrays.asList(Spread.values());
		assertAllPriced(ask(all).values());
		int idle = this.upstream.connections().idle();
		this.upstream.connections().closeIdle(switch (spread) {
			case ONE -> 1;
			case FIFTH -> idle / 5;
			case ALL -> idle;
		});
		assertAllPriced(ask(all).values());
	}

	@Test
	void costsAnAttempt_whenAConnectionIsClosedJustAsItIsReused() throws Exception {
		List<Spread> all = Arrays.asList(Spread.values());
		assertAllPriced(ask(all).values());
		this.upstream.reset();
		this.upstream.behave((date, number) -> (number == 1 && Spread.isBadDate(index(date))) ? UpstreamExchange::close
				: UpstreamScript.priced("9.9"));
		assertAllPriced(ask(all).values());
		assertThat(this.upstream.received()).isEqualTo(3 * DAYS + 1 + DAYS / 5 + DAYS);
	}

	@Test
	void isUnreachable_untilTheUpstreamIsBack() throws Exception {
		this.upstream.stopListening();
		try {
			check(ask(List.of(Spread.ALL)), "unreachable");
		}
		finally {
			this.upstream.listenAgain();
		}
		assertAllPriced(ask(Arrays.asList(Spread.values())).values());
	}

	private void assertAllPriced(Iterable<Answer> answers) {
		for (Answer answer : answers) {
			HttpResponse<String> response = answer.response();
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			assertThat(each(Farespan.json(response), "reason")).as(this::attempts).containsOnly("-");
		}
	}

}
