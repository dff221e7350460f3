"""A coroutine a day, all at once, on one event loop."""

import asyncio

import fares

try:
    import aiohttp
except ImportError as missing:
    fares.leave_out(missing)


async def fetch(session, day):
    try:
        async with session.get(day.url, allow_redirects=False) as answer:
            return fares.read(day, answer.status, await answer.read())
    except asyncio.TimeoutError:
        return fares.failed(day, "timeout")
    except aiohttp.ClientError:
        return fares.failed(day, "unreachable")


async def ask(days):
    timeout = aiohttp.ClientTimeout(total=fares.TIMEOUT)
    # by default 100 connections, which would be a pool
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout, headers=fares.HEADERS) as session:
        return await asyncio.gather(*(fetch(session, day) for day in days))


fares.run(lambda days: asyncio.run(ask(days)))
