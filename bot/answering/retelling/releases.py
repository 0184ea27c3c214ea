"""When it comes or came, and where to watch it."""

from bot.answering.composing.dates import is_within, window_of
from bot.answering.markup import plain
from bot.answering.people.index import split_people
from bot.answering.retelling.gaps import not_known
from bot.answering.retelling.telling import Record, Telling, Told
from bot.domain.aging import countdown, was_due
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    EventDetail,
    EventKind,
    Gap,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.dates import Precision
from bot.domain.labels import Label
from bot.domain.status import moves_of
from bot.domain.topics import Topic
from bot.domain.winning import contest
from bot.texts import message

_SHORT = 110
"""A longer text of a date holds more than the date."""
_PLACES = {
    "United States": message("United States"),
    "worldwide": message("worldwide"),
    "cinema": message("in cinemas"),
    "streaming": message("streaming"),
}


def release_claim(telling: Telling) -> Claim | None:
    """The date that wins, where it is more than a guess."""
    won = contest(
        claim
        for claim in telling.entry.claims
        if isinstance(claim.detail, ReleaseDetail)
        and claim.topic is Topic.RELEASE
        and claim.work is Work.THIS
        and claim.label is not Label.SPECULATION
    )
    return won.best if won is not None else None


def release_gap(telling: Telling) -> Gap | None:
    """That no date is known."""
    return next((gap for gap in telling.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)


def release_sentence(claim: Claim, telling: Telling) -> str:
    """The one sentence about a date; time decides its verb."""
    detail = claim.detail
    if not isinstance(detail, ReleaseDetail) or detail.window is None:
        return telling.quoted(claim)
    when = telling.when(detail.window)
    if not claim.is_open:
        return telling.phrase("An earlier date, no longer valid: %(date)s.", date=telling.date(detail.window))
    if claim.label is Label.SPECULATION:
        return telling.phrase("Only a guess: %(title)s could come out %(when)s.", when=when)
    if telling.entry.is_released:
        return telling.phrase(
            "%(title)s came out %(when)s%(where)s.", when=when, where=_where(detail, telling)
        )
    if was_due(claim, telling.entry.claims, telling.now):
        return telling.phrase("%(title)s was due %(when)s; no release is recorded here.", when=when)
    if claim.label is Label.REPORTED:
        return telling.phrase(
            "According to the press, %(title)s comes out %(when)s%(where)s.",
            when=when,
            where=_where(detail, telling),
        )
    return telling.phrase("%(title)s comes out %(when)s%(where)s.", when=when, where=_where(detail, telling))


def before_sentence(claim: Claim, telling: Telling) -> str:
    """When the work before came out; empty where a claim does not tell that as a date."""
    detail = claim.detail
    if not isinstance(detail, EventDetail) or detail.kind is not EventKind.RELEASE or detail.when is None:
        return ""
    if claim.work is not Work.PREDECESSOR:
        return ""
    when = telling.when(detail.when)
    return telling.phrase("%(before)s came out %(when)s.", before=telling.before, when=when)


def _where(detail: ReleaseDetail, telling: Telling) -> str:
    """ " (in cinemas, United States)"; the claim's own word for a country that has no message."""
    names = [telling.phrase(_PLACES[word]) if word in _PLACES else plain(word)
             for word in (detail.release_type, detail.territory) if word]  # fmt: skip
    return f" ({', '.join(names)})" if names else ""


def release(rests: list[Record], telling: Telling, verdict: str) -> Told:
    """When it comes or came; nothing where that is told as something else than a date."""
    first = rests[0] if rests else None
    if isinstance(first, Claim) and not isinstance(first.detail, ReleaseDetail | StageDetail):
        return Told(before_sentence(first, telling), [first])
    is_date = isinstance(first, Claim) and isinstance(first.detail, ReleaseDetail)
    best = first if is_date else release_claim(telling)
    if isinstance(first, Gap) or not isinstance(best, Claim):
        gap = first if isinstance(first, Gap) else release_gap(telling)
        return _undated(gap, best, telling, verdict) if gap is not None else Told("", [])
    return _dated(best, telling)


def _undated(gap: Gap, best: Record | None, telling: Telling, verdict: str) -> Told:
    told = Told(not_known(gap, telling, yet=verdict == "Not yet"), [gap])
    if isinstance(best, Claim):
        told.add(release_sentence(best, telling), best)
    for claim in telling.entry.claims:
        is_guess = isinstance(claim.detail, ReleaseDetail) and claim.detail.window is not None
        if is_guess and claim.is_open and claim is not best:
            told.add(release_sentence(claim, telling), claim)
    return told


def _dated(best: Claim, telling: Telling) -> Told:
    told = Told(release_sentence(best, telling), [best])
    exact = next(
        (gap for gap in telling.entry.gaps if gap.topic is Topic.RELEASE and gap.about == "exact day"), None
    )
    if exact is not None and window_of(best).precision is not Precision.DAY:
        told.add(not_known(exact, telling), exact)
    add_moves(told, telling)
    if len(best.text) > _SHORT:
        told.add(telling.quoted(best), best)
    days = countdown(best, telling.now)
    if days and not telling.entry.is_released:
        told.add(telling.texts.phrases("That is in %(number)s day.", "That is in %(number)s days.", days))
    return told


def add_moves(told: Told, telling: Telling) -> None:
    """How the date moved."""
    moves = moves_of(telling.entry)
    if not moves:
        return
    chain = [move.old for move in moves] + [move.new for move in moves[-1:] if move.new is not None]
    if all(is_within(window_of(chain[-1]), window_of(claim)) for claim in chain):
        return  # a day within the month that was given before is no move
    dates = " → ".join(telling.date(window_of(claim)) for claim in chain)
    told.add(telling.phrase("The date was moved: %(dates)s.", dates=dates), *chain)


def platform(rests: list[Record], telling: Telling) -> Told:
    """Where to watch it."""
    first = rests[0] if rests else None
    if isinstance(first, Gap):
        told = Told(not_known(first, telling), [first])
    elif isinstance(first, Claim) and isinstance(first.detail, CompanyDetail):
        told = Told(watch_sentence(first, telling), [first])
        told.quote(first, telling)
    else:
        return release(rests, telling, "")
    for claim in companies(telling):
        told.add(watch_sentence(claim, telling), claim)
    date = release_claim(telling)
    if date is not None and not telling.entry.is_released:
        told.add(release_sentence(date, telling), date)
    return told


def companies(telling: Telling) -> list[Claim]:
    """Who shows it, best on record first; only those of the work before where the title itself has none."""
    found = [
        claim
        for claim in telling.entry.claims
        if isinstance(claim.detail, CompanyDetail) and claim.is_open
        and {"platform", "distributor"} & set(claim.detail.role.split())
    ]  # fmt: skip
    own = [claim for claim in found if claim.work is Work.THIS]
    return own or found


def watch_sentence(claim: Claim, telling: Telling) -> str:
    """Who shows or distributes it."""
    detail = claim.detail
    if not isinstance(detail, CompanyDetail):
        return telling.quoted(claim)
    name = telling.listed(plain(name) for name in split_people(detail.name))
    roles = set(detail.role.split())
    if claim.work is Work.PREDECESSOR:
        return telling.phrase(
            "The work before, %(before)s: %(company)s.", before=telling.before, company=name
        )
    if "platform" in roles:
        if telling.entry.is_released:
            return telling.phrase("%(title)s can be watched on %(company)s.", company=name)
        return telling.phrase("%(title)s is not out yet; its platform is %(company)s.", company=name)
    if telling.entry.is_released:
        return telling.phrase("%(title)s was shown in cinemas; distributor: %(company)s.", company=name)
    if "distributor" in roles:
        return telling.phrase(
            "%(title)s is not out yet; it is meant for cinemas, from %(company)s.", company=name
        )
    return telling.phrase("Production of %(title)s: %(company)s.", company=name)
