package dev.farespan.web;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers {@code GET /} with the page, whatever is accepted. It waits for nothing, so
 * both twins use this one.
 */
@RestController
public class HomeController {

	private final Resource page = new ClassPathResource("static/index.html");

	@GetMapping("/")
	public ResponseEntity<Resource> home() {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.body(this.page);
	}

}
