"""Who is whose relative, read from what the claims say: "Jerry, Abby's father", "daughter of Shrek and Fiona"."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.answering.draft import sentences
from bot.answering.people.index import Figure, People, character_names, split_people
from bot.answering.people.kin import (
    AUNT,
    BROTHER,
    CHILD,
    DAUGHTER,
    FATHER,
    GRANDFATHER,
    GRANDMOTHER,
    KIN,
    MOTHER,
    NEPHEW,
    NIECE,
    PARENT,
    RELATIVE,
    SIBLING,
    SISTER,
    SON,
    UNCLE,
)
from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, DisputeDetail
from bot.domain.ledger import TitleLedger

_NARROWER = {
    PARENT: (FATHER, MOTHER),
    CHILD: (SON, DAUGHTER),
    SIBLING: (BROTHER, SISTER),
    "grandparent": (GRANDFATHER, GRANDMOTHER),
    "grandchild": ("grandson", "granddaughter"),
    "elder": (UNCLE, AUNT),
    "younger": (NEPHEW, NIECE),
    "spouse": ("husband", "wife"),
    "cousin": ("cousin",),
}
"""What a man and a woman are called who are the same relative."""
_WIDER = {narrow: wide for wide, several in _NARROWER.items() for narrow in several}
_PAIRS = (
    (PARENT, CHILD),
    ("grandparent", "grandchild"),
    ("elder", "younger"),
    *((same,) * 2 for same in (SIBLING, "spouse", "cousin")),
)
_INVERSE = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
_MEN = frozenset({FATHER, SON, BROTHER, GRANDFATHER, "grandson", UNCLE, NEPHEW, "husband"})
_WOMEN = frozenset({MOTHER, DAUGHTER, SISTER, GRANDMOTHER, "granddaughter", AUNT, NIECE, "wife"})
_PARENTS = frozenset({"parents", "parent"})
_PRONOUNS = frozenset({"his", "her", "their"})
_LINKS = frozenset({"and", "the", "n", "one"})


class Bond(NamedTuple):
    """Somebody who is called a relative, of whom where that is said."""

    kin: str
    holder: str
    of: str
    """Empty where the claim does not say whose."""


class Bonds:
    """Every bond that the claims of one title speak of."""

    def __init__(self, entry: TitleLedger, people: People) -> None:
        """Read the family lines and texts of a title's claims."""
        self._gaps = entry.gaps
        self._figures = {figure.name: figure for figure in people.figures}
        self.all: tuple[Bond, ...] = tuple(dict.fromkeys(_read(entry, people)))

    @cached_property
    def children(self) -> frozenset[str]:
        """The characters of whom more is said as somebody's child than as anybody's parent."""
        found: set[str] = set()
        for figure in self._figures.values():
            lines = [c.detail.family for c in figure.characters if isinstance(c.detail, CharacterDetail)]
            first = next((KIN[word] for word in tokens(" ".join(lines)) if word in KIN), "")
            if _WIDER.get(first, first) in (CHILD, SIBLING) or first in (NIECE, NEPHEW):
                found.add(figure.name)
        words = " ".join(gap.text for gap in self._gaps if _PARENTS & set(tokens(gap.text)))
        return frozenset(
            found | {name for name, figure in self._figures.items() if figure.is_character and name in words}
        )

    def relatives(self, of: Sequence[Figure], kin: str) -> tuple[Figure, ...]:
        """Who is that relative of somebody; in the order of the claims."""
        names = {figure.name for figure in of}
        found = [
            bond.holder for bond in self.all if bond.of in names and self._is(bond.holder, bond.kin, kin)
        ]
        wide = _WIDER.get(kin, kin)
        inverse = _INVERSE.get(wide, "")
        if inverse:
            found += [
                bond.of
                for bond in self.all
                if bond.holder in names and bond.of and _WIDER.get(bond.kin, bond.kin) == inverse
                and self.may_be(bond.of, kin)
            ]  # fmt: skip
        if wide == SIBLING:
            parents = {bond.of for bond in self.all if bond.holder in names and _WIDER.get(bond.kin) == CHILD}
            found += [
                bond.holder
                for bond in self.all
                if bond.of in parents and bond.of and _WIDER.get(bond.kin) == CHILD
                and self.may_be(bond.holder, kin)
            ]  # fmt: skip
        if not found:  # "grandmother Hester": of the only family there is
            found = [bond.holder for bond in self.all if not bond.of and bond.kin == kin]
        return self._of([name for name in found if name not in names])

    def other_parents(self, of: Sequence[Figure]) -> tuple[Figure, ...]:
        """Who is a parent of the same children."""
        children = self.relatives(of, CHILD)
        parents = self.relatives(children, PARENT) if children else ()
        return tuple(figure for figure in parents if figure not in of)

    def called(self, kin: str) -> tuple[Figure, ...]:
        """Everybody who is that relative of somebody."""
        holders = [bond.holder for bond in self.all if self._is(bond.holder, bond.kin, kin)]
        inverse = _INVERSE.get(_WIDER.get(kin, kin), "")
        others = [
            bond.of
            for bond in self.all
            if inverse and bond.of and _WIDER.get(bond.kin, bond.kin) == inverse and self.may_be(bond.of, kin)
        ]
        holders.sort(key=lambda name: not any(bond.holder == name and bond.kin == kin for bond in self.all))
        return self._of([*holders, *others])

    def _is(self, name: str, said: str, wanted: str) -> bool:
        """Whether somebody called one thing is what is asked for: a daughter is a child, a child may be a daughter."""
        if wanted in (said, _WIDER.get(said), RELATIVE):
            return True
        return _WIDER.get(wanted) == said and self.may_be(name, wanted)

    def may_be(self, name: str, kin: str) -> bool:
        """Whether nothing that the claims call somebody speaks against a man's or a woman's word."""
        figure = self._figures[name]
        told = {bond.kin for bond in self.all if bond.holder == name}
        pronouns = {word for claim in figure.credits for word in tokens(claim.text)}
        man = bool(told & _MEN) or bool(pronouns & {"he", "his", "him"})
        woman = bool(told & _WOMEN) or bool(pronouns & {"she", "her"})
        return not ((kin in _MEN and woman and not man) or (kin in _WOMEN and man and not woman))

    def _of(self, names: Iterable[str]) -> tuple[Figure, ...]:
        return tuple(self._figures[name] for name in dict.fromkeys(names))


def _read(entry: TitleLedger, people: People) -> Iterable[Bond]:
    for claim in entry.claims:
        if not claim.is_open or isinstance(claim.detail, DisputeDetail):
            continue
        family = claim.detail.family if isinstance(claim.detail, CharacterDetail) else ""
        if not KIN.keys() & {*tokens(claim.text), *tokens(family)}:
            continue
        subjects = _subjects(claim)
        for clause in _clauses(family):
            yield from _in_clause(clause, people, subjects, subjects)
        for clause in _clauses(claim.text):
            yield from _in_clause(clause, people, subjects, ())
    twins = [bond.holder for bond in _family_bonds(entry, people) if bond.kin == SIBLING]
    for claim in entry.claims:
        if claim.is_open and "of the twins" in claim.text:
            words = tokens(claim.text)
            kin = KIN.get(words[words.index("twins") - 3], "")
            for holder in _subjects(claim):
                yield from (Bond(kin, holder, twin) for twin in dict.fromkeys(twins) if kin)


def _family_bonds(entry: TitleLedger, people: People) -> Iterable[Bond]:
    for claim in entry.claims:
        if isinstance(claim.detail, CharacterDetail) and claim.is_open:
            for clause in _clauses(claim.detail.family):
                yield from _in_clause(clause, people, _subjects(claim), _subjects(claim))


def _clauses(text: str) -> list[str]:
    return [part for sentence in sentences(text) for part in sentence.split("; ")]


def _subjects(claim: Claim) -> tuple[str, ...]:
    """Of whom a claim speaks: its character, else its person."""
    match claim.detail:
        case CharacterDetail(name=name):
            return (name,)
        case CreditDetail(character=character, person=person):
            return tuple(character_names(character)) or tuple(split_people(person))
        case _:
            return ()


def _in_clause(clause: str, people: People, subjects: Sequence[str], owners: Sequence[str]) -> Iterable[Bond]:
    """The bonds of one clause; `owners` are those whose relative a name after the word is ("grandmother Anita")."""
    words = tokens(clause)
    if not KIN.keys() & set(words):
        return
    seen = [
        (sighting.start, sighting.end, name)
        for sighting in people.named(words, frozenset())
        if (name := _one_name(words[sighting.start : sighting.end], sighting.figures))
    ]
    for at, word in enumerate(words):
        kin = KIN.get(word)
        if kin is None:
            continue
        before = [name for _, end, name in seen if end <= at]
        if words[at + 1 : at + 2] == ["of"]:
            holders = (
                subjects if not before or owners else before if word == "parents" else subjects or before[-1:]
            )
            for owner in _joined(words, at + 2, seen):
                yield from (Bond(kin, holder, owner) for holder in holders if holder != owner)
        elif (owner := _owner(words, at, seen)) is not None:
            named = [name for start, _, name in seen if start == at + 1]
            yield from (Bond(kin, holder, owner) for holder in named or subjects if holder != owner)
        else:
            named = [name for start, _, name in seen if start == at + 1]
            yield from (
                Bond(kin, name, owner) for name in named for owner in owners or ("",) if name != owner
            )


def _joined(words: Sequence[str], at: int, seen: Sequence[tuple[int, int, str]]) -> list[str]:
    """The names that stand together after "of": "Sharkboy and Lavagirl"."""
    found: list[str] = []
    while at < len(words):
        here = next(((end, name) for start, end, name in seen if start == at), None)
        if here is not None:
            at = here[0]
            found.append(here[1])
        elif words[at] in _LINKS:
            at += 1
        else:
            break
    return found


def _owner(words: Sequence[str], at: int, seen: Sequence[tuple[int, int, str]]) -> str | None:
    """The one whose relative it is: "Abby's father"."""
    if at and words[at - 1] in _PRONOUNS:
        return next((name for _, end, name in reversed(seen) if end < at), None)
    return next((name for _, end, name in seen if end == at and words[end - 1] not in tokens(name)), None)


def _one_name(words: Sequence[str], figures: Sequence[Figure]) -> str:
    """Whom a name in a claim means; empty where it may be several."""
    names = dict.fromkeys(figure.name for figure in figures)
    whole = [
        name
        for name in names
        if tokens(name) == [*words[:-1], words[-1].removesuffix("s")] or tokens(name) == [*words]
    ]
    return whole[0] if whole else next(iter(names)) if len(names) == 1 else ""
