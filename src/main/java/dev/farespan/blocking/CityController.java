package dev.farespan.blocking;

import java.util.List;

import dev.farespan.web.Cities;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
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
	public List<Cities.CityView> cities(HttpServletRequest request) {
		return this.cities.find(request.getQueryString());
	}

}
