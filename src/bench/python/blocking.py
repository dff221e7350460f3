"""One day over requests, for the programs whose threads or greenlets wait for it."""

import fares

try:
    import requests
except ImportError as missing:
    fares.leave_out(missing)


def connection():
    """What keeps a connection open from one day to the next."""
    session = requests.Session()
    session.headers.update(fares.HEADERS)
    # straight to the upstream, as all rivals go, whatever proxy the environment names
    session.trust_env = False
    return session


def fetch(session, day):
    try:
        answer = session.get(day.url, timeout=fares.TIMEOUT, allow_redirects=False)
    except requests.Timeout:
        return fares.failed(day, "timeout")
    except requests.exceptions.ContentDecodingError:
        return fares.failed(day, "unreadable")
    except requests.RequestException:
        return fares.failed(day, "unreachable")
    return fares.read(day, answer.status_code, answer.content)
