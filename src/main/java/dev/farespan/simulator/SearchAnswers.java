package dev.farespan.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Answers searches: the connections of the day asked for and of the two after it. */
final class SearchAnswers {

	/** How many days ahead tickets are sold. */
	static final int HORIZON_DAYS = 180;

	private static final byte[] HEAD_1_0 = Answer.head(HttpResponseStatus.OK, Shape.V1_0.contentType());

	private static final byte[] HEAD_1_2 = Answer.head(HttpResponseStatus.OK, Shape.V1_2.contentType());

	private static final byte[] FROM = Answer.ascii("X-Used-DepartureFromDateTime: ");

	private static final byte[] TO = Answer.ascii("\r\nX-Used-DepartureToDateTime: ");

	private static final byte[] LINE_BREAK = Answer.ascii("\r\n");

	private static final byte[] BEFORE = Answer.ascii("{\"routes\":[");

	private static final byte[] COMMA = Answer.ascii(",");

	private static final byte[] AFTER = Answer
		.ascii("],\"routesMessage\":null,\"bannerBubbles\":[],\"textBubbles\":[]}");

	private static final byte[] AFTER_NOTHING = Answer
		.ascii("],\"routesMessage\":\"No connections were found.\",\"bannerBubbles\":[],\"textBubbles\":[]}");

	private static final Answer BEYOND_HORIZON = Answer.error(HttpResponseStatus.BAD_REQUEST,
			"It is not possible to search connections so far to future", Map.of());

	private final DayAnswers days;

	private final Clock clock;

	SearchAnswers(long seed, Clock clock) {
		this.days = new DayAnswers(seed);
		this.clock = clock;
	}

	static LocalDate lastDayOnSale(LocalDate today) {
		return today.plusDays(HORIZON_DAYS);
	}

	Answer answer(Search search) {
		ZonedDateTime now = this.clock.instant().atZone(search.from().town().zone()).truncatedTo(ChronoUnit.MINUTES);
		LocalDate date = search.date();
		if (date.isAfter(lastDayOnSale(now.toLocalDate()))) {
			return BEYOND_HORIZON;
		}
		DayAnswer first = this.days.answer(search, date, now);
		DayAnswer second = this.days.answer(search, date.plusDays(1), now);
		DayAnswer third = this.days.answer(search, date.plusDays(2), now);
		byte[] head = switch (search.shape()) {
			case V1_0 -> HEAD_1_0;
			case V1_2 -> HEAD_1_2;
		};
		return new Answer(List.of(head, FROM, first.begin(), TO, third.end(), LINE_BREAK),
				body(List.of(first, second, third)));
	}

	private static List<byte[]> body(List<DayAnswer> days) {
		List<byte[]> body = new ArrayList<>(7);
		body.add(BEFORE);
		for (DayAnswer day : days) {
			if (day.hasRoutes()) {
				if (body.size() > 1) {
					body.add(COMMA);
				}
				body.add(day.routes());
			}
		}
		body.add((body.size() > 1) ? AFTER : AFTER_NOTHING);
		return body;
	}

}
