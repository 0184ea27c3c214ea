"""The names of some titles as tables; every index over a ledger that holds these titles shares them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from bot.answering.lexicon import Lexicon
from bot.answering.words import tokens
from bot.domain.claims import Work
from bot.domain.ledger import TitleLedger
from bot.domain.titles import Name, NameKind, Title

FEW = 5_000
"""Up to so many names a full scan costs under a millisecond or two."""

_INITIALS = re.compile(r"([a-z]{3,})s?(\d{1,2})")
_BRACKETS = re.compile(r"\s*\(.*?\)")


class Meaning(NamedTuple):
    """What a name stands for."""

    slug: str
    work: Work | None
    """None for the name of a franchise, which may mean either."""
    instalment: int | None = None
    """The part that a bare franchise name would need to be the title itself."""
    nickname: tuple[str, ...] = ()
    """The words of a nickname without its number, which may be the names of characters."""


Key: TypeAlias = tuple[str, ...]
"""A name as it is compared."""


class Keys(NamedTuple):
    """Meanings by name, and by name written together."""

    exact: dict[Key, list[Meaning]]
    joined: dict[str, list[Meaning]]


class Typed(NamedTuple):
    """A name as it is typed, from its first word or a later one, and beside it as it is shown, with its slug."""

    text: str
    shown: str
    slug: str


def key_of(text: str, lexicon: Lexicon) -> Key:
    """A name as it is compared: folded, numbers as digits, without "part", "season", "the"."""
    words = numbered(tokens(text), lexicon)
    if any(word.isdecimal() for word in words[1:]):
        return tuple(word for word in words if word not in lexicon.kinds)
    return tuple(word for word in words if word != "the") or tuple(words)


def numbered(words: Iterable[str], lexicon: Lexicon) -> list[str]:
    """Written, roman and season numbers as digits."""
    return list(map(lexicon.digits, words))


class NameTables:
    """The names of some titles, in several orders; each is made when it is first needed."""

    def __init__(self, titles: Mapping[str, TitleLedger], lexicon: Lexicon) -> None:
        """Keep the titles, by slug."""
        self.titles = titles
        self._lexicon = lexicon

    def build(self) -> None:
        """Make all of them."""
        tables = (self.own, self.earlier, self.by_shape, self.by_name, self.typed_texts, self.longest)
        if len(tables[4]) > FEW:
            self._pieces  # noqa: B018, made by being looked at

    @cached_property
    def own(self) -> Keys:
        """The titles' own names."""
        entries = self._in_order()
        return filled(pair for entry in entries for pair in own_keys(entry.title, self._lexicon))

    @cached_property
    def earlier(self) -> Keys:
        """Names of the works before, and nicknames without their number."""
        return filled(pair for entry in self._in_order() for pair in earlier_keys(entry, self._lexicon))

    @cached_property
    def words(self) -> dict[str, set[str]]:
        """Word of a name → the titles that have it."""
        found: dict[str, set[str]] = {}
        for key, meanings in self.own.exact.items():
            for word in key:
                if not word.isdecimal():
                    found.setdefault(word, set()).update(meaning.slug for meaning in meanings)
        return found

    @cached_property
    def by_shape(self) -> dict[tuple[str, int], list[str]]:
        """Those words by first letter and length."""
        found: dict[tuple[str, int], list[str]] = {}
        for word in self.words:
            found.setdefault((word[0], len(word)), []).append(word)
        return found

    @cached_property
    def longest(self) -> int:
        """Words in the longest name."""
        return max((len(key) for key in self.own.exact), default=0)

    @cached_property
    def by_name(self) -> list[tuple[str, str]]:
        """Each title's name as it is sorted, with its slug."""
        return sorted((entry.title.name.casefold(), slug) for slug, entry in self.titles.items())

    @cached_property
    def typed(self) -> Sequence[Typed]:
        """Every name as it is typed, sorted."""
        rows: list[Typed] = []
        for entry in self._in_order():
            title = entry.title
            for text in (title.name, *(name.text for name in title.names), title.slug.replace("-", " ")):
                words = tokens(text)
                rows.extend(
                    Typed(" ".join(words[at:]), text, title.slug)
                    for at in range(len(words))
                    if at == 0 or words[at] not in self._lexicon.stop
                )
        rows.sort()
        return rows

    @cached_property
    def typed_texts(self) -> Sequence[str]:
        """What is typed, alone."""
        return [row.text for row in self.typed]

    def sharing(self, typed: str) -> list[int]:
        """Of many names, the places of those that share the rarest letters with what was typed."""
        counts: dict[int, int] = {}
        held = sorted((self._pieces.get(piece, []) for piece in _trigrams(typed)), key=len)
        for postings in held[: max(3, len(held) // 2)]:
            for at in postings[:3_000]:
                counts[at] = counts.get(at, 0) + 1
        return sorted(counts, key=lambda at: -counts[at])[:200]

    @cached_property
    def _pieces(self) -> dict[str, list[int]]:
        pieces: dict[str, list[int]] = {}
        for at, name in enumerate(self.typed_texts):
            for piece in _trigrams(name):
                pieces.setdefault(piece, []).append(at)
        return pieces

    def _in_order(self) -> Iterator[TitleLedger]:
        return (self.titles[slug] for slug in sorted(self.titles))


def filled(pairs: Iterable[tuple[Key, Meaning]]) -> Keys:
    """The meanings by their names, each title once a name."""
    keys = Keys({}, {})
    for key, meaning in pairs:
        for meanings in (keys.exact.setdefault(key, []), keys.joined.setdefault("".join(key), [])):
            if all(known.slug != meaning.slug for known in meanings):
                meanings.append(meaning)
    return keys


def earlier_keys(entry: TitleLedger, lexicon: Lexicon) -> Iterator[tuple[Key, Meaning]]:
    """The works before a title; then its nicknames without their number, which may be names of characters."""
    title = entry.title
    for name in entry.earlier:
        yield key_of(_BRACKETS.sub("", name), lexicon), Meaning(title.slug, Work.PREDECESSOR)
    for name in title.names:
        *words, last = key_of(name.text, lexicon) or ("",)
        if name.kind is NameKind.NICKNAME and len(words) > 1 and last == str(title.instalment):
            yield tuple(words), Meaning(title.slug, None, title.instalment, tuple(words))


def own_keys(title: Title, lexicon: Lexicon) -> Iterator[tuple[Key, Meaning]]:
    """Every name of a title as a key; then its franchise, numbered and bare."""
    own = Meaning(title.slug, Work.THIS)
    either = Meaning(title.slug, None, title.instalment)
    official = (Name(title.name, NameKind.OFFICIAL), Name(title.slug.replace("-", " "), NameKind.OFFICIAL))
    bare = _franchise_keys(title, lexicon)
    for name in (official[0], *title.names, official[1]):
        key = key_of(name.text, lexicon)
        vague = name.kind is NameKind.NICKNAME and not _says_which(key, lexicon)
        yield key, either if vague else own
        if len(key) > 1 and key[-1] == str(title.instalment) and name.kind is not NameKind.NICKNAME:
            bare.append(key[:-1])
        initials = _INITIALS.fullmatch(key[0]) if len(key) == 1 else None
        if initials is not None and name.kind is NameKind.INITIALS:
            bare.append((initials[1],))
    for key in bare:
        if len("".join(key)) > 2:
            yield (*key, str(title.instalment)), own
            yield key, either


def _says_which(key: Key, lexicon: Lexicon) -> bool:
    """Whether a nickname says which part it means: by a number, or as the sequel."""
    return any(word.isdecimal() or word in lexicon.this for word in key) or "next" in key


def _franchise_keys(title: Title, lexicon: Lexicon) -> list[Key]:
    franchise = _BRACKETS.sub("", title.franchise)
    return [key_of(text, lexicon) for text in (franchise, franchise.rpartition(": ")[2])]


def _trigrams(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}
