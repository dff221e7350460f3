"""A greenlet a day, all at once; each has a connection of its own, since none is free to be used again."""

try:
    # first of all: what is loaded after it waits without blocking
    from gevent import monkey

    monkey.patch_all()
    import gevent
except ImportError as missing:
    import fares

    fares.leave_out(missing)

import blocking
import fares


def fetch(day):
    with blocking.connection() as session:
        return blocking.fetch(session, day)


def fan_out(days):
    greenlets = [gevent.spawn(fetch, day) for day in days]
    gevent.joinall(greenlets, raise_error=True)
    return [greenlet.value for greenlet in greenlets]


fares.run(fan_out)
