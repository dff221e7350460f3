package dev.farespan;

import org.junit.jupiter.api.Nested;

/** What the blocking twin holds in mode sequential. */
class SequentialContractTests {

	@Nested
	class Calendar extends FareCalendarContract {

		Calendar() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Streams extends FareStreamContract {

		Streams() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Failures extends FareFailureContract {

		Failures() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Limits extends FareLimitsContract {

		Limits() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Memory extends FareCacheContract {

		Memory() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Hedges extends FareHedgeContract {

		Hedges() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class SlowestHedges extends FareHedgePercentileContract {

		SlowestHedges() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Shedding extends LoadSheddingContract {

		Shedding() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class SlowReaders extends SlowReaderContract {

		SlowReaders() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class LeavingCallers extends LeavingCallerContract {

		LeavingCallers() {
			super(Rival.SEQUENTIAL);
		}

	}

	@Nested
	class Ends extends GracefulEndContract {

		Ends() {
			super(Rival.SEQUENTIAL);
		}

	}

}
