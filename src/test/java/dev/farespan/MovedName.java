package dev.farespan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A program that holds a rival to this: an upstream whose name moves to another address,
 * and which is gone from the one before, is soon asked at its new one. For a network and
 * a name server of its own ({@link MovedNameTests}).
 */
final class MovedName {

	/** An address is remembered for 30 s; then a breaker may have to close. */
	private static final Duration SOON = Duration.ofMinutes(1);

	private static final int PORT = 9480;

	private static final int DAYS = 10;

	private MovedName() {
	}

	/**
	 * Runs it.
	 * @param arguments the name of the rival
	 */
	public static void main(String... arguments) throws Exception {
		Inet4Address before = address(1);
		Inet4Address after = address(2);
		Rival rival = Rival.valueOf(arguments[0]);
		try (var names = new NameServer(before);
				var old = upstream(before);
				var moved = upstream(after);
				Farespan farespan = Farespan.start(rival, old,
						List.of("--fares.providers.regiojet.base-url=http://operator.test:" + PORT + "/restapi"))) {
			require(isWhole(farespan), "the name is not asked at its first address");
			require(moved.received() == 0, "another address is asked");
			names.say(after);
			old.stopListening();
			Instant gone = Instant.now();
			while (!isWhole(farespan)) {
				require(Instant.now().isBefore(gone.plus(SOON)), "days fail still, after " + SOON);
				Thread.sleep(Duration.ofMillis(200));
			}
			System.out.println("whole again after " + Duration.between(gone, Instant.now()));
			require(moved.received() >= DAYS, "the new address is not asked");
		}
	}

	private static Inet4Address address(int last) throws java.net.UnknownHostException {
		return (Inet4Address) InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) last });
	}

	private static TestUpstream upstream(Inet4Address address) throws java.io.IOException {
		return new TestUpstream(new InetSocketAddress(address, PORT));
	}

	private static boolean isWhole(Farespan farespan) throws Exception {
		HttpResponse<String> response = farespan.get(RivalContract.fares(DAYS));
		return response.statusCode() == 200 && Farespan.json(response).get("complete").asBoolean();
	}

	private static void require(boolean holds, String orElse) {
		if (!holds) {
			throw new AssertionError(orElse);
		}
	}

}
