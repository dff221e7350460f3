package dev.farespan.provider.regiojet;

import java.net.URI;
import java.time.DateTimeException;
import java.util.function.Supplier;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Fare;
import dev.farespan.domain.FailureReason;
import dev.farespan.provider.Moments;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a search answer: the few fields a fare needs, straight from the bytes. An answer
 * holds the connections of three days; only those that depart on the day asked, by the
 * date as written, count.
 */
final class SearchAnswerReader {

	private static final JsonFactory JSON = new JsonFactory();

	private static final String LAST_DEPARTURE_HEADER = "X-Used-DepartureToDateTime";

	DayFares read(DayQuery day, ProviderResponse response, Supplier<URI> link) {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), response.body())) {
			String date = day.date().toString();
			var found = new Found();
			boolean routesSeen = false;
			require(json.nextToken() == JsonToken.START_OBJECT, "an object");
			for (String field = json.nextName(); field != null; field = json.nextName()) {
				JsonToken value = json.nextToken();
				if (field.equals("routes")) {
					routesSeen = true;
					readRoutes(json, value, date, found);
				}
				else {
					json.skipChildren();
				}
			}
			require(routesSeen && json.currentToken() == JsonToken.END_OBJECT, "routes");
			require(json.nextToken() == null, "nothing after its end");
			return found.toDayFares(day, response, link);
		}
		catch (JacksonException | DateTimeException | ArithmeticException | NumberFormatException ex) {
			throw new ProviderException(FailureReason.UNREADABLE, "not a search answer", ex);
		}
	}

	private static void readRoutes(JsonParser json, @Nullable JsonToken value, String date, Found found) {
		if (value == JsonToken.VALUE_NULL) {
			return;
		}
		require(value == JsonToken.START_ARRAY, "an array of routes");
		while (json.nextToken() == JsonToken.START_OBJECT) {
			found.add(Route.read(json), date);
		}
		require(json.currentToken() == JsonToken.END_ARRAY, "an object for each route");
	}

	static void require(boolean holds, String what) {
		if (!holds) {
			throw unreadable(what);
		}
	}

	static ProviderException unreadable(String missing) {
		return new ProviderException(FailureReason.UNREADABLE, "a search answer has " + missing);
	}

	/** Whether the search ended before midnight of the day asked. */
	private static boolean maybeCut(DayQuery day, ProviderResponse response) {
		return response.header(LAST_DEPARTURE_HEADER).filter((moment) -> {
			try {
				return Moments.local(moment).isBefore(day.date().plusDays(1).atStartOfDay());
			}
			catch (DateTimeException ex) {
				return false;
			}
		}).isPresent();
	}

	/** What of the day has been read so far. */
	private static final class Found {

		private int connections;

		private @Nullable Route cheapest;

		void add(Route route, String date) {
			if (!route.departure().startsWith(date)) {
				return;
			}
			this.connections++;
			if (route.isBookable() && (this.cheapest == null || route.isBetterThan(this.cheapest))) {
				this.cheapest = route;
			}
		}

		DayFares toDayFares(DayQuery day, ProviderResponse response, Supplier<URI> link) {
			Fare fare = (this.cheapest != null) ? this.cheapest.toFare(day.currency(), link.get()) : null;
			Availability availability = (fare != null) ? Availability.PRICED
					: (this.connections > 0) ? Availability.SOLD_OUT : Availability.NO_SERVICE;
			return new DayFares(day.date(), availability, fare, this.connections, response.isSimulated(),
					maybeCut(day, response));
		}

	}

}
