"""One part of an answer: which sentences its topic is told in, and its claims' own words where there are none."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from bot.answering.answer import Outcome, Part, ShownLabel
from bot.answering.retelling import casts, people, releases, stages
from bot.answering.retelling.gaps import not_known
from bot.answering.retelling.telling import Record, Telling, Told
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Gap, StageDetail

_VERDICT = re.compile(
    r"(Yes(?=[:.])|(?:No cancellation is on record|Not yet|Not confirmed|Not known|No)(?=[:,.]))"
)
_NOTHING = Told("", ())


class Found(NamedTuple):
    """What the engine found for a part."""

    part: Part
    rests: list[Record]
    """What its first sentence rests on."""
    used: list[Record]
    """What its other sentences rest on."""
    telling: Telling

    @property
    def first(self) -> Record | None:
        """What the first sentence rests on most."""
        return self.rests[0] if self.rests else None

    @property
    def verdict(self) -> str:
        """ "Yes", "No", "Not yet"…; empty where no verdict was asked for."""
        found = _VERDICT.match(self.part.lead)
        return found[1] if found is not None else ""


def told_of(found: Found) -> Told:
    """The sentences of a part."""
    teller = _TELLERS.get(found.part.topic, _gap)
    told = teller(found) if _has_sentences(found) else _NOTHING
    return told if told.lead else _quoting(found)


def _has_sentences(found: Found) -> bool:
    """Not of what was replaced or would spoil, and not of what was known by some year."""
    first = found.first
    if isinstance(first, Claim):
        if not first.is_open and found.part.topic not in ("release", "moved"):
            return False
        if first.spoils and not isinstance(first.detail, CreditDetail):
            return False
    return not found.part.lead.startswith("As of ")


def _status(found: Found) -> Told:
    return stages.status(found.rests, found.telling, found.verdict)


def _release(found: Found) -> Told:
    told = releases.release(found.rests, found.telling, found.verdict)
    verdict, gap = found.verdict, bool(told.rests_on) and isinstance(told.rests_on[0], Gap)
    if told.lead and (verdict in ("Yes", "No") or (verdict == "Not yet" and not gap)):
        told.lead = stages.decided(verdict, told.lead.rstrip("."), found.telling)
    return told


def _announced(found: Found) -> Told:
    return stages.announced(found.first, found.telling) if isinstance(found.first, Claim) else _gap(found)


def _filming(found: Found) -> Told:
    return stages.filming(found.rests, found.telling, found.verdict)


def _platform(found: Found) -> Told:
    return releases.platform(found.rests, found.telling)


def _crew(found: Found) -> Told:
    return people.crew(found.rests, found.used, found.telling, found.verdict, found.part.topic)


def _history(found: Found) -> Told:
    """Why a date moved, where nobody says so: the date, and just that."""
    told = _release(found) if found.part.lead.startswith("No source here says why") else _NOTHING
    if told.lead:
        told.lead = f"{found.telling.phrase('No source here says why.')} {told.lead}"
    return told


def _power(found: Found) -> Told:
    return people.character(found.rests, found.used, found.telling, family=False)


def _family(found: Found) -> Told:
    return people.character(found.rests, found.used, found.telling, family=True)


def _people(found: Found) -> Told:
    lead, telling, first = found.part.lead, found.telling, found.first
    if lead.startswith(f"In {telling.title}:"):
        return casts.cast(telling)
    if lead.startswith("No part of that name is on record."):
        told = casts.cast(telling)
        return replace(told, lead=f"{telling.phrase('No part of that name is on record.')} {told.lead}")
    if lead.startswith("Expected, not confirmed:"):
        return casts.expected(telling)
    if lead.startswith("New in "):
        return casts.new_cast(found.rests, telling)
    if lead.startswith("In ") and len(found.rests) > 1:
        return casts.cast_before(telling)
    match first:
        case Gap():
            if found.part.topic == "cast" and not first.about:
                return casts.cast(telling)
            return people.not_announced(first, found.used, telling, yet=found.verdict == "Not yet")
        case Claim(detail=CreditDetail() | CharacterDetail()):
            return people.person(found.rests, found.used, telling, found.verdict)
        case Claim(detail=StageDetail()):
            return _status(found)
        case _:
            return _NOTHING


def _premise(found: Found) -> Told:
    """A false premise corrected: that a film is no series."""
    telling = found.telling
    if "is a film" not in found.part.lead:
        return _NOTHING
    told = Told(telling.phrase("%(title)s is a film, not a series."), ())
    stages.add_stage(told, telling)
    gap = releases.release_gap(telling)
    if gap is not None:
        told.add(not_known(gap, telling), gap)
    return told


def _gap(found: Found) -> Told:
    """A topic without sentences of its own: only what is not known is told in this language."""
    first = found.first
    return Told(not_known(first, found.telling), [first]) if isinstance(first, Gap) else _NOTHING


def _quoting(found: Found) -> Told:
    """The claims' words, which are English."""
    first, part, telling = found.first, found.part, found.telling
    if first is None or (part.outcome is Outcome.NOTHING_ANNOUNCED and not isinstance(first, Gap)):
        told = Told(telling.phrase("Not known: no source here says anything about that."), found.rests)
    elif isinstance(first, Gap):
        told = Told(not_known(first, telling), [first])
    else:
        told = Told(_introduced(first, part.label, telling), [first])
    for record in found.used[:2]:
        told.add(telling.quoted(record), record)
    return told


def _introduced(first: Claim, label: ShownLabel, telling: Telling) -> str:
    words = telling.quoted(first)
    match label:
        case ShownLabel.DEBUNKED:
            return telling.phrase("Not supported: %(words)s.", words=words)
        case ShownLabel.SPECULATION:
            return telling.phrase("Only speculation: %(words)s.", words=words)
        case _:
            return telling.phrase("About that I have this on record: %(words)s.", words=words)


_TELLERS: Mapping[str, Callable[[Found], Told]] = MappingProxyType(
    {
        "status": _status,
        "release": _release,
        "moved": _release,
        "history": _history,
        "announced": _announced,
        "filming": _filming,
        "location": _filming,
        "platform": _platform,
        "premise": _premise,
        "power": _power,
        "family": _family,
        **dict.fromkeys(("director", "writer", "showrunner", "composer", "producer", "crew"), _crew),
        **dict.fromkeys(("played", "back", "who", "cast", "newcast"), _people),
    }
)
"""Topic → how it is told; any other topic is told in its claims' own words."""
