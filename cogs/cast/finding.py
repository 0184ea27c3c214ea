"""Who is meant by a name: in the title that is talked about, else wherever somebody of that name is."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from typing import Final, TypeAlias

from bot.answering import CreditUnknown, Figure, find_credit
from bot.answering.people.index import People
from bot.domain.cast import same_name
from bot.domain.claims import CharacterDetail, CreditDetail
from bot.domain.ledger import Ledger, TitleLedger

_ALIKE: Final = 0.7
"""Below this two words are not one with a slip of the finger ("Carell" and "Agee")."""


_MOST_SEEN: Final = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """A person or character in a title."""

    entry: TitleLedger
    name: str


@dataclass(frozen=True, slots=True)
class Somebody:
    """Exactly one is meant."""

    seen: Seen


@dataclass(frozen=True, slots=True)
class Several:
    """More than one may be meant."""

    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """No one of that name; those nearest to it in the title that is talked about."""

    near: tuple[Seen, ...] = ()


Search: TypeAlias = Somebody | Several | Nobody


class Everyone:
    """Names of a whole ledger; made once for each snapshot, when first asked."""

    def __init__(self, ledger: Ledger) -> None:
        """Read every credit and character."""
        self.ledger = ledger
        self._slugs: dict[str, dict[str, None]] = {}
        for entry in ledger:
            for claim in entry.claims:
                match claim.detail:
                    case CreditDetail(person=person, character=character, aka=aka):
                        self._enter(entry.title.slug, person, character, *aka)
                    case CharacterDetail(name=name, aka=aka):
                        self._enter(entry.title.slug, name, *aka)
                    case _:
                        pass

    def titles_with(self, who: str) -> tuple[str, ...]:
        """Slugs of the titles with somebody of this name, whole names before parts of names."""
        wanted = same_name(who)
        if not wanted:
            return ()
        exact = self._slugs.get(wanted, {})
        parts = (
            slug for name, slugs in self._slugs.items() if f" {wanted} " in f" {name} " for slug in slugs
        )
        return tuple(dict.fromkeys([*exact, *parts]))

    def _enter(self, slug: str, *names: str) -> None:
        for name in names:
            if folded := same_name(name):
                self._slugs.setdefault(folded, {})[slug] = None


def find(who: str, here: TitleLedger | None, everyone: Everyone | None = None) -> Search:
    """Look in the title that is meant, then, where `everyone` is given, in all; never for more than can be shown."""
    seen = _in_title(here, who) if here is not None else []
    if not seen and everyone is not None:
        others = (everyone.ledger[slug] for slug in everyone.titles_with(who))
        seen = list(islice((each for entry in others for each in _in_title(entry, who)), _MOST_SEEN))
    if len(seen) == 1:
        return Somebody(seen[0])
    return Several(tuple(seen)) if seen else Nobody(_near(here, who))


def figures_of(seen: Seen) -> list[Figure]:
    """What is on record of somebody: as a person, as a character, or both where one name is both."""
    wanted = same_name(seen.name)
    return [figure for figure in People(seen.entry).figures if same_name(figure.name) == wanted]


def is_meant(figure: Figure, who: str) -> bool:
    """Whether everything typed is in the figure's names, slips allowed; a shared first name is not enough."""
    names = [same_name(name) for name in _names(figure)]
    typed = same_name(who)
    if typed.replace(" ", "") in {name.replace(" ", "") for name in names}:
        return True
    known = {word for name in names for word in name.split()}
    return all(any(_alike(word, each) for each in known) for word in typed.split())


def _in_title(entry: TitleLedger, who: str) -> list[Seen]:
    """Those of one title, each name once."""
    found = find_credit(entry, who)
    if isinstance(found, CreditUnknown):
        return []
    names = _once(figure.name for figure in found.figures if is_meant(figure, who))
    return [Seen(entry, name) for name in names]


def _near(entry: TitleLedger | None, who: str) -> tuple[Seen, ...]:
    if entry is None:
        return ()
    found = find_credit(entry, who)
    names = found.nearest if isinstance(found, CreditUnknown) else [figure.name for figure in found.figures]
    return tuple(Seen(entry, name) for name in _once(names))


def _once(names: Iterable[str]) -> list[str]:
    return list({same_name(name): name for name in names}.values())


def _names(figure: Figure) -> list[str]:
    details = [claim.detail for claim in (*figure.credits, *figure.characters)]
    aka = [
        name
        for detail in details
        if isinstance(detail, CreditDetail | CharacterDetail)
        for name in detail.aka
    ]
    return [figure.name, *aka]


def _alike(typed: str, known: str) -> bool:
    return known.startswith(typed) or SequenceMatcher(None, typed, known).ratio() >= _ALIKE
