package dev.farespan.security;

import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may ask from a browser.
 *
 * @param allowedOrigins such as https://shop.example; none by default, * for all
 */
public record CorsSettings(@DefaultValue List<String> allowedOrigins) {

	public CorsSettings {
		allowedOrigins = List.copyOf(allowedOrigins);
	}

}
