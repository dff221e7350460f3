package dev.farespan.bench.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTests {

	private static Ports ports(Map<String, String> properties) {
		return new Ports(Options.read((name) -> properties.get(String.valueOf(name)), null));
	}

	@Test
	void refusesTheOneAskedFor_whenItIsOccupied() throws IOException {
		try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = Integer.toString(taken.getLocalPort());
			assertThatThrownBy(() -> ports(Map.of("compare.port", port)).free()).isInstanceOf(OptionException.class)
				.hasMessageStartingWith("Port " + port + " is occupied.");
		}
	}

	@Test
	void givesEachOnce() {
		var ports = ports(Map.of());
		assertThat(ports.free()).isNotEqualTo(ports.free()).isLessThan(32_768);
	}

}
