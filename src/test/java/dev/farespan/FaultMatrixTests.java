package dev.farespan;

import org.junit.jupiter.api.Nested;

/**
 * What rivals hold against a bad upstream. Modes of one twin share their client, so that
 * one of them has its memory watched.
 */
class FaultMatrixTests {

	@Nested
	class Reactive extends FaultMatrixContract {

		Reactive() {
			super(Rival.REACTIVE, true);
		}

	}

	@Nested
	class Virtual extends FaultMatrixContract {

		Virtual() {
			super(Rival.VIRTUAL, true);
		}

	}

	@Nested
	class Pool extends FaultMatrixContract {

		Pool() {
			super(Rival.POOL, false);
		}

	}

	@Nested
	class Sequential extends FaultMatrixContract {

		Sequential() {
			super(Rival.SEQUENTIAL, false);
		}

	}

	@Nested
	class ReactiveDeadline extends FaultDeadlineContract {

		ReactiveDeadline() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class VirtualDeadline extends FaultDeadlineContract {

		VirtualDeadline() {
			super(Rival.VIRTUAL);
		}

	}

}
