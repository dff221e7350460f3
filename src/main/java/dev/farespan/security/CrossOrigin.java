package dev.farespan.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What pages of other origins may do from a browser: nothing, or ask, where that is
 * configured.
 */
public final class CrossOrigin {

	/** What they may ask. */
	private static final List<PathPattern> PATHS = Stream.of("/fares", "/cities", "/v3/api-docs/**")
		.map(PathPatternParser.defaultInstance::parse)
		.toList();

	private static final List<String> SENT = List.of("Accept", "Authorization", "Cache-Control", "If-None-Match",
			"Prefer", Gate.KEY);

	private static final List<String> READ = List.of("Age", "ETag", "Preference-Applied", "Retry-After",
			"Server-Timing", "WWW-Authenticate");

	private final @Nullable CorsConfiguration allowed;

	private CrossOrigin(@Nullable CorsConfiguration allowed) {
		this.allowed = allowed;
	}

	/**
	 * What is configured.
	 * @throws IllegalArgumentException for what is no origin
	 */
	public static CrossOrigin of(CorsSettings settings) {
		List<String> origins = settings.allowedOrigins();
		if (origins.isEmpty()) {
			return new CrossOrigin(null);
		}
		origins.forEach(CrossOrigin::check);
		var allowed = new CorsConfiguration();
		allowed.setAllowedOrigins(origins);
		allowed.setAllowedMethods(List.of("GET", "HEAD"));
		allowed.setAllowedHeaders(SENT);
		allowed.setExposedHeaders(READ);
		allowed.setAllowCredentials(false);
		allowed.setMaxAge(Duration.ofHours(1));
		return new CrossOrigin(allowed);
	}

	private static void check(String origin) {
		if (!origin.equals("*") && !isOrigin(origin)) {
			throw new IllegalArgumentException(
					"an origin is written such as https://shop.example or https://shop.example:8443, not " + origin);
		}
	}

	private static boolean isOrigin(String origin) {
		URI uri = URI.create(origin);
		return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())
				&& origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())
				&& origin.equals(origin.toLowerCase(Locale.ROOT));
	}

	/** Whether any origin may ask. */
	public boolean isOpen() {
		return this.allowed != null;
	}

	/** What is allowed at this path; null where nothing is said of it. */
	public @Nullable CorsConfiguration at(PathContainer path) {
		return PATHS.stream().anyMatch((each) -> each.matches(path)) ? this.allowed : null;
	}

}
