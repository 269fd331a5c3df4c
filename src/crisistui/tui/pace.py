"""How fast a replay goes: so much time of the crisis for each pause of ours. Imports nothing of ours."""

import re
from datetime import timedelta
from typing import NamedTuple

_PACE = re.compile(r"(\d{1,4})([dhm])/(\d{1,5})(s|ms)")
_UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}


class Pace(NamedTuple):
    """``step`` of the crisis's time is shown for ``pause`` seconds."""

    step: timedelta
    pause: float

    @classmethod
    def parse(cls, text: str) -> "Pace":
        """The pace of a text such as ``1d/2s``; raises ``ValueError`` with one plain line."""
        found = _PACE.fullmatch(text.strip())
        if found is None or not int(found[1]) or not int(found[3]):
            raise ValueError(
                f"no pace: {text!r} (write 1d/2s: a day every two seconds; also 6h/500ms, 30m/1s)"
            )
        seconds = int(found[3]) / (1000 if found[4] == "ms" else 1)
        return cls(int(found[1]) * _UNITS[found[2]], seconds)
