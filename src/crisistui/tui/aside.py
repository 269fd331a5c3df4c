"""Blocking work beside the event loop, in threads that do not hold up leaving.

Imports nothing of ours. asyncio's own executor is joined at exit, however long its work takes.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import ParamSpec, TypeVar

_T = TypeVar("_T")
_P = ParamSpec("_P")


async def aside(work: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Run ``work`` in a daemon thread; its result, or the exception it raised."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[_T] = loop.create_future()

    def settle(result: _T | None, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result: _T | None = None
        problem: BaseException | None = None
        try:
            result = work(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - handed over to whoever waits
            problem = error
        with contextlib.suppress(RuntimeError):  # the loop has closed meanwhile: nobody waits any more
            loop.call_soon_threadsafe(settle, result, problem)

    threading.Thread(target=run, name="aside", daemon=True).start()
    return await future
