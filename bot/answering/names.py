"""Every name of every title: typed names resolved, partial ones completed, names inside a question found."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import merge
from itertools import islice
from math import log10
from typing import NamedTuple, TypeAlias

from bot.answering.lexicon import Lexicon
from bot.answering.name_tables import (
    FEW,
    Key,
    Keys,
    Meaning,
    NameTables,
    earlier_keys,
    filled,
    key_of,
    numbered,
    own_keys,
)
from bot.answering.words import tokens
from bot.domain.claims import CreditDetail
from bot.domain.kept import Kept
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.titles import Title

__all__ = [
    "Found",
    "Meaning",
    "NameIndex",
    "Resolved",
    "TitleMatch",
    "Unclear",
    "Unknown",
    "key_of",
    "numbered",
]

_NEAR = 3.0
_MOST_FOUND = 300
_FEW_TITLES = 20


class TitleMatch(NamedTuple):
    """A title that a typed text may mean."""

    title: Title
    name: str
    """The name that matched."""
    score: float
    """0 to 100."""


class Found(NamedTuple):
    """Exactly one title is meant."""

    title: Title


class Unclear(NamedTuple):
    """Several titles may be meant, nearest first."""

    choices: tuple[Title, ...]


class Unknown(NamedTuple):
    """No tracked title; the nearest ones."""

    nearest: tuple[Title, ...]


Resolved: TypeAlias = Found | Unclear | Unknown


class _Layer(NamedTuple):
    """Titles of a ledger that are indexed together."""

    ledger: Ledger
    names: NameTables
    hidden: frozenset[str]
    """Slugs of the layers above, which know these titles by other names."""


class NameIndex:
    """The names of a ledger's titles. What lies under the views of many servers is indexed once for all of them."""

    def __init__(self, ledger: Ledger, lexicon: Lexicon, known: "NameIndex | None" = None) -> None:
        """Keep the ledger, and use what `known` has of the ledgers under it; tables are built when first needed."""
        self._ledger = ledger
        self._lexicon = lexicon
        self.layers = tuple(_layered(ledger, lexicon, known))
        self._earlier_of: dict[str, Keys] = {}
        self._found: Kept[tuple[TitleMatch, ...]] = Kept(_MOST_FOUND)

    def build(self) -> None:
        """Build every table now: with thousands of titles it takes its time, which another thread has."""
        for layer in self.layers:
            layer.names.build()

    def find(self, text: str, limit: int = 25) -> list[TitleMatch]:
        """Titles for a text being typed: typos, accents and partial words; nothing typed gives every title by name."""
        typed = " ".join(tokens(text))
        # Everybody types the same beginnings, a letter at a time.
        return list(self._found.of(self, lambda: tuple(self._find(typed, limit)), at=(typed, limit)))

    def _find(self, typed: str, limit: int) -> list[TitleMatch]:
        if not typed:
            titles = (self._ledger[slug].title for slug in islice(self._by_name(), limit))
            return [TitleMatch(title, title.name, 100.0) for title in titles]
        found: dict[str, tuple[str, float]] = {}
        for layer in self.layers:
            for name, slug, score in (*_starting(layer, typed, limit), *_similar(layer, typed, limit)):
                if score >= 50 and (slug not in found or found[slug][1] < score):
                    found[slug] = (name, score)
        matches = [TitleMatch(self._ledger[slug].title, name, score) for slug, (name, score) in found.items()]
        return sorted(matches, key=lambda match: (-match.score, match.title.name, match.title.slug))[:limit]

    def resolve(self, text: str) -> Resolved:
        """The title that a typed name means; asks back where two are equally near."""
        entry = self._ledger.get(text.strip())
        if entry is not None:
            return Found(entry.title)
        meanings = self.lookup(key_of(text, self._lexicon))
        slugs = list(dict.fromkeys(meaning.slug for meaning in meanings))
        if len(slugs) == 1:
            return Found(self._ledger[slugs[0]].title)
        if slugs:
            return Unclear(tuple(self._ledger[slug].title for slug in slugs[:3]))
        near = self.find(text, 3)
        if not near or near[0].score < self._enough:
            return Unknown(tuple(match.title for match in near))
        close = [match for match in near if near[0].score - match.score < _NEAR]
        return Found(near[0].title) if len(close) == 1 else Unclear(tuple(match.title for match in near))

    def lookup(self, key: Sequence[str], *, deep: bool = True, of: str | None = None) -> list[Meaning]:
        """What a name means, exactly or written together.

        `deep` also looks at names of earlier works and at bare nicknames; `of` keeps that to those of one title.
        """
        whole, joined = tuple(key), "".join(key)
        found = _meanings([(layer.names.own, layer.hidden) for layer in self.layers], whole, joined)
        if found or not deep:
            return found
        if of is None:
            earlier = [(layer.names.earlier, layer.hidden) for layer in self.layers]
        else:
            earlier = [(self._earlier(of), frozenset[str]())]
        return [each for each in _meanings(earlier, whole, joined) if not self._is_somebody(each)]

    def instalment(self, slug: str) -> int:
        """Which part of its franchise a title is."""
        return self._ledger[slug].title.instalment

    def knows(self, word: str) -> bool:
        """Whether a word is part of a name."""
        for layer in self.layers:  # a loop: it is asked of every word, several times
            titles = layer.names.words.get(word)
            if titles is not None and not (layer.hidden and titles <= layer.hidden):
                return True
        return False

    def like(self, word: str, allowed: int) -> list[str]:
        """Words of names that begin as a word does and are as long, give or take `allowed` letters."""
        lengths = range(len(word) - allowed, len(word) + allowed + 1)
        return [
            name
            for layer in self.layers
            for length in lengths
            for name in layer.names.by_shape.get((word[0], length), ())
            if not (layer.hidden and layer.names.words[name] <= layer.hidden)
        ]

    def having(self, word: str) -> list[Key]:
        """The names that have a word, of the titles that do."""
        return [
            key
            for layer in self.layers
            for slug in sorted(layer.names.words.get(word, set()) - layer.hidden)[:_FEW_TITLES]
            for key, _ in own_keys(layer.names.titles[slug].title, self._lexicon)
            if word in key
        ]

    @cached_property
    def longest(self) -> int:
        """Words in the longest name."""
        return min(10, max(layer.names.longest for layer in self.layers))

    @cached_property
    def _enough(self) -> float:
        """For one false find in twenty: 53 with a dozen titles, 80 with 1,000, 87 with 50,000 (measured); never under 62."""
        many = log10(max(len(self._ledger), 12))
        return max(62.0, 53 + (many - 1.08) * 14.1 if many <= 3 else min(80 + (many - 3) * 4.1, 90))

    def _earlier(self, slug: str) -> Keys:
        if slug not in self._earlier_of:
            self._earlier_of[slug] = filled(earlier_keys(self._ledger[slug], self._lexicon))
        return self._earlier_of[slug]

    def _is_somebody(self, meaning: Meaning) -> bool:
        """Whether a nickname without its number is made of names of the title's characters."""
        if not meaning.nickname:
            return False
        people: set[str] = set()
        for claim in self._ledger[meaning.slug].claims:
            if isinstance(claim.detail, CreditDetail):
                people.update(tokens(f"{claim.detail.character} {' '.join(claim.detail.aka)}"))
        return not people.isdisjoint(meaning.nickname)

    def _by_name(self) -> Iterator[str]:
        """The slugs of all titles in the order of their names."""
        first, *others = (
            [row for row in layer.names.by_name if row[1] not in layer.hidden]
            if layer.hidden
            else layer.names.by_name
            for layer in self.layers
        )
        return (slug for _, slug in (merge(first, *others) if others else first))


def _layered(ledger: Ledger, lexicon: Lexicon, known: NameIndex | None) -> Iterator[_Layer]:
    """What is laid over a ledger, then what lies under it; a title whose names stay the same is indexed once."""
    built = {id(layer.ledger): layer.names for layer in known.layers} if known is not None else {}
    hidden: frozenset[str] = frozenset()
    while True:
        under = ledger.under
        names = built.get(id(ledger))
        if names is None:
            entries = {
                slug: entry
                for slug, entry in ledger.own.items()
                if under is None or not _is_called_the_same(entry, under.get(slug))
            }
            names = NameTables(entries, lexicon)
        if names.titles or under is None:
            yield _Layer(ledger, names, hidden)
        if under is None:
            return
        hidden |= names.titles.keys()
        ledger = under


def _is_called_the_same(entry: TitleLedger, under: TitleLedger | None) -> bool:
    return under is not None and entry.title == under.title and entry.earlier == under.earlier


def _meanings(tables: Sequence[tuple[Keys, frozenset[str]]], whole: Key, joined: str) -> list[Meaning]:
    """By the name as it stands, else by the name written together; in the order of slugs."""
    found = [
        meaning
        for keys, hidden in tables
        for meaning in keys.exact.get(whole, ())
        if meaning.slug not in hidden
    ] or [
        meaning
        for keys, hidden in tables
        for meaning in keys.joined.get(joined, ())
        if meaning.slug not in hidden
    ]
    return sorted(found, key=lambda meaning: meaning.slug) if len(tables) > 1 else found


def _starting(layer: _Layer, typed: str, limit: int) -> Iterator[tuple[str, str, float]]:
    rows, texts = layer.names.typed, layer.names.typed_texts
    seen: set[str] = set()
    for at in range(bisect_left(texts, typed), len(texts)):
        if not texts[at].startswith(typed) or len(seen) >= limit:
            return
        text, name, slug = rows[at]
        if slug in layer.hidden:
            continue
        whole = " ".join(tokens(name)).startswith(typed)
        seen.add(slug)
        yield name, slug, 100.0 if text == typed else 96.0 if whole else 90.0


def _similar(layer: _Layer, typed: str, limit: int) -> Iterator[tuple[str, str, float]]:
    from rapidfuzz import fuzz, process

    rows, texts = layer.names.typed, layer.names.typed_texts
    places = range(len(texts)) if len(texts) <= FEW else layer.names.sharing(typed)
    # What is hidden must not take the place of what is shown.
    choices = {at: texts[at] for at in places if rows[at].slug not in layer.hidden}
    scorers = [(fuzz.ratio, limit, 50, 0)]
    if " " in typed:
        scorers.append((fuzz.token_sort_ratio, 5, 60, 3))
    for scorer, most, enough, less in scorers:
        near = process.extract(typed, choices, scorer=scorer, limit=most, score_cutoff=enough)
        for _, score, at in near:
            yield rows[at].shown, rows[at].slug, min(score, 95.0) - less
