package dev.farespan.reactive;

import java.util.List;

import dev.farespan.web.Cities;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@code GET /cities}. */
@RestController
public class CityController {

	private final Cities cities;

	public CityController(Cities cities) {
		this.cities = cities;
	}

	@GetMapping(path = "/cities", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<List<Cities.CityView>> cities(ServerHttpRequest request) {
		return Mono.just(this.cities.find(request.getURI().getRawQuery()));
	}

}
