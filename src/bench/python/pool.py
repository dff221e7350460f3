"""A pool of threads, each with a connection of its own; SIZE of them, by default 20."""

import concurrent.futures
import threading

import blocking
import fares

LOCAL = threading.local()


def connect():
    LOCAL.session = blocking.connection()


def fetch(day):
    return blocking.fetch(LOCAL.session, day)


def fan_out(days):
    with concurrent.futures.ThreadPoolExecutor(fares.size(20), initializer=connect) as pool:
        return list(pool.map(fetch, days))


fares.run(fan_out)
