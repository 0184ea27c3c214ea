"""Every name of every title: typed names resolved, partial ones completed, names inside a question found."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import log10
from typing import NamedTuple, TypeAlias

from bot.answering.lexicon import Lexicon
from bot.answering.words import tokens
from bot.domain.claims import CreditDetail, RelatedDetail, Relation, Work
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.titles import Name, NameKind, Title

_SEASON = re.compile(r"s(\d{1,2})")
_INITIALS = re.compile(r"([a-z]{3,})s?(\d{1,2})")
_BRACKETS = re.compile(r"\s*\(.*?\)")
_NEAR = 3.0
_FEW = 5_000
"""Up to so many names a full scan costs under a millisecond or two."""


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


class Meaning(NamedTuple):
    """What a name stands for."""

    slug: str
    work: Work | None
    """None for the name of a franchise, which may mean either."""
    instalment: int | None = None
    """The part that a bare franchise name would need to be the title itself."""


_Tables: TypeAlias = tuple[dict[tuple[str, ...], list[Meaning]], dict[str, list[Meaning]]]


def key_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A name as it is compared: folded, numbers as digits, without "part", "season", "the"."""
    words = numbered(tokens(text), lexicon)
    if any(word.isdecimal() for word in words[1:]):
        return tuple(word for word in words if word not in lexicon.kinds)
    return tuple(word for word in words if word != "the") or tuple(words)


def numbered(words: Iterable[str], lexicon: Lexicon) -> list[str]:
    """Written, roman and season numbers as digits."""
    return [_digits(word, lexicon) for word in words]


def _digits(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.numbers:
        return str(lexicon.numbers[word])
    season = _SEASON.fullmatch(word)
    return season[1] if season is not None else word


class NameIndex:
    """The names of a ledger's titles."""

    def __init__(self, ledger: Ledger, lexicon: Lexicon) -> None:
        """Keep the ledger; tables are built at the first question."""
        self._ledger = ledger
        self._lexicon = lexicon
        self._deep_of: dict[str, _Tables] = {}

    def find(self, text: str, limit: int = 25) -> list[TitleMatch]:
        """Titles for a text being typed: typos, accents and partial words; nothing typed gives every title by name."""
        typed = " ".join(tokens(text))
        if not typed:
            titles = sorted((entry.title for entry in self._ledger), key=lambda title: title.name.casefold())
            return [TitleMatch(title, title.name, 100.0) for title in titles[:limit]]
        found: dict[str, TitleMatch] = {}
        for name, slug, score in (*self._starting(typed, limit), *self._similar(typed, limit)):
            if score >= 50 and (slug not in found or found[slug].score < score):
                found[slug] = TitleMatch(self._ledger[slug].title, name, score)
        return sorted(found.values(), key=lambda match: (-match.score, match.title.name))[:limit]

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

        `deep` also reads the claims for names of earlier works; `of` keeps that to the claims of one title.
        """
        for exact, joined in (self._tables, self._deep(of)) if deep else (self._tables,):
            meanings = exact.get(tuple(key)) or joined.get("".join(key))
            if meanings:
                return meanings
        return []

    def instalment(self, slug: str) -> int:
        """Which part of its franchise a title is."""
        return self._ledger[slug].title.instalment

    def knows(self, word: str) -> bool:
        """Whether a word is part of a name."""
        return word in self.words

    @cached_property
    def words(self) -> dict[str, set[str]]:
        """Word of a name → the titles that have it."""
        found: dict[str, set[str]] = {}
        for key, meanings in self._tables[0].items():
            for word in key:
                if not word.isdecimal():
                    found.setdefault(word, set()).update(meaning.slug for meaning in meanings)
        return found

    @cached_property
    def longest(self) -> int:
        """Words in the longest name."""
        return min(10, max((len(key) for key in self._tables[0]), default=0))

    @property
    def _enough(self) -> float:
        """For one false find in twenty: 53 with a dozen titles, 80 with 1,000, 87 with 50,000 (measured); never under 62."""
        many = log10(max(len(self._ledger), 12))
        return max(62.0, 53 + (many - 1.08) * 14.1 if many <= 3 else min(80 + (many - 3) * 4.1, 90))

    @cached_property
    def _tables(self) -> _Tables:
        return _filled(pair for entry in self._ledger for pair in _own_keys(entry.title, self._lexicon))

    def _deep(self, of: str | None) -> _Tables:
        if of is None:
            return self._deep_tables
        if of not in self._deep_of:
            self._deep_of[of] = _filled(_claimed_keys(self._ledger[of], self._lexicon))
        return self._deep_of[of]

    @cached_property
    def _deep_tables(self) -> _Tables:
        return _filled(pair for entry in self._ledger for pair in _claimed_keys(entry, self._lexicon))

    @cached_property
    def _typed(self) -> tuple[list[str], list[tuple[str, str]]]:
        """Every name as it is typed, sorted, and beside it the name as it is shown with its slug."""
        rows: list[tuple[str, str, str]] = []
        for entry in self._ledger:
            title = entry.title
            for text in (title.name, *(name.text for name in title.names), title.slug.replace("-", " ")):
                words = tokens(text)
                rows.extend(
                    (" ".join(words[at:]), text, title.slug)
                    for at in range(len(words))
                    if at == 0 or words[at] not in self._lexicon.stop
                )
        rows.sort()
        return [row[0] for row in rows], [(row[1], row[2]) for row in rows]

    def _starting(self, typed: str, limit: int) -> Iterator[tuple[str, str, float]]:
        names, shown = self._typed
        at = bisect_left(names, typed)
        seen: set[str] = set()
        while at < len(names) and names[at].startswith(typed) and len(seen) < limit:
            name, slug = shown[at]
            whole = " ".join(tokens(name)).startswith(typed)
            seen.add(slug)
            yield name, slug, 100.0 if names[at] == typed else 96.0 if whole else 90.0
            at += 1

    def _similar(self, typed: str, limit: int) -> Iterator[tuple[str, str, float]]:
        from rapidfuzz import fuzz, process

        names, shown = self._typed
        pool = range(len(names)) if len(names) <= _FEW else self._sharing(typed)
        choices = {at: names[at] for at in pool}
        for _, score, at in process.extract(typed, choices, scorer=fuzz.ratio, limit=limit, score_cutoff=50):
            yield *shown[at], min(score, 95.0)
        if " " in typed:
            for _, score, at in process.extract(
                typed, choices, scorer=fuzz.token_sort_ratio, limit=5, score_cutoff=60
            ):
                yield *shown[at], min(score, 95.0) - 3

    @cached_property
    def _pieces(self) -> dict[str, list[int]]:
        pieces: dict[str, list[int]] = {}
        for at, name in enumerate(self._typed[0]):
            for piece in _trigrams(name):
                pieces.setdefault(piece, []).append(at)
        return pieces

    def _sharing(self, typed: str) -> list[int]:
        """Of many names, those that share the rarest letters with what was typed."""
        counts: dict[int, int] = {}
        held = sorted((self._pieces.get(piece, []) for piece in _trigrams(typed)), key=len)
        for postings in held[: max(3, len(held) // 2)]:
            for at in postings[:3_000]:
                counts[at] = counts.get(at, 0) + 1
        return sorted(counts, key=lambda at: -counts[at])[:200]


def _trigrams(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _filled(pairs: Iterable[tuple[tuple[str, ...], Meaning]]) -> _Tables:
    exact: dict[tuple[str, ...], list[Meaning]] = {}
    joined: dict[str, list[Meaning]] = {}
    for key, meaning in pairs:
        for meanings in (exact.setdefault(key, []), joined.setdefault("".join(key), [])):
            if all(known.slug != meaning.slug for known in meanings):
                meanings.append(meaning)
    return exact, joined


def _own_keys(title: Title, lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], Meaning]]:
    """Every name of a title as a key; then its franchise, numbered and bare."""
    own = Meaning(title.slug, Work.THIS)
    official = (Name(title.name, NameKind.OFFICIAL), Name(title.slug.replace("-", " "), NameKind.OFFICIAL))
    bare = _franchise_keys(title, lexicon)
    for name in (official[0], *title.names, official[1]):
        key = key_of(name.text, lexicon)
        yield key, own
        if len(key) > 1 and key[-1] == str(title.instalment) and name.kind is not NameKind.NICKNAME:
            bare.append(key[:-1])
        initials = _INITIALS.fullmatch(key[0]) if len(key) == 1 else None
        if initials is not None and name.kind is NameKind.INITIALS:
            bare.append((initials[1],))
    for key in bare:
        if len("".join(key)) > 2:
            yield (*key, str(title.instalment)), own
            yield key, Meaning(title.slug, None, title.instalment)


def _franchise_keys(title: Title, lexicon: Lexicon) -> list[tuple[str, ...]]:
    franchise = _BRACKETS.sub("", title.franchise)
    return [key_of(text, lexicon) for text in (franchise, franchise.rpartition(": ")[2])]


def _claimed_keys(entry: TitleLedger, lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], Meaning]]:
    """The works before a title; then its nicknames without their number, unless those are characters' names."""
    title = entry.title
    people: set[str] = set()
    for claim in entry.claims:
        if isinstance(claim.detail, CreditDetail):
            people.update(tokens(f"{claim.detail.character} {' '.join(claim.detail.aka)}"))
        if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT:
            yield key_of(_BRACKETS.sub("", claim.detail.name), lexicon), Meaning(title.slug, Work.PREDECESSOR)
    for name in title.names:
        *words, last = key_of(name.text, lexicon) or ("",)
        if (
            name.kind is NameKind.NICKNAME
            and len(words) > 1
            and last == str(title.instalment)
            and not people & {*words}
        ):
            yield tuple(words), Meaning(title.slug, None, title.instalment)
