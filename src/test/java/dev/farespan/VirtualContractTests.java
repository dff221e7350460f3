package dev.farespan;

import org.junit.jupiter.api.Nested;

/** What the blocking twin holds in mode virtual. */
class VirtualContractTests {

	@Nested
	class Calendar extends FareCalendarContract {

		Calendar() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Streams extends FareStreamContract {

		Streams() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Failures extends FareFailureContract {

		Failures() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Limits extends FareLimitsContract {

		Limits() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Memory extends FareCacheContract {

		Memory() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Hedges extends FareHedgeContract {

		Hedges() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class SlowestHedges extends FareHedgePercentileContract {

		SlowestHedges() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Shedding extends LoadSheddingContract {

		Shedding() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class SlowReaders extends SlowReaderContract {

		SlowReaders() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class LeavingCallers extends LeavingCallerContract {

		LeavingCallers() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Ends extends GracefulEndContract {

		Ends() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Access extends AccessContract {

		Access() {
			super(Rival.VIRTUAL, Ports.SAME);
		}

	}

	@Nested
	class AccessWithTheActuatorApart extends AccessContract {

		AccessWithTheActuatorApart() {
			super(Rival.VIRTUAL, Ports.OWN);
		}

	}

	@Nested
	class Keys extends KeyContract {

		Keys() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class SlowRequests extends SlowRequestContract {

		SlowRequests() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Answers extends AnswerHeadersContract {

		Answers() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Pages extends CrossOriginContract {

		Pages() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Issuers extends TokenIssuerContract {

		Issuers() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Tls extends TlsContract {

		Tls() {
			super(Rival.VIRTUAL);
		}

	}

	@Nested
	class Discovery extends TokenDiscoveryContract {

		Discovery() {
			super(Rival.VIRTUAL);
		}

	}

}
