"""Blocking work beside the event loop: results and errors come back, leaving does not wait for it."""

import threading

import pytest

from crisistui.tui.aside import aside


async def test_a_result_and_an_error_come_back():
    assert await aside(lambda a, b: a + b, 1, b=2) == 3
    with pytest.raises(ValueError, match="no"):
        await aside(_fail)


async def test_the_work_is_done_in_a_thread_that_holds_nobody_up():
    thread = await aside(threading.current_thread)
    assert thread.daemon
    assert thread is not threading.main_thread()


def _fail() -> None:
    raise ValueError("no")
