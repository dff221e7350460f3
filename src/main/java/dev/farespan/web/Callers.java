package dev.farespan.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Who a caller is: its address, as far as that is one's own. What a header says of it
 * anybody can write.
 */
public final class Callers {

	/** Of an IPv6 address these bytes are a site's; the others are free to choose. */
	private static final int SITE = 8;

	private static final String UNKNOWN = "unknown";

	private Callers() {
	}

	/** Equal for all requests of one caller; null where a connection is gone already. */
	public static String of(@Nullable InetAddress address) {
		if (address == null) {
			return UNKNOWN;
		}
		return (address instanceof Inet6Address) ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SITE))
				: address.getHostAddress();
	}

	/** The same for an address in numbers. */
	public static String of(@Nullable String literal) {
		return of(address(literal));
	}

	/** The address that is so written in numbers; null for anything else. */
	public static @Nullable InetAddress address(@Nullable String literal) {
		try {
			return (literal != null) ? InetAddress.ofLiteral(literal) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
