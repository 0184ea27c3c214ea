"""A title's claims and gaps as they are searched: the texts under which each is found, and what it is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    DisputeDetail,
    EventDetail,
    FigureDetail,
    Gap,
    NoteDetail,
    QuoteDetail,
    RelatedDetail,
    ReleaseDetail,
    StageDetail,
)
from bot.domain.winning import precedence

_STRONG = 1.6
_WEAK = 0.7


class Record(NamedTuple):
    """A claim or gap with the words under which it is found."""

    item: Claim | Gap
    words: Mapping[str, float]
    """Meaning → weight."""
    length: float
    """A factor for long texts, in which any word is found more easily."""
    rank: int
    """Which of two equally good records of a title comes first."""
    is_dispute: bool = False
    """Whether it is a disagreement of sources."""
    is_of_both: bool = False
    """Whether it tells of both works, as credits do: who played in the one and may return in the other."""
    is_plain: bool = False
    """Whether it stands, spoils nothing and is no disagreement, as most do."""

    @classmethod
    def of(cls, item: Claim | Gap, words: Mapping[str, float], length: float, rank: int) -> "Record":
        """A record with what never changes about it, which is asked of dozens of records a question."""
        if isinstance(item, Gap):
            return cls(item, words, length, rank, is_plain=True)
        is_dispute = isinstance(item.detail, DisputeDetail)
        is_of_both = isinstance(item.detail, CreditDetail | CharacterDetail | RelatedDetail | QuoteDetail)
        is_plain = item.is_open and not item.spoils and not is_dispute
        return cls(item, words, length, rank, is_dispute, is_of_both, is_plain)


def order_of(item: Claim | Gap) -> tuple[object, ...]:
    """By what the better of two records comes first."""
    return precedence(item) if isinstance(item, Claim) else (True,)


def texts_of(item: Claim | Gap) -> Iterable[tuple[str, float]]:
    """Every text under which a record is found, with its weight."""
    yield item.text, 1.0
    yield item.topic.value.replace("_", " "), 1.0
    yield from ((item.about, _STRONG),) if isinstance(item, Gap) else _detail(item.detail)


def _detail(detail: Detail) -> Iterable[tuple[str, float]]:
    match detail:
        case CreditDetail() | CharacterDetail() | QuoteDetail() | DisputeDetail():
            return _spoken(detail)
        case FigureDetail(what=what, unit=unit):
            return ((f"{what} {unit}", _STRONG),)
        case EventDetail(kind=kind, when=when):
            return ((f"{kind.value.replace('_', ' ')} {when.words if when else ''}", 1.2),)
        case RelatedDetail(name=name, kind=kind, year=year):
            return ((f"{name} {year} {kind.replace('_', ' ')}", 1.3),)
        case CompanyDetail(name=name, role=role):
            return ((f"{name} {role}", 1.2),)
        case NoteDetail(subject=subject):
            return ((subject, 1.2),)
        case ReleaseDetail(window=window):
            return ((window.words if window else "", 1.2),)
        case StageDetail(stage=stage):
            return ((stage.words, 1.2),)
        case _:
            return ()


def _spoken(
    detail: CreditDetail | CharacterDetail | QuoteDetail | DisputeDetail,
) -> Iterable[tuple[str, float]]:
    match detail:
        case CreditDetail(person=person, role=role, character=character, aka=aka):
            return ((f"{person} {character} {' '.join(aka)}", 1.2), (role, 1.0))
        case CharacterDetail(name=name, played_by=played_by, power=power, family=family, aka=aka):
            return ((f"{name} {power} {family} {' '.join(aka)}", _STRONG), (played_by, 1.0))
        case QuoteDetail(speaker=speaker, words=words, said=said):
            return ((f"{speaker} {said.words if said else ''}", 1.2), (words, 1.3))
        case DisputeDetail(question=question, sides=sides):
            return ((question, _STRONG), (" ".join(side.says for side in sides), _WEAK))
