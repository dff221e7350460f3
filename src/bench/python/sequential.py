"""One day after the other, over one connection."""

import blocking
import fares


def fan_out(days):
    with blocking.connection() as session:
        return [blocking.fetch(session, day) for day in days]


fares.run(fan_out)
