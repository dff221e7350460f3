package dev.farespan;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reactive twin holds. */
class ReactiveContractTests {

	@Nested
	class Calendar extends FareCalendarContract {

		Calendar() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Streams extends FareStreamContract {

		Streams() {
			super(Rival.REACTIVE);
		}

		/** The blocking twin learns of it only while streaming. */
		@Test
		void abortsWhatIsInFlight_whenTheCallerOfAWholeAnswerLeaves() throws Exception {
			this.upstream.behave(UpstreamScript.stall());
			try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port())) {
				ask(socket, "application/json", 10);
				within(Duration.ofSeconds(5), () -> assertThat(this.upstream.inFlight()).isEqualTo(WIDTH));
			}
			within(MUCH_LESS_THAN_A_TIMEOUT, () -> assertThat(this.upstream.aborted()).isEqualTo(WIDTH));
		}

	}

	@Nested
	class Failures extends FareFailureContract {

		Failures() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Limits extends FareLimitsContract {

		Limits() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Memory extends FareCacheContract {

		Memory() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Hedges extends FareHedgeContract {

		Hedges() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class SlowestHedges extends FareHedgePercentileContract {

		SlowestHedges() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Shedding extends LoadSheddingContract {

		Shedding() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class SlowReaders extends SlowReaderContract {

		SlowReaders() {
			super(Rival.REACTIVE);
		}

	}

}
