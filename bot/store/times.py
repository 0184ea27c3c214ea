"""Moments as the database keeps them: microseconds since 1970 in UTC, exact both ways."""

from datetime import UTC, datetime, timedelta

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stored(moment: datetime) -> int:
    """An aware datetime as a whole number."""
    return (moment - _START) // _MICROSECOND


def moment(number: int) -> datetime:
    """The aware UTC datetime that `stored` made the number of."""
    return _START + number * _MICROSECOND
