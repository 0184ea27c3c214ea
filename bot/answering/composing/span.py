"""How much time lies between two dates: a release and today, two parts, an announcement and a release."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from bot.answering.composing.announced import announced
from bot.answering.composing.dates import release_sentence, window_of, won_of
from bot.answering.composing.order import part_of_number
from bot.answering.composing.release import release
from bot.answering.composing.told import dated, tell
from bot.answering.draft import Draft, first_of, lowered
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, EventDetail, EventKind, RelatedDetail, Work
from bot.domain.dates import PartialDate, Precision

_ANNOUNCED = (
    "announced",
    "announcement",
    "announce",
    "confirmed",
    "revealed",
    "greenlit",
    "renewed",
    "renewal",
    "ordered",
    "order",
    "said",
    "news",
    "told us",
    "in development",
    "in the works",
    "been working",
    "been planned",
    "been making",
    "in the works",
    "being developed",
    "heard of",
)
_OF_THIS = (
    "sequel",
    "another",
    "second one",
    "second film",
    "second movie",
    "part 2",
    "follow up",
    "new one",
    "next one",
)
_BETWEEN = ("take", "took", "between", "apart", "passed", "after", "later")
_NOW = ("now", "today", "ago")
_END = ("end", "ended", "finish", "finished", "finale", "over")
_DAYS_A_WEEK = 7
_MONTHS_A_YEAR = 12


class _Point(NamedTuple):
    when: PartialDate
    sentence: str
    claim: Claim | None


def span(asked: Asked) -> Draft | None:
    """How long ago something was, or how long one thing came after another; a date alone where only one is known."""
    points = _points(asked)
    is_past = not asked.reading.has(*_BETWEEN) or asked.reading.has(*_NOW)
    if is_past and len(points) == 1:
        points.append(_Point(PartialDate.of(asked.now.date()), "", None))
    if len(points) < 2:
        return _only_one(asked, points)
    first, second = sorted(points[:2], key=lambda point: point.when.first)
    if first.claim is None or second.when.first == first.when.first:
        return release(asked)
    amount = _amount(asked, first.when, second.when)
    rests_on = [point.claim for point in (first, second) if point.claim is not None]
    if second.claim is None and amount.startswith("about 0"):
        draft = Draft(first.sentence, rests_on)
    elif second.claim is None:
        draft = Draft(f"{amount} ago: {lowered(first.sentence)}", rests_on)
    else:
        draft = Draft(f"{amount}: {first.sentence.rstrip('.')}; {_inside(asked, second.sentence)}", rests_on)
    draft.lead = f"{draft.lead[:1].upper()}{draft.lead[1:]}"
    draft.settled = True
    return draft


def _inside(asked: Asked, sentence: str) -> str:
    """A sentence behind a semicolon; a title keeps its capital."""
    return sentence if sentence.startswith(plain(asked.entry.title.name)) else lowered(sentence)


def _only_one(asked: Asked, points: list[_Point]) -> Draft | None:
    """Where a date is missing: that it is, then the other one."""
    if _stages(asked) is not None:
        return tell(asked)
    if asked.reading.has(*_ANNOUNCED):
        return announced(asked)
    if len(points) == 1 and points[0].claim is not None and asked.reading.has(*_BETWEEN):
        asked = asked._replace(reading=replace(asked.reading, work=Work.THIS))
    draft = release(asked)
    if draft is not None and points and points[0].claim is not None:
        draft.support.insert(0, points[0].sentence)
        draft.used.insert(0, points[0].claim)
    return draft


def _points(asked: Asked) -> list[_Point]:
    reading = asked.reading
    points: list[_Point] = []
    if reading.has(*_ANNOUNCED):
        points += _announcement(asked)
    stages = _stages(asked)
    if stages is not None:
        return stages[:2]
    points += _named_parts(asked)
    own = asked.entry.title.instalment
    numbers = [number for number in reading.parts if number < own]
    lasted = len(points) == 1 and (reading.has("take", "took") or reading.work is Work.PREDECESSOR)
    if not numbers and reading.earlier is None and (lasted if points else _is_before(asked)):
        numbers = [reading.part or own - 1]
    found = [_earlier(reading.earlier)] if reading.earlier is not None else []
    found += [_part(asked, number) for number in numbers]
    points += [point for point in found if point is not None]
    if len(points) < 2 and (not points or reading.has(*_BETWEEN)) and not reading.has("now", "today"):
        points += _own(asked)
    return points


def _is_before(asked: Asked) -> bool:
    """Whether an earlier part is meant: as one says, or by the bare name of what is not out yet."""
    work = asked.reading.work
    bare = work is None and asked.reading.named and not asked.is_released
    return work is Work.PREDECESSOR or bare


def _stages(asked: Asked) -> list[_Point] | None:
    """The start or end of filming, the trailer, where one is asked for; None where none is."""
    kind = next((kind for kind, words in _STAGES.items() if asked.reading.has(*words)), None)
    if kind is None:
        return None
    found = [
        _Point(detail.when, dated(claim), claim)
        for claim in asked.of_kind(EventDetail)
        if isinstance(detail := claim.detail, EventDetail)
        and detail.kind is kind
        and detail.when is not None
        and claim.is_open
    ]
    work = Work.PREDECESSOR if _is_before(asked) else Work.THIS
    return [point for point in found if point.claim is not None and point.claim.work is work] or found


_STAGES = {
    EventKind.FILMING_WRAP: (
        "wrap",
        "wrapped",
        "finish filming",
        "finished filming",
        "finish shooting",
        "finished shooting",
    ),
    EventKind.FILMING_START: ("filming", "shooting", "shoot", "shot", "filmed"),
    EventKind.TRAILER: ("trailer", "teaser"),
}


def _announcement(asked: Asked) -> list[_Point]:
    kinds = (EventKind.ANNOUNCEMENT, EventKind.GREENLIGHT)
    of_this = asked.reading.work is not Work.PREDECESSOR or asked.reading.has(*_OF_THIS)
    work = Work.THIS if of_this else Work.PREDECESSOR
    found = [
        _Point(detail.when, dated(claim), claim)
        for claim in asked.of_kind(EventDetail)
        if isinstance(detail := claim.detail, EventDetail)
        and detail.kind in kinds
        and detail.when is not None
        and claim.work is work
        and claim.is_open
    ]
    return sorted(found, key=lambda point: point.when.first)[:1]


def _named_parts(asked: Asked) -> list[_Point]:
    """The volumes, the finale: what a release is said to be of, where the question names it."""
    found: list[_Point] = []
    for claim in asked.claims:
        detail = claim.detail
        if not isinstance(detail, EventDetail) or detail.kind is not EventKind.RELEASE or detail.when is None:
            continue
        name = [
            word for word in tokens(claim.text.partition(" came out")[0].partition(",")[0]) if word != "the"
        ]
        if claim.work is Work.THIS and 0 < len(name) < 4 and asked.reading.has(" ".join(name)):
            found.append(_Point(detail.when, dated(claim), claim))
    return found


def _own(asked: Asked) -> list[_Point]:
    """The release of the title itself, the last one where its end is asked for."""
    releases = [
        _Point(detail.when, dated(claim), claim)
        for claim in asked.of_kind(EventDetail)
        if isinstance(detail := claim.detail, EventDetail)
        and detail.kind is EventKind.RELEASE
        and detail.when is not None
        and claim.work is Work.THIS
    ]
    if releases and asked.reading.has(*_END):
        return [max(releases, key=lambda point: point.when.first)]
    best = won_of(asked.claims)
    return [_Point(window_of(best), release_sentence(asked, best), best)] if best is not None else []


def _part(asked: Asked, number: int) -> _Point | None:
    ranked = part_of_number(asked, number)
    claim = ranked.item if ranked is not None and isinstance(ranked.item, Claim) else None
    is_last = number == asked.entry.title.instalment - 1
    if is_last:
        released = [
            _Point(detail.when, dated(each), each)
            for each in asked.of_kind(EventDetail)
            if isinstance(detail := each.detail, EventDetail)
            and detail.kind is EventKind.RELEASE
            and each.work is Work.PREDECESSOR
            and detail.when is not None
        ]
        if released:
            return released[0]
    return _earlier(claim) if claim is not None else None


def _earlier(claim: Claim) -> _Point | None:
    """An earlier work by its year, in its own words where these name it."""
    detail = claim.detail
    if not isinstance(detail, RelatedDetail) or not detail.year[:4].isdecimal():
        return None
    year, name = detail.year[:4], plain(detail.name.partition(" (")[0])
    text = first_of(claim)[0]
    sentence = text if name in text and year in text else f"{name} is of {year}"
    return _Point(PartialDate(int(year)), sentence, claim)


def _amount(asked: Asked, first: PartialDate, second: PartialDate) -> str:
    """The time between two dates, no finer than the vaguer of them is known."""
    if Precision.DAY is first.precision is second.precision:
        days = (second.first - first.first).days
        if asked.reading.has("days"):
            return _many(days, "day")
        if asked.reading.has("weeks"):
            return _many(days // _DAYS_A_WEEK, "week")
        return _months(_full_months(first.first, second.first), days, years=not asked.reading.has("months"))
    if first.month is not None and second.month is not None:
        months = (second.year - first.year) * _MONTHS_A_YEAR + second.month - first.month
        return f"about {_months(months, 0, years=True)}"
    return f"about {_many(second.year - first.year, 'year')}"


def _full_months(first: date, second: date) -> int:
    months = (second.year - first.year) * _MONTHS_A_YEAR + second.month - first.month
    return months - (second.day < first.day)


def _months(months: int, days: int, *, years: bool) -> str:
    if not months:
        return _many(days, "day")
    if not years or months < _MONTHS_A_YEAR:
        return _many(months, "month")
    whole, rest = divmod(months, _MONTHS_A_YEAR)
    return f"{_many(whole, 'year')} and {_many(rest, 'month')}" if rest else _many(whole, "year")


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
