package dev.farespan.security;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses with the same beginning, written {@code 10.0.0.0/8}, {@code fd00::/8} or as
 * one address.
 */
record AddressRange(InetAddress first, int bits) {

	/** No name, no zone, and of IPv4 all four numbers: Java reads more than that. */
	private static final Pattern LITERAL = Pattern
		.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

	static AddressRange parse(String written) {
		String text = written.strip();
		int slash = text.indexOf('/');
		Optional<InetAddress> address = address((slash < 0) ? text : text.substring(0, slash));
		if (address.isPresent()) {
			int all = address.get().getAddress().length * 8;
			String bits = (slash < 0) ? String.valueOf(all) : text.substring(slash + 1);
			if (bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= all) {
				return new AddressRange(address.get(), Integer.parseInt(bits));
			}
		}
		throw new IllegalArgumentException(
				"addresses are written such as 10.0.0.0/8, fd00::/8 or 192.0.2.7, not '" + written + "'");
	}

	/** Empty for what is no address in numbers. */
	static Optional<InetAddress> address(String literal) {
		try {
			return LITERAL.matcher(literal).matches() ? Optional.of(InetAddress.ofLiteral(literal)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	boolean contains(InetAddress address) {
		byte[] own = this.first.getAddress();
		byte[] other = address.getAddress();
		if (own.length != other.length) {
			return false;
		}
		for (int bit = 0; bit < this.bits; bit += 8) {
			int mask = 0xFF << Math.max(0, 8 - (this.bits - bit));
			if (((own[bit / 8] ^ other[bit / 8]) & mask & 0xFF) != 0) {
				return false;
			}
		}
		return true;
	}

}
