package dev.farespan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import static dev.farespan.FuzzWords.one;

/**
 * Requests to {@code /fares} and {@code /cities}, good, bad and broken ones. Each depends
 * on the seed and its own number alone, so that any of them can be made again.
 */
final class FuzzRequests {

	private static final List<String> NAMES = List.of("from", "to", "days", "date", "currency", "provider", "q",
			"limit", "From", "from[]", "", "%66rom", "x", "__proto__", "day%73", "d%00ays");

	private final long seed;

	private final LocalDate today;

	FuzzRequests(long seed, LocalDate today) {
		this.seed = seed;
		this.today = today;
	}

	FuzzRequest get(int number) {
		var random = new SplittableRandom(this.seed * 1_000_003 + number);
		boolean fares = random.nextInt(5) < 3;
		List<String> query = new ArrayList<>(fares ? fares(random) : cities(random));
		if (chance(random, 35)) {
			spoil(query, random);
		}
		String path = fares ? "/fares" : "/cities";
		List<String> headers = headers(random);
		String method = chance(random, 12) ? one(random, FuzzWords.METHODS) : "GET";
		String body = body(headers, random);
		String version = "HTTP/1.1";
		switch (random.nextInt(30)) {
			case 0, 1 -> path = one(random, FuzzWords.ODD_PATHS).formatted(path, path);
			case 2 -> headers.add(random.nextInt(headers.size() + 1), one(random, FuzzWords.BROKEN_HEADERS));
			case 3 -> version = one(random, FuzzWords.VERSIONS);
			case 4 -> headers.remove("Host: localhost");
			default -> {
			}
		}
		var request = new FuzzRequest(method, path, query, version, headers, body);
		return request.isReadable() ? request : request.withMethod("GET");
	}

	/** Nobody asked for one. */
	private static String body(List<String> headers, SplittableRandom random) {
		if (chance(random, 2)) {
			headers.add("Content-Length: 5");
			return "{\"a\":";
		}
		if (chance(random, 2) && headers.stream().noneMatch((header) -> header.startsWith("Content-Length"))) {
			headers.add("Transfer-Encoding: chunked");
			return "2\r\n{}\r\n0\r\n\r\n";
		}
		return "";
	}

	private List<String> fares(SplittableRandom random) {
		List<String> query = new ArrayList<>();
		query.add("from=" + one(random, FuzzWords.CITIES));
		query.add("to=" + one(random, FuzzWords.CITIES));
		query.add("days=" + (chance(random, 2) ? 366 : random.nextInt(1, 8)));
		if (chance(random, 70)) {
			query.add("date=" + (chance(random, 10) ? FuzzWords.badDate(random, this.today)
					: FuzzWords.date(random, this.today)));
		}
		if (chance(random, 30)) {
			query.add(
					"currency=" + one(random, List.of("EUR", "CZK", "eur", "USD", "xx", "EURO", "E%20R", "%E2%82%AC")));
		}
		if (chance(random, 20)) {
			query.add("provider=" + one(random, List.of("regiojet", "REGIOJET", "nobody", "flixbus", "%3Cb%3E", "")));
		}
		return query;
	}

	private List<String> cities(SplittableRandom random) {
		List<String> query = new ArrayList<>();
		query.add("q=" + (chance(random, 60) ? one(random, FuzzWords.PREFIXES) : value(random)));
		if (chance(random, 50)) {
			query.add("limit=" + (chance(random, 70) ? random.nextInt(0, 53) : value(random)));
		}
		return query;
	}

	/** Up to three times, one of its parts is not as it was. */
	private static void spoil(List<String> query, SplittableRandom random) {
		for (int i = random.nextInt(3); i >= 0; i--) {
			int at = random.nextInt(query.size());
			String parameter = query.get(at);
			String name = parameter.substring(0, Math.max(0, parameter.indexOf('=')));
			switch (random.nextInt(8)) {
				case 0 -> query.add(parameter);
				case 1 -> query.set(at, name);
				case 2 -> query.set(at, one(random, NAMES) + "=" + value(random));
				case 3 -> query.add(one(random, NAMES) + "=" + value(random));
				case 4 -> query.set(at, "");
				case 5 -> Collections.shuffle(query, new Random(random.nextLong()));
				default -> query.set(at, name + "=" + value(random));
			}
		}
	}

	private static String value(SplittableRandom random) {
		return switch (random.nextInt(4)) {
			case 0 -> FuzzWords.letters(random);
			case 1 -> one(random, FuzzWords.SHAPES) + one(random, FuzzWords.SHAPES);
			default -> one(random, FuzzWords.SHAPES);
		};
	}

	private static List<String> headers(SplittableRandom random) {
		List<String> headers = new ArrayList<>();
		headers.add("Host: localhost");
		if (chance(random, 60)) {
			headers.add("Accept: " + one(random, chance(random, 80) ? FuzzWords.ACCEPTS : FuzzWords.BAD_ACCEPTS));
		}
		maybe(20, "Prefer", FuzzWords.PREFERS, headers, random);
		maybe(20, "Cache-Control", FuzzWords.CACHE_CONTROLS, headers, random);
		maybe(20, "If-None-Match", FuzzWords.TAGS, headers, random);
		if (chance(random, 10)) {
			headers.add("X-API-Key: " + one(random, List.of("", "x", "\u00e9", "k".repeat(5000), "a,b", "\"", "a b")));
		}
		while (chance(random, 30)) {
			headers.add(one(random, FuzzWords.OTHER_HEADERS));
		}
		if (chance(random, 5)) {
			headers.add(one(random, headers));
		}
		return headers;
	}

	private static void maybe(int percent, String name, List<String> values, List<String> headers,
			SplittableRandom random) {
		if (chance(random, percent)) {
			headers.add(name + ": " + one(random, values));
		}
	}

	private static boolean chance(SplittableRandom random, int percent) {
		return random.nextInt(100) < percent;
	}

}
