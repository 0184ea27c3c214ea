"""The people of one title, on screen and off, found by full names, parts of names, nicknames and with typos."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, NoteDetail, QuoteDetail, Work
from bot.domain.ledger import TitleLedger

_TITLES = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "ms",
        "mr",
        "mrs",
        "dr",
        "jr",
        "sr",
        "old",
        "young",
        "aunt",
        "uncle",
        "colonel",
        "general",
        "king",
        "sir",
        "lady",
        "voice",
    ]
)
_NAMELESS = frozenset({"not announced", "unknown", "undisclosed", ""})
_NEAR = 60
"""How like a name must be to be offered, of 100."""
_Key = TypeVar("_Key")


class Figure(NamedTuple):
    """A person or a character, with the claims about it."""

    name: str
    is_character: bool
    credits: tuple[Claim, ...] = ()
    """As an actor or crew member; for a character, the credits of those who play it."""
    characters: tuple[Claim, ...] = ()
    others: tuple[Claim, ...] = ()
    """Quotes of the person and notes about it."""


class CreditFound(NamedTuple):
    """Exactly who was asked for; several figures where a name is shared."""

    figures: tuple[Figure, ...]


class CreditUnknown(NamedTuple):
    """Nobody of that name; the nearest names."""

    nearest: tuple[str, ...]


CreditSearch: TypeAlias = CreditFound | CreditUnknown


class Sighting(NamedTuple):
    """A figure named in a question, and where."""

    figures: tuple[Figure, ...]
    start: int
    end: int
    exact: bool


class People:
    """Everybody of one title by name."""

    def __init__(self, entry: TitleLedger) -> None:
        """Read every credit, character, quotation and note of a title."""
        self.figures: tuple[Figure, ...] = tuple(_figures(entry))
        self._full: dict[tuple[str, ...], list[Figure]] = {}
        self._joined: dict[str, list[Figure]] = {}
        self._parts: dict[str, list[Figure]] = {}
        self._begun: set[str] = set()
        """How names begin, up to three letters: most words of a question begin none."""
        for figure in self.figures:
            for name in _names(figure):
                self._enter(figure, tokens(name))

    def _enter(self, figure: Figure, words: Sequence[str]) -> None:
        core = [word for word in words if word not in _TITLES] or list(words)
        if not core:
            return
        for form in {tuple(words), tuple(core), (core[0], core[-1])}:
            _add(self._full, form, figure)
            joined = "".join(form)
            # With an "s", as in "El's", where the name itself is shorter.
            self._begun.update(f"{joined}s"[:size] for size in (1, 2, 3))
            if len(joined) > 3:
                _add(self._joined, joined, figure)
        for word in core:
            if len(word) > 2:
                _add(self._parts, word, figure)

    @property
    def words(self) -> frozenset[str]:
        """Every part of somebody's name."""
        return frozenset((*self._parts, *self._joined))

    def knows(self, word: str) -> bool:
        """Whether a word is part of somebody's name."""
        return word in self._parts or word in self._joined

    def named(self, words: Sequence[str], common: frozenset[str]) -> list[Sighting]:
        """Who is named in a question; single words that are `common` name nobody by themselves."""
        found: list[Sighting] = []
        at = 0
        while at < len(words):
            sighting = self._at(words, at, common)
            if sighting is None:
                at += 1
            else:
                found.append(sighting)
                at = sighting.end
        return found

    def _at(self, words: Sequence[str], at: int, common: frozenset[str]) -> Sighting | None:
        word = words[at]
        if word[:3] in self._begun:
            whole = self._whole(words, at, common)
            if whole is not None:
                return whole
        if word in common and not self._is_owner(word, common):
            return None
        short = self._short(words, at)
        if short is not None:
            return short
        if at > 0 and words[at - 1] in ("a", "an"):
            return None
        for form in (word, word.removesuffix("s")):
            if form not in common and form in self._parts:
                return Sighting(tuple(self._parts[form]), at, at + 1, exact=False)
        return None

    def _whole(self, words: Sequence[str], at: int, common: frozenset[str]) -> Sighting | None:
        """Somebody called by a whole name; a word that is common is none."""
        single = words[at] not in common or self._is_owner(words[at], common)
        for size in range(min(5, len(words) - at), 0 if single else 1, -1):
            window = tuple(words[at : at + size])
            for form in (window, _owned(window)):
                figures = self._full.get(form) or (self._joined.get("".join(form)) if size < 4 else None)
                if figures and not all(word in common and len(word) < 4 for word in form):
                    own = [figure for figure in figures if tuple(tokens(figure.name)) == form]
                    return Sighting(tuple(own or figures), at, at + size, exact=True)
        return None

    def _is_owner(self, word: str, common: frozenset[str]) -> bool:
        """Whether a common word is a whole name with an "s" behind it: "rewind's dad"."""
        owner = word[:-1]
        return word[-1] == "s" and owner not in common and len(owner) > 3 and (owner,) in self._full

    def _short(self, words: Sequence[str], at: int) -> Sighting | None:
        """Somebody called by the beginning of the first name and the last name: "jen lee"."""
        if at + 1 >= len(words) or len(words[at]) < 3:
            return None
        for last in (words[at + 1], words[at + 1].removesuffix("s")):
            found = [
                figure
                for figure in self._parts.get(last, ())
                if len(names := tokens(figure.name)) > 1
                and names[-1] == last
                and names[0].startswith(words[at])
            ]
            if len(found) == 1:
                return Sighting(tuple(found), at, at + 2, exact=True)
        return None

    def guessed(self, word: str) -> Sighting | None:
        """Whom a misspelt word may name: one letter off, two in a long word, one left out of five; or how a name begins."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(word) >= 4:
            allowed = 1 if len(word) < 7 else 2
            for form in (word, word[:-1]) if word.endswith("s") else (word,):
                keys = self._keys() if len(form) > 4 else [key for key in self._keys() if len(key) == 5]
                near = process.extractOne(form, keys, scorer=OSA.distance, score_cutoff=allowed)
                key = near[0] if near is not None else ""
                whole = len(form) > 4 or (len(key) > 4 and key[-1] == form[-1])
                if key and key[0] == form[0] and whole:
                    return Sighting(tuple(self._parts.get(key) or self._joined[key]), 0, 1, exact=False)
        return None

    def begins(self, word: str) -> Sighting | None:
        """The one character whose name begins with a short word ("el" for Eleven)."""
        starts = [
            f
            for f in self.figures
            if f.is_character and tokens(f.name)[:1] and tokens(f.name)[0].startswith(word)
        ]
        return Sighting((starts[0],), 0, 1, exact=False) if len(starts) == 1 and len(word) >= 2 else None

    def _keys(self) -> list[str]:
        return [*self._parts, *(key for key in self._joined if key not in self._parts)]


def principal(seen: Sighting) -> Sighting:
    """Of people who share a name: those of the work here, where the others are only of the one before."""
    if seen.exact or len(seen.figures) < 2 or any(figure.is_character for figure in seen.figures):
        return seen
    here = tuple(f for f in seen.figures if any(claim.work is Work.THIS for claim in f.credits))
    return seen._replace(figures=here) if here else seen


def find_credit(entry: TitleLedger, who: str) -> CreditSearch:
    """An actor, crew member or character of one title, by whatever part of the name, with typos."""
    people = People(entry)
    words = tokens(who)
    sightings = people.named(words, frozenset())
    if not sightings:
        guesses = [people.guessed(word) or people.begins(word) for word in words]
        sightings = [guess for guess in guesses if guess is not None]
    if sightings:
        shared = [f for f in sightings[0].figures if all(f in other.figures for other in sightings[1:])]
        return CreditFound(tuple(shared or dict.fromkeys(f for seen in sightings for f in seen.figures)))
    return CreditUnknown(tuple(_nearest(people, who)))


def _nearest(people: People, who: str) -> Iterable[str]:
    from rapidfuzz import fuzz, process

    names = [figure.name for figure in people.figures]
    if not who.strip():
        return []
    found = process.extract(who, names, scorer=fuzz.ratio, limit=3, score_cutoff=_NEAR)
    return [near[0] for near in found]


def split_people(text: str) -> list[str]:
    """Several people in one credit, one by one."""
    return [name for part in text.split(" and ") for name in part.split(", ") if name]


def character_names(text: str) -> list[str]:
    """The names in a credit's character field: without remarks, each of "Chris Smith / Peacemaker"."""
    bare = text.partition("(")[0].partition(", ")[0].strip()
    return [name.strip() for name in bare.split("/") if name.strip().casefold() not in _NAMELESS]


def _names(figure: Figure) -> Iterable[str]:
    yield figure.name
    for claim in (*figure.credits, *figure.characters):
        detail = claim.detail
        if isinstance(detail, CharacterDetail) or (
            isinstance(detail, CreditDetail) and not figure.is_character
        ):
            yield from detail.aka


def _figures(entry: TitleLedger) -> Iterable[Figure]:
    persons: dict[str, list[list[Claim]]] = {}
    characters: dict[str, list[list[Claim]]] = {}
    for claim in entry.claims:
        match claim.detail:
            case CreditDetail(person=person, character=character):
                for name in split_people(person):
                    persons.setdefault(name, [[], [], []])[0].append(claim)
                for name in character_names(character):
                    characters.setdefault(name, [[], [], []])[0].append(claim)
            case CharacterDetail(name=name):
                characters.setdefault(name, [[], [], []])[1].append(claim)
            case QuoteDetail(speaker=speaker):
                persons.setdefault(speaker.partition(" (")[0], [[], [], []])[2].append(claim)
            case NoteDetail(subject=subject) if subject in persons:
                persons[subject][2].append(claim)
            case _:
                pass
    for is_character, table in ((False, persons), (True, characters)):
        for name, (credited, described, others) in table.items():
            yield Figure(name, is_character, tuple(credited), tuple(described), tuple(others))


def _owned(window: tuple[str, ...]) -> tuple[str, ...]:
    last = window[-1]
    return (*window[:-1], last[:-1]) if last.endswith("s") and len(last) > 2 else window


def _add(table: dict[_Key, list[Figure]], key: _Key, figure: Figure) -> None:
    figures = table.setdefault(key, [])
    if figure not in figures:
        figures.append(figure)
