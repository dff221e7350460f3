"""What the five programs have in common: what they ask, how they read an answer, what they write."""

import collections
import datetime
import decimal
import json
import os
import re
import sys
import time

HEADERS = {"Accept": "application/1.2.0+json", "X-Currency": "EUR", "X-Lang": "en"}
# seconds; the comparison gives every rival as many
TIMEOUT = 120
PRAGUE = "10202003"
BRNO = "10202002"
COLUMNS = ("date,outcome,reason,price,currency,departure,arrival,transfers,vehicles,freeSeats,"
           "connections,link,stale").split(",")

Day = collections.namedtuple("Day", "date url")


def run(fan_out):
    """Asks for the days of the command line in the way given, says when, and writes the calendar."""
    if len(sys.argv) not in (4, 5):
        sys.exit("usage: %s BASE_URL FIRST_DAY DAYS [SIZE]" % sys.argv[0])
    days = asked(*sys.argv[1:4])
    pause = float(os.environ.get("FARES_PAUSE", "0"))
    time.sleep(pause)
    say("BEGIN")
    lines = fan_out(days)
    say("END")
    sys.stdout.buffer.write("".join([line(*COLUMNS)] + lines).encode())
    sys.stdout.buffer.flush()
    time.sleep(pause)


def size(by_default):
    """How many days at once, for a program that has a bound."""
    return int(sys.argv[4]) if len(sys.argv) > 4 else by_default


def leave_out(missing):
    """Ends a program whose library is missing."""
    module = missing.name.split(".")[0]
    print("%s is missing: install the Debian package python3-%s." % (module, module), file=sys.stderr)
    sys.exit(2)


def say(what):
    print("FANOUT %s %.6f" % (what, time.time()), file=sys.stderr, flush=True)


def asked(base_url, first, count):
    search = (base_url.rstrip("/") + "/routes/search/simple?fromLocationId=" + PRAGUE + "&fromLocationType=CITY"
              "&toLocationId=" + BRNO + "&toLocationType=CITY&departureDate=%s&tariffs=REGULAR")
    begin = datetime.date.fromisoformat(first)
    dates = [str(begin + datetime.timedelta(days=i)) for i in range(int(count))]
    return [Day(date, search % date) for date in dates]


def read(day, status, body):
    """A day's line of the calendar, from the answer to its question."""
    if status == 400 and is_beyond_horizon(body):
        return line(day.date, "notOnSale", *[""] * 8, "0", "", "")
    if status != 200:
        return failed(day, reason(status))
    try:
        routes = json.loads(body, parse_float=decimal.Decimal)["routes"] or []
        return found(day, [route for route in routes if route["departureTime"].startswith(day.date)])
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return failed(day, "unreadable")


def found(day, routes):
    bookable = [route for route in routes if route.get("bookable") is True and (route.get("priceFrom") or 0) > 0]
    if not bookable:
        return line(day.date, "soldOut" if routes else "noService", *[""] * 8, str(len(routes)), "", "")
    fare = min(bookable, key=lambda route: (route["priceFrom"], moment(route["departureTime"])))
    vehicles = " ".join(fare.get("vehicleTypes") or [])
    return line(day.date, "priced", "", price(fare["priceFrom"]), HEADERS["X-Currency"],
                moment(fare["departureTime"]).isoformat(timespec="seconds"),
                moment(fare["arrivalTime"]).isoformat(timespec="seconds"), str(fare.get("transfersCount") or 0),
                vehicles if re.fullmatch("[A-Z ]*", vehicles) else '"%s"' % vehicles.replace('"', '""'),
                str(fare.get("freeSeatsCount") or 0), str(len(routes)),
                "https://regiojet.cz/?departureDate=" + day.date + "&fromLocationId=" + PRAGUE + "&toLocationId="
                + BRNO + "&fromLocationType=CITY&toLocationType=CITY&tariffs=REGULAR", "")


def failed(day, why):
    return line(day.date, "failed", why, *[""] * 10)


def line(*columns):
    return ",".join(columns) + "\r\n"


def moment(written):
    return datetime.datetime.fromisoformat(written)


def price(number):
    exact = decimal.Decimal(number)
    return format(exact, ".%df" % max(2, -exact.normalize().as_tuple().exponent))


def reason(status):
    if status == 429:
        return "rateLimited"
    return "upstreamError" if status >= 500 else "refused" if status >= 300 else "unreadable"


def is_beyond_horizon(body):
    """A day not yet on sale is told from a bad question by the wording alone."""
    try:
        error = json.loads(body)
        return not error.get("errorFields") and "future" in error["message"].lower()
    except (AttributeError, LookupError, TypeError, ValueError):
        return False
