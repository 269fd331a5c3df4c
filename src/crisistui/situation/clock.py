"""Moments: what "as of" means, when an article was known, and how a moment is written.

Imports only the model. A date without a time of day stands for its whole day in the crisis's own time
zone, so "as of 30 November" holds all that was published until midnight there.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import ArticleRow

_LAST_SECOND = time(23, 59, 59)


def parse_as_of(text: str, zone: tzinfo) -> datetime:
    """The aware UTC moment that ``text`` names.

    A year, month or day means its end in ``zone``; a date-time without offset is in ``zone`` as well.
    Raises ``ValueError`` with one plain line on anything else.
    """
    text = text.strip()
    named = PartialDate.parse(text)
    try:
        if named.precision != "minute":
            return datetime.combine(named.last(), _LAST_SECOND, zone).astimezone(UTC)
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise ValueError(f"not a moment this calendar knows: {text!r}") from error


def when(date: PartialDate | None) -> tuple[int, ...]:
    """A key that sorts dates; what is undated comes first."""
    if date is None:
        return ()
    return date.year, date.month or 0, date.day or 0, date.hour or 0, date.minute or 0


def written(moment: datetime) -> str:
    """An aware moment as ISO 8601 in UTC with ``Z``, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def known_by(article: ArticleRow, moment: datetime, zone: tzinfo) -> bool:
    """Whether the article was out at ``moment``.

    A date without a time counts from its first hour in ``zone``; an undated article counts from its
    ``not_before``; one that is not bounded at all always counts, and stays marked as undated.
    """
    when = article.published or article.not_before
    return when is None or opening(when, zone) <= moment


@lru_cache(maxsize=4096)
def opening(when: PartialDate, zone: tzinfo) -> datetime:
    """The earliest moment that ``when`` may mean, aware, in UTC."""
    known = when.instant()
    if known is not None:
        return known
    local = datetime.combine(when.first(), time(when.hour or 0, when.minute or 0))
    return earliest(local, zone)[0]


def earliest(local: datetime, zone: tzinfo) -> tuple[datetime, bool]:
    """The earliest UTC moment of a naive local time, and whether the clocks' change gives it two."""
    readings = {_utc(local, zone, fold) for fold in (0, 1)}
    return min(readings), len(readings) > 1


def midnight(day: date, zone: tzinfo) -> datetime:
    """The moment at which ``day`` begins in ``zone``, aware, in UTC."""
    return earliest(datetime.combine(day, time()), zone)[0]


def _utc(local: datetime, zone: tzinfo, fold: int) -> datetime:
    try:
        return local.replace(tzinfo=zone, fold=fold).astimezone(UTC)
    except OverflowError:  # the first and last day of the calendar have no neighbour to shift into
        return local.replace(tzinfo=UTC)


def next_midnight(now: datetime, zone: tzinfo) -> datetime:
    """The next beginning of a day in ``zone``, strictly after ``now``."""
    return midnight(now.astimezone(zone).date() + timedelta(days=1), zone)
