package dev.farespan;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

		/** More than there may be connections, with which they must not be confused. */
		@Test
		void keepsAConnection_howeverManyRequestsItHas() throws Exception {
			try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port())) {
				socket.setSoTimeout(5000);
				var answers = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
				byte[] request = "HEAD /cities?q=pra HTTP/1.1\r\nHost: farespan\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII);
				for (int i = 0; i < 8300; i++) {
					socket.getOutputStream().write(request);
					assertThat(answers.readLine()).as("request " + i).isEqualTo("HTTP/1.1 200 OK");
					while (!answers.readLine().isEmpty()) {
						// a header
					}
				}
			}
		}

	}

	@Nested
	class SlowReaders extends SlowReaderContract {

		SlowReaders() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class LeavingCallers extends LeavingCallerContract {

		LeavingCallers() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Ends extends GracefulEndContract {

		Ends() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Access extends AccessContract {

		Access() {
			super(Rival.REACTIVE, Ports.SAME);
		}

	}

	@Nested
	class AccessWithTheActuatorApart extends AccessContract {

		AccessWithTheActuatorApart() {
			super(Rival.REACTIVE, Ports.OWN);
		}

	}

	@Nested
	class Keys extends KeyContract {

		Keys() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class SlowRequests extends SlowRequestContract {

		SlowRequests() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Answers extends AnswerHeadersContract {

		Answers() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Pages extends CrossOriginContract {

		Pages() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Issuers extends TokenIssuerContract {

		Issuers() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Tls extends TlsContract {

		Tls() {
			super(Rival.REACTIVE);
		}

	}

	@Nested
	class Discovery extends TokenDiscoveryContract {

		Discovery() {
			super(Rival.REACTIVE);
		}

	}

}
