"""A small reader for tests, named to the workers as ``feed_fakes:make``; what a file says decides what happens."""

import hashlib
import json
import os
import signal
import time

from crisistui.feed import worker
from crisistui.feed.reader import Product
from crisistui.model.crisis import Crisis
from crisistui.profile.problem import ProfileError
from crisistui.reading.errors import Unreadable

MAKE = "feed_fakes:make"

if "FEED_FAKES_LIMIT" in os.environ:
    worker.TIME_LIMIT = float(os.environ["FEED_FAKES_LIMIT"])


class FakeReader:
    def __init__(self, profile):
        try:
            raw = profile.read_bytes()
        except OSError:
            raise ProfileError(f"{profile}: no such file") from None
        if b"BROKEN" in raw:
            raise ProfileError(f"{profile}:1: broken")
        if b"BUG" in raw:
            raise RuntimeError("a mistake in the profile's code")
        self.fingerprint = "0" * 64 if b"MOVING" in raw else hashlib.sha256(raw).hexdigest()
        self.crisis = Crisis(raw.decode().strip(), "UTC", "A. Leader")

    def read(self, path, data):  # noqa: ARG002 - the contract of a reader
        text = data.decode()
        if "UNREADABLE" in text:
            raise Unreadable("holds no article; remove it")
        if "EXPLODE" in text:
            raise RuntimeError("boom\nsecond line")
        if "DIE" in text:
            os._exit(9)
        if "SPIN" in text:
            while True:
                pass
        if "STUCK" in text:
            signal.setitimer(signal.ITIMER_REAL, 0)
            time.sleep(1_000)
        facts = {
            "article": {
                "title": f"{self.crisis.name}: {text.strip()[:80]}",
                "outlet": None,
                "published": None,
                "origins": [],
            },
            "actors": [],
            "statements": [],
            "deadlines": [],
            "developments": [],
            "warnings": [],
        }
        return Product(json.dumps(facts).encode(), text)


def make(profile):
    return FakeReader(profile)
