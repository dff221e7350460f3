package dev.farespan;

import org.junit.jupiter.api.Nested;

/** What the blocking twin holds in mode pool. */
class PoolContractTests {

	@Nested
	class Calendar extends FareCalendarContract {

		Calendar() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Streams extends FareStreamContract {

		Streams() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Failures extends FareFailureContract {

		Failures() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Limits extends FareLimitsContract {

		Limits() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Memory extends FareCacheContract {

		Memory() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Hedges extends FareHedgeContract {

		Hedges() {
			super(Rival.POOL);
		}

	}

	@Nested
	class SlowestHedges extends FareHedgePercentileContract {

		SlowestHedges() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Shedding extends LoadSheddingContract {

		Shedding() {
			super(Rival.POOL);
		}

	}

	@Nested
	class SlowReaders extends SlowReaderContract {

		SlowReaders() {
			super(Rival.POOL);
		}

	}

	@Nested
	class LeavingCallers extends LeavingCallerContract {

		LeavingCallers() {
			super(Rival.POOL);
		}

	}

	@Nested
	class Ends extends GracefulEndContract {

		Ends() {
			super(Rival.POOL);
		}

	}

}
