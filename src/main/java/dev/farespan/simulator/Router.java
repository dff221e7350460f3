package dev.farespan.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Decides what each request gets. */
final class Router {

	private static final Answer NOT_FOUND = Answer.error(HttpResponseStatus.NOT_FOUND, "Not Found", Map.of());

	private static final Answer FAILED = Answer.error(HttpResponseStatus.INTERNAL_SERVER_ERROR, "Unexpected error",
			Map.of());

	private final Stats stats;

	private final Network network = Network.load();

	private final Behaviour behaviour;

	private final SearchReader reader;

	private final SearchAnswers answers;

	Router(SimulatorSettings settings, Clock clock, Stats stats) {
		this.stats = stats;
		this.behaviour = new Behaviour(settings);
		this.reader = new SearchReader(this.network, clock);
		this.answers = new SearchAnswers(settings.seed(), clock);
	}

	Reply route(HttpRequest request) {
		if (request.decoderResult().isFailure()) {
			return unreadable(request.decoderResult().cause());
		}
		String uri = request.uri();
		int query = uri.indexOf('?');
		String path = (query >= 0) ? uri.substring(0, query) : uri;
		HttpMethod allowed = path.equals(Paths.STATS_RESET) ? HttpMethod.POST : HttpMethod.GET;
		if (Paths.ALL.contains(path) && !allowed.equals(request.method())) {
			return Reply.now(Answer.error(HttpResponseStatus.METHOD_NOT_ALLOWED, "Method Not Allowed", Map.of(),
					"Allow: " + allowed));
		}
		return switch (path) {
			case Paths.SEARCH -> search(request);
			case Paths.LOCATIONS -> Reply.now(locations(request));
			case Paths.STATS -> Reply.now(this.stats.answer());
			case Paths.STATS_RESET -> {
				this.stats.reset();
				yield Reply.now(this.stats.answer());
			}
			default -> Reply.now(NOT_FOUND);
		};
	}

	private Reply search(HttpRequest request) {
		try {
			Search search = this.reader.read(request.uri(), request.headers());
			Fate fate = this.behaviour.next(search.date());
			return new Reply(fate.delay(), fate.fails() ? () -> FAILED : () -> this.answers.answer(search), true);
		}
		catch (RefusedException ex) {
			return new Reply(Duration.ZERO, ex::answer, true);
		}
	}

	private Answer locations(HttpRequest request) {
		try {
			SearchReader.checkHeaders(request.headers());
		}
		catch (RefusedException ex) {
			return ex.answer();
		}
		Optional<List<Vehicle>> kinds = LocationsAnswer.kinds(Parameters.of(request.uri()).first("stationType"));
		return kinds
			.map((wanted) -> Answer.json(HttpResponseStatus.OK, new LocationsAnswer(this.network, wanted).body()))
			.orElseGet(() -> Answer.error(HttpResponseStatus.BAD_REQUEST, "Unknown station type", Map.of()));
	}

	private static Reply unreadable(Throwable cause) {
		HttpResponseStatus status = switch (cause) {
			case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
			case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
			default -> HttpResponseStatus.BAD_REQUEST;
		};
		return Reply.now(Answer.error(status, status.reasonPhrase(), Map.of()));
	}

}
