"""Counts, years and days of the month from tokens. Imports the lexicon and the tokens."""

from crisistui.extraction.times.lexicon import DECADES, NUMBERS, ORDINALS, VAGUE
from crisistui.extraction.times.tokens import Tokens

VAGUE_COUNT = -1.0  # "a few", "several": more than one, nobody says how many
_MULTIPLIER = 100  # hundred and thousand multiply what stands before
_LIMIT = 1_000_000.0


def count_of(tokens: Tokens, span: tuple[int, int]) -> float | None:
    """The number the tokens spell, ``VAGUE_COUNT`` for "several", ``None`` for none (or one out of reach)."""
    total, last = 0.0, None
    for place in range(*span):
        low = tokens.lows[place]
        if low in VAGUE:
            return VAGUE_COUNT
        number = _single(low)
        if number is None:
            continue
        if number >= _MULTIPLIER and last is not None and low in NUMBERS:
            total = max(total, 1.0) * number
        elif low == "half" and last is None:
            total = 0.5
        else:
            total += number
        last = number
    if last is None and "a" in tokens.lows[span[0] : span[1]]:
        return 1.0
    return total if last is not None and total < _LIMIT else None


def _single(low: str) -> float | None:
    if low in NUMBERS:
        return float(NUMBERS[low])
    if low[0].isdigit():
        if "/" in low:
            top, bottom = low.split("/")
            return int(top) / int(bottom) if int(bottom) else None
        digits = low.replace(",", "")
        return float(digits) if len(digits) < 10 else _LIMIT
    return {"couple": 2.0, "pair": 2.0, "dozen": 12.0, "half": 0.5}.get(low)


def day_number(low: str) -> int | None:
    """1 to 31 from ``21``, ``21st``; else ``None``."""
    digits = low.rstrip("stndrh")
    if low in ORDINALS:
        return ORDINALS[low]
    number = int(digits) if digits.isdecimal() else 0
    return number if 1 <= number <= 31 else None


def ordinal(low: str) -> int | None:
    """The rank an ordinal names."""
    if low == "second":
        return 2
    if low in ORDINALS:
        return ORDINALS[low]
    digits = low.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else None


def worded_year(tokens: Tokens, span: tuple[int, int]) -> int | None:
    """1996 from "nineteen ninety-six", 2000 from "two thousand"."""
    values = [NUMBERS[low] for low in tokens.lows[span[0] : span[1]] if low in NUMBERS]
    if not values:
        return None
    if values[:2] == [2, 1000]:
        return 2000 + sum(values[2:])
    if values[0] in range(16, 21) and len(values) > 1 and 10 <= values[1] < 100:
        return values[0] * 100 + sum(values[1:])
    return None


def short_year(digits: str, pivot: int) -> int:
    """A year of two digits, put within fifty years before and forty-nine after the pivot year."""
    base = pivot - 50
    return base + (int(digits) - base) % 100


def decade_of(low: str, pivot: int) -> int | None:
    """1980 from ``1980s``, ``'80s`` or ``eighties``."""
    if low in DECADES:
        return short_year(str(DECADES[low]), pivot - 30)
    digits = "".join(letter for letter in low if letter.isdecimal())
    if len(digits) == 4:
        return int(digits)
    return short_year(digits, pivot - 30) if len(digits) == 2 else None


def amount(number: float) -> str:
    """A count as TIMEX3 writes it."""
    if number == VAGUE_COUNT:
        return "X"
    return str(int(number)) if number == int(number) else f"{number:g}"


_LETTER = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "night": "{}D", "week": "{}W",
    "month": "{}M", "year": "{}Y", "quarter": "{}M", "fortnight": "{}W", "weekend": "{}WE", "decade": "{}Y",
    "century": "{}Y", "half": "{}M",
}  # fmt: skip
_TIMES = {"quarter": 3, "fortnight": 2, "decade": 10, "century": 100, "half": 6}
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60), "day": ("hour", 24), "year": ("month", 12)}


def duration(number: float, unit: str) -> str:
    """``P2W`` for two weeks, ``P30M`` for two and a half years, ``PXD`` for several days."""
    if number == VAGUE_COUNT:
        return "P" + _LETTER[unit].format("X")
    number *= _TIMES.get(unit, 1)
    if number != int(number) and unit in _SMALLER:
        smaller, factor = _SMALLER[unit]
        whole, rest = divmod(number, 1)
        tail = duration(round(rest * factor), smaller)
        if not whole:
            return tail
        head = _LETTER[unit].format(int(whole))
        return "P" + head + (tail[2:] if head[0] == "T" else tail[1:])
    return "P" + _LETTER[unit].format(amount(number))
