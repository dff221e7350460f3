package dev.farespan.security;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Whose word is taken on where a request comes from: that of proxies which are named.
 * From anybody else these headers are ignored, since anybody can write them.
 *
 * <p>
 * Each proxy adds to the end what it saw. So they are read from the end, for as long as
 * the one that wrote is trusted: the rightmost hop that is not counts. What cannot be
 * read ends it, at the proxy that wrote it. Where a request has both kinds of headers and
 * they name different callers, a proxy has passed on what it does not write itself:
 * neither is believed.
 */
public final class TrustedProxies {

	private final List<AddressRange> ranges;

	private TrustedProxies(List<AddressRange> ranges) {
		this.ranges = ranges;
	}

	/**
	 * Those in these ranges.
	 * @throws IllegalArgumentException for what is no range
	 */
	public static TrustedProxies of(List<String> ranges) {
		return new TrustedProxies(ranges.stream().map(AddressRange::parse).toList());
	}

	/**
	 * Where a request comes from.
	 * @param peer who has the connection
	 * @param secure whether that has TLS
	 * @param headers all values of a header, by name
	 */
	public Origin origin(@Nullable InetAddress peer, boolean secure, Function<String, List<String>> headers) {
		var connection = new Origin(peer, secure);
		if (peer == null || !isTrusted(peer)) {
			return connection;
		}
		List<Hop> one = Hop.ofForwardedFor(headers.apply("X-Forwarded-For"), headers.apply("X-Forwarded-Proto"));
		List<Hop> other = Hop.ofForwarded(headers.apply("Forwarded"));
		if (one.isEmpty() || other.isEmpty()) {
			return caller(connection, one.isEmpty() ? other : one);
		}
		Origin caller = caller(connection, one);
		return caller.equals(caller(connection, other)) ? caller : connection;
	}

	private Origin caller(Origin connection, List<Hop> hops) {
		Origin nearest = connection;
		for (Hop hop : hops.reversed()) {
			Optional<InetAddress> address = hop.address();
			boolean secure = hop.proto().isEmpty() ? nearest.isSecure() : hop.proto().equals("https");
			nearest = new Origin(address.orElse(nearest.address()), secure);
			if (address.isEmpty() || !isTrusted(address.get())) {
				return nearest;
			}
		}
		return nearest;
	}

	private boolean isTrusted(InetAddress address) {
		for (AddressRange range : this.ranges) {
			if (range.contains(address)) {
				return true;
			}
		}
		return false;
	}

}
