package dev.farespan.security;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one proxy says of where a request came to it from.
 *
 * @param address none where it says something else, or nothing that can be read
 * @param proto http or https; empty where it does not say
 */
record Hop(Optional<InetAddress> address, String proto) {

	/** More than any chain has, and few to look at. */
	private static final int MAX_HOPS = 32;

	private static final int MAX_LENGTH = 4096;

	/** {@code X-Forwarded-For} and {@code X-Forwarded-Proto}, oldest first. */
	static List<Hop> ofForwardedFor(List<String> addresses, List<String> protos) {
		// quotes mean nothing here, and may not hide what comes behind them
		List<String> parts = split(String.join(",", addresses).replace('"', '?'), ',');
		List<String> schemes = split(String.join(",", protos).replace('"', '?'), ',');
		List<Hop> hops = new ArrayList<>();
		if (parts.isEmpty() && !schemes.isEmpty()) {
			return List.of(new Hop(Optional.empty(), proto(schemes.getLast())));
		}
		for (int i = 0; i < parts.size(); i++) {
			// where each proxy adds one, they go together; else the nearest one's counts
			int scheme = (schemes.size() == parts.size()) ? i : schemes.size() - 1;
			hops.add(new Hop(node(parts.get(i)), (scheme < 0) ? "" : proto(schemes.get(scheme))));
		}
		return hops;
	}

	/**
	 * {@code Forwarded} (RFC 7239), oldest first. A quote that somebody has left open
	 * would hide what nearer proxies say behind it: then nobody is believed.
	 */
	static List<Hop> ofForwarded(List<String> values) {
		String all = String.join(",", values);
		if (end(all).chars().filter((letter) -> letter == '"').count() % 2 != 0) {
			return List.of(new Hop(Optional.empty(), ""));
		}
		List<Hop> hops = new ArrayList<>();
		for (String element : split(all, ',')) {
			Optional<InetAddress> address = Optional.empty();
			String proto = "";
			for (String pair : split(element, ';')) {
				int equals = pair.indexOf('=');
				String name = pair.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
				String value = unquoted(pair.substring(equals + 1).strip());
				address = name.equals("for") ? node(value) : address;
				proto = name.equals("proto") ? proto(value) : proto;
			}
			hops.add(new Hop(address, proto));
		}
		return hops;
	}

	/** An address, perhaps with a port: 192.0.2.7:80, [2001:db8::1]:80, 2001:db8::1. */
	private static Optional<InetAddress> node(String written) {
		if (written.startsWith("[")) {
			int end = written.indexOf(']');
			boolean whole = end > 0 && written.substring(end + 1).matches("(:[0-9]{1,5})?");
			return whole ? AddressRange.address(written.substring(1, end)) : Optional.empty();
		}
		int colon = written.indexOf(':');
		boolean hasPort = colon > 0 && colon == written.lastIndexOf(':');
		return AddressRange.address(hasPort ? written.substring(0, colon) : written);
	}

	private static String proto(String written) {
		String lower = written.toLowerCase(Locale.ROOT);
		return (lower.equals("https") || lower.equals("http")) ? lower : "";
	}

	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

	/** Of what is too long the end counts, which the nearest proxies wrote. */
	private static String end(String text) {
		return (text.length() > MAX_LENGTH) ? text.substring(text.length() - MAX_LENGTH) : text;
	}

	/** At each separator outside quotes. */
	private static List<String> split(String text, char separator) {
		if (text.isBlank()) {
			return List.of();
		}
		String end = end(text);
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int from = 0;
		for (int i = 0; i < end.length(); i++) {
			quoted ^= end.charAt(i) == '"';
			if (end.charAt(i) == separator && !quoted) {
				parts.add(end.substring(from, i).strip());
				from = i + 1;
			}
		}
		parts.add(end.substring(from).strip());
		int cut = (text.length() > MAX_LENGTH) ? 1 : 0;
		return parts.subList(Math.max(cut, parts.size() - MAX_HOPS), parts.size());
	}

}
