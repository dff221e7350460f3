package dev.farespan.web;

import java.util.List;

import dev.farespan.domain.FareQuery;
import dev.farespan.provider.Providers;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

import static dev.farespan.web.ApiOperations.query;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.text;

/** Describes the parameters of {@code /fares}. */
final class ApiFareParameters {

	private final Providers providers;

	private final ApiSchemas schemas;

	ApiFareParameters(Providers providers, ApiSchemas schemas) {
		this.providers = providers;
		this.schemas = schemas;
	}

	List<Parameter> all() {
		JsonSchema days = integer(FareQuery.MIN_DAYS, FareQuery.MAX_DAYS);
		days.setDefault(FareRequests.DEFAULT_DAYS);
		JsonSchema currency = this.schemas.currencyCode();
		currency.setDefault(this.providers.byDefault().currencies().getFirst().getCurrencyCode());
		JsonSchema provider = this.schemas.providerName();
		provider.setDefault(this.providers.byDefault().name());
		return List.of(city("from", "Where the trip begins", "Praha"), city("to", "Where it ends", "Brno"),
				query("days", "How many days, one upstream question each.", days),
				query("date",
						"The first day, in the local calendar of the city of departure: not in the past, at most "
								+ FareRequests.YEARS_AHEAD + " years ahead. By default today.",
						text("date")),
				query("currency", "Of every price in the answer; case is ignored. By default the provider's own.",
						currency),
				query("provider", "Whom to ask; case is ignored.", provider),
				header("If-None-Match", "`ETag` of an earlier answer. JSON and CSV only."),
				header("Prefer",
						"`wait=3`: answer after three seconds with what is there (RFC 7240). It can make the "
								+ "query's deadline sooner, not later; `wait=0` gets what is remembered."),
				header("Cache-Control", "`no-cache` asks the provider anew, `max-age=60` for what is older than that "
						+ "many seconds (RFC 9111)."));
	}

	private static Parameter header(String name, String meaning) {
		return new Parameter().name(name).in("header").description(meaning).schema(text());
	}

	private static Parameter city(String name, String meaning, String example) {
		return query(name,
				meaning + ": a city's name, alias or provider id; case and accents are ignored. The two differ.",
				text(1, FareRequests.MAX_NAME_LENGTH))
			.required(true)
			.example(example);
	}

}
