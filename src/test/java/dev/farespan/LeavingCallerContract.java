package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of callers that leave in the moment in which they are answered. */
@ExtendWith(OutputCaptureExtension.class)
abstract class LeavingCallerContract extends RivalContract {

	private static final int ROUNDS = 30;

	private static final int CALLERS = 15;

	/** Between two that leave: together they take about as long as the answers do. */
	private static final long PAUSE_NANOS = 100_000;

	LeavingCallerContract(Rival rival) {
		super(rival, List.of());
	}

	/** Sooner, later and just then: no round meets each of these moments, many do. */
	@Test
	void areNoDefect(CapturedOutput output) throws Exception {
		int before = output.length();
		for (int round = 0; round < ROUNDS; round++) {
			leaveWhileAnswered();
			leavesNothingInFlight();
		}
		assertThat(output.toString().substring(before)).doesNotContain("WARN", "ERROR", "\tat ");
	}

	private void leaveWhileAnswered() throws IOException {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		List<Socket> callers = new ArrayList<>();
		try {
			for (int i = 0; i < CALLERS; i++) {
				var caller = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port());
				callers.add(caller);
				// so that leaving is a reset
				caller.setSoLinger(true, 0);
				FareStreamContract.ask(caller, "application/json", 1);
			}
			within(Duration.ofSeconds(10), () -> assertThat(gauge("fares.query.in.flight")).isEqualTo(CALLERS));
		}
		finally {
			gate.countDown();
			for (Socket caller : callers) {
				caller.close();
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

}
