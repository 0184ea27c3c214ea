"""What a question may call by a name of its own: earlier works, publishers, and what is said to be missing."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from bot.answering.lexicon import Lexicon
from bot.answering.people.index import People, Sighting
from bot.answering.words import all_tokens, tokens
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    DisputeDetail,
    EventDetail,
    FigureDetail,
    Gap,
    NoteDetail,
    RelatedDetail,
    Relation,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.dates import MONTHS
from bot.domain.ledger import TitleLedger
from bot.domain.topics import Topic

_DAY = rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b"
_NAME = r"[A-Z][\w'-]*(?: (?:of|the|and|[A-Z][\w'-]*))* [A-Z][\w'-]*"
_COMPANY = r"\b((?:[A-Z][\w']+ )+(?:Productions|Studios|Pictures|Animation|Entertainment))\b"
_FILM = {"movie": "film", "show": "series"}
_KINDS = ("film", "series", "franchise", "universe")
_SHORTEST = 5
_MADE_IN = 2
"""For so many years before its release a work may be in the making."""


class Called:
    """The names of one title's earlier works and sources, and the subjects of its gaps."""

    def __init__(self, entry: TitleLedger, lexicon: Lexicon, people: People) -> None:
        """Take a title; each table is made at the first question that needs it."""
        self._entry = entry
        self._lexicon = lexicon
        self._people = people
        self._disputed: dict[str, frozenset[str]] = {}

    def earlier(self, words: Sequence[str]) -> Claim | None:
        """The work before that a question calls by a name of its own, not only by the franchise's."""
        line = "".join(word for word in words if word != "the")
        return next((claim for name, claim in self._earlier if name in line), None)

    def works(self, words: Sequence[str]) -> list[tuple[int, int, Claim]]:
        """Where a work that is neither the title nor before it is called by its name, a spin-off say, and what is on record of it."""
        found: list[tuple[int, int, Claim]] = []
        for at, word in enumerate(words):
            for name, claim in self._works.get(word, ()):
                if tuple(_FILM.get(each, each) for each in words[at : at + len(name)]) == name:
                    found.append((at, at + len(name), claim))
        return sorted(found, key=lambda each: each[0] - each[1])

    def source(self, words: Sequence[str]) -> str:
        """The source whose publisher stands in a question; empty where there is none."""
        if self._first_words.isdisjoint(words):
            return ""
        line = f" {' '.join(words)} "
        return next((source for name, source in self._publishers if f" {name} " in line), "")

    def company(self, words: Sequence[str]) -> bool:
        """Whether a question names a company behind a title; the one with which everybody connects it does not count."""
        line = f" {' '.join(words)} "
        return any(f" {name} " in line for name in self._companies)

    def missing(self, words: Collection[str]) -> list[Gap]:
        """The gaps whose own subject stands whole in a question: "fourth film", "disc"."""
        said = frozenset(words)
        return [gap for gap, subject in self._subjects if subject <= said]

    def disputed(self, claim: Claim) -> frozenset[str]:
        """The meanings of what a disagreement is about, beside the names in it."""
        known = self._disputed.get(claim.ref)
        if known is None:
            detail = claim.detail
            words = tokens(detail.question) if isinstance(detail, DisputeDetail) else ()
            title = tokens(f"{self._entry.title.name} {self._entry.title.franchise}")
            known = self._disputed[claim.ref] = (
                frozenset(
                    self._lexicon.meaning(word)
                    for word in words
                    if word not in self._lexicon.stop and word not in title and not self._people.knows(word)
                )
                - self._lexicon.plain_words
            )
        return known

    @cached_property
    def years(self) -> frozenset[str]:
        """When the works directly before came out."""
        details = (claim.detail for claim in self._entry.claims)
        return frozenset(
            detail.year
            for detail in details
            if isinstance(detail, RelatedDetail) and detail.relation is Relation.DIRECT
        )

    @cached_property
    def years_before(self) -> frozenset[str]:
        """The years in which the work before was made, before the title was heard of."""
        heard = min(
            (
                claim.detail.when.year
                for claim in self._entry.claims
                if isinstance(claim.detail, EventDetail) and claim.work is Work.THIS and claim.detail.when
            ),
            default=0,
        )
        made = [int(year) for year in self.years if year.isdecimal()]
        return (
            frozenset(map(str, range(max(made) - _MADE_IN, min(heard, max(made) + 1))))
            if made and heard
            else frozenset()
        )

    @cached_property
    def days_before(self) -> frozenset[tuple[str, str]]:
        """Day and month of each date that only the work before had or was to have."""
        before, here = set[tuple[str, str]](), set[tuple[str, str]]()
        for claim in self._entry.claims:
            if claim.topic is Topic.RELEASE or isinstance(claim.detail, EventDetail | ReleaseDetail):
                said = re.findall(_DAY, claim.text)
                (before if claim.work is Work.PREDECESSOR else here).update(
                    (day, month.casefold()) for day, month in said
                )
        return frozenset(before - here)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The meanings of what the figures on record count: episodes, minutes."""
        details = (claim.detail for claim in self._entry.claims)
        units = (detail.unit for detail in details if isinstance(detail, FigureDetail))
        return frozenset(map(self._lexicon.meaning, all_tokens(units)))

    @cached_property
    def _earlier(self) -> list[tuple[str, Claim]]:
        title = self._entry.title
        own = "".join(tokens(f"{title.name} {title.franchise} {' '.join(name.text for name in title.names)}"))
        found: list[tuple[str, Claim]] = []
        for claim in self._entry.claims:
            if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT:
                whole = claim.detail.name.partition("(")[0]
                for called in dict.fromkeys((whole, whole.rpartition(": ")[2])):
                    words = [word for word in tokens(called) if word != "the"]
                    name = "".join(words)
                    if (
                        len(words) > 1
                        and name not in own
                        and not words[-1].isdecimal()
                        and len(words[-1]) > 3
                    ):
                        found.append((name, claim))
        return found

    @cached_property
    def _companies(self) -> tuple[str, ...]:
        """Companies as they are named in a question: by their first two words, or by the first where it is no everyday word."""
        stages = (claim.text for claim in self._entry.claims if isinstance(claim.detail, StageDetail))
        known = set(all_tokens(stages))
        found: list[str] = []
        companies = [claim for claim in self._entry.claims if isinstance(claim.detail, CompanyDetail)]
        told = [name for claim in companies for name in re.findall(_COMPANY, claim.text)]
        for name in (
            *(claim.detail.name for claim in companies if isinstance(claim.detail, CompanyDetail)),
            *told,
        ):
            words = tokens(name)
            if words and words[0] not in known:
                found.append(" ".join(words[:2]))
                if len(words[0]) > 4 and not self._is_word_or_name(words[0]):
                    found.append(words[0])
        return tuple(dict.fromkeys(found))

    @cached_property
    def _works(self) -> Mapping[str, list[tuple[tuple[str, ...], Claim]]]:
        """Their names by the first word."""
        named: list[tuple[str, Claim]] = []
        for claim in self._entry.claims:
            detail = claim.detail
            if isinstance(detail, RelatedDetail) and detail.relation is not Relation.DIRECT:
                named.append((detail.name.partition(" (")[0], claim))
            elif claim.topic is Topic.SUCCESSOR and isinstance(detail, NoteDetail):
                named.append((detail.subject, claim))
            elif claim.topic is Topic.SUCCESSOR and isinstance(detail, DisputeDetail):
                named.extend((name, claim) for name in re.findall(_NAME, detail.question.partition(" ")[2]))
        title = self._entry.title
        own = {*tokens(f"{title.name} {title.franchise}")}
        found: dict[str, list[tuple[tuple[str, ...], Claim]]] = {}
        for name, claim in named:
            words = tuple(_FILM.get(word, word) for word in tokens(name) if word != "the")
            for other in self._described(claim, words, own):
                found.setdefault(other[0], []).append((other, claim))
            if words and not own.issuperset(words) and len("".join(words)) >= _SHORTEST:
                found.setdefault(words[0], []).append((words, claim))
        return found

    def _described(
        self, claim: Claim, words: Sequence[str], own: Collection[str]
    ) -> Iterator[tuple[str, ...]]:
        """What an earlier work is called beside its name: "the 2005 film", "the sharkboy movie"."""
        if not isinstance(claim.detail, RelatedDetail):
            return
        if claim.detail.year.isdecimal():
            yield claim.detail.year, "film"
        for word in words if len(words) > 1 else ():
            if len(word) >= _SHORTEST and word not in own and self._is_a_part(word):
                yield from ((word, kind) for kind in _KINDS)

    def _is_a_part(self, word: str) -> bool:
        """Whether a word is the name of a character."""
        seen = self._people.named([word], frozenset())
        return any(figure.is_character for each in seen for figure in each.figures)

    @cached_property
    def _publishers(self) -> list[tuple[str, str]]:
        """Publishers as they are named in a question, the longest first; single everyday words name none."""
        found: list[tuple[str, str]] = []
        for source in self._entry.sources.values():
            words = [word for word in tokens(source.publisher.partition("(")[0]) if word != "the"]
            if len(words) > 1:
                found.append((" ".join(words[:2]), source.id))
                found.append(("".join(words[:2]), source.id))
            if words and len(words[0]) > 4 and not self._is_word_or_name(words[0]):
                found.append((words[0], source.id))
        return sorted(found, key=lambda pair: -len(pair[0]))

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """How publishers' names begin; few questions hold any of these words."""
        return frozenset(name.partition(" ")[0] for name, _ in self._publishers)

    def _is_word_or_name(self, word: str) -> bool:
        return self._lexicon.knows(word) or self._people.knows(word)

    @cached_property
    def _subjects(self) -> list[tuple[Gap, frozenset[str]]]:
        meaning = self._lexicon.meaning
        plain = {meaning(word) for word in (*self._lexicon.kinds, "sequel", "series", "title")}
        pairs: list[tuple[Gap, frozenset[str]]] = []
        for gap in self._entry.gaps:
            subject = frozenset(meaning(word) for word in tokens(gap.about) if word not in self._lexicon.stop)
            pairs.append((gap, (subject - plain) or subject))
        return [(gap, subject) for gap, subject in pairs if subject]


def named_after_them(claim: Claim, seen: Sighting) -> bool:
    """Whether an earlier work has its name from somebody."""
    name = set(tokens(claim.detail.name)) if isinstance(claim.detail, RelatedDetail) else set[str]()
    return any(name.issuperset(tokens(figure.name)) for figure in seen.figures)
