"""From a question's text to readings: names first, then spelling, then people, work and topics."""

from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from typing import NamedTuple, Self

from bot.answering.choosing.pieces import (
    in_turn,
    is_aside,
    opens_anew,
    pieces_of,
    points_back,
    same,
    stands_alone,
)
from bot.answering.lexicon import Lexicon
from bot.answering.mentions import Mention, mentions
from bot.answering.names import NameIndex
from bot.answering.patterns import SOMEBODY, TopicWords
from bot.answering.people.index import Sighting
from bot.answering.people.sighting import sighted
from bot.answering.people.somebody import is_somebody
from bot.answering.reading import NAMED, Reading, as_of_year, question_word, years_in
from bot.answering.shelf import Shelf
from bot.answering.spelling import Speller, nearest_name, with_surnames, with_whole_names
from bot.answering.tense import left_open, unsaid
from bot.answering.words import fold, stem
from bot.answering.works import Works, part_meant
from bot.answering.writing import Writing
from bot.domain.claims import Work
from bot.domain.ledger import Ledger, TitleLedger

_FEW = 4
_ONE = frozenset({"he", "she", "him", "her", "his"})
_TELLING = frozenset(["i", "im", "ive", "my", "me", "we", "our", "us", "sequel", "of", "mine"])
_OPENING = frozenset(
    ["the", "that", "this", "a", "sorry", "quick", "not", "reply", "answer", "hi", "hey", "hello", "for", "question"]
)  # fmt: skip
_SAYERS = frozenset(
    ["i", "we", "someone", "somebody", "everyone", "everybody", "people", "they", "folks", "my", "our", "a", "some", "so", "ok",
     "hey", "hi", "but", "and", "um", "yo", "wait"]
)  # fmt: skip
"""With what begins that may say who said something."""
_NONE = frozenset[str]()


class Named(NamedTuple):
    """The titles of a question, found before anything else."""

    words: tuple[str, ...]
    """The question's words, slang written out."""
    mentions: tuple[Mention, ...]
    untracked: str | None
    said: str = ""
    """The text without who said it, where somebody did: "my friend says …"."""
    beside: TitleLedger | None = None
    """The title that is named only to set the one at hand against it."""


class Understanding:
    """Reads questions in one language against one ledger."""

    def __init__(self, ledger: Ledger, names: NameIndex, lexicon: Lexicon) -> None:
        """Compile what the lexicon holds."""
        self.ledger = ledger
        self.names = names
        self.lexicon = lexicon
        self.speller = Speller(lexicon)
        self.topic_words = TopicWords(lexicon)
        self.works = Works(lexicon, names)
        self.writing = Writing(lexicon)

    def over(self, ledger: Ledger, names: NameIndex) -> Self:
        """The same language over another ledger."""
        other = copy(self)
        other.ledger, other.names = ledger, names
        return other

    def named(self, text: str, known: Shelf | None) -> Named:
        """Which titles a question names; `known` is what an unnamed one would be about."""
        words = self.plain_words(text)
        if words and words[0] in _SAYERS and self.lexicon.language == "en":
            from bot.answering.preamble import without_hearsay

            text = without_hearsay(text)
            words = self.plain_words(text)
        return self._named(words, known)._replace(said=text)

    def _named(self, words: list[str], known: Shelf | None) -> Named:
        found = mentions(words, self.names, self.lexicon, words)  # by a name of its own
        if found:
            return Named(tuple(words), tuple(found), None)
        about = known.vocabulary if known is not None else frozenset[str]()
        found = mentions(words, self.names, self.lexicon, about)
        if not found:
            guessed = [nearest_name(word, self.names, self.lexicon, known) for word in words]
            found = mentions(guessed, self.names, self.lexicon, about) if guessed != words else []
            if not found and (whole := with_whole_names(guessed, self.names, self.lexicon)) != guessed:
                words, found = whole, mentions(whole, self.names, self.lexicon, about)
        if found:
            return Named(tuple(words), tuple(found), None)
        return Named(tuple(words), (), self._untracked(words, known, about))

    def _untracked(self, words: list[str], known: Shelf | None, about: frozenset[str]) -> str | None:
        """The name of a title that is not tracked; a word before a number stays as it was typed."""
        # Imported here: a question that names its title needs it not.
        from bot.answering.untracked import untracked

        rest = self._corrected(words, known)
        kept = [
            word if right != word and self._stays_typed(words, at, right) else right
            for at, (word, right) in enumerate(zip(words, rest, strict=True))
        ]
        title = known.entry.title if known is not None else None
        return untracked(kept, self.lexicon, lambda word: word in about or self.names.knows(word), title)

    def _is_strange(self, word: str, about: frozenset[str]) -> bool:
        """Whether a word is none of the language, and stands in no name and in nothing on record of the title at hand."""
        return len(word) > 2 and not (
            word.isdecimal() or word in about or self.lexicon.knows(word) or self.names.knows(word)
        )

    def _stays_typed(self, words: Sequence[str], at: int, right: str) -> bool:
        """Whether a word may name a title rather than be misspelt: before a number, or like a word that carries nothing."""
        return right in self.lexicon.stop or (right not in self.lexicon.kinds and _numbered_next(words, at))

    def plain_words(self, text: str) -> list[str]:
        """The words of a text, slang written out, titles' words left alone."""
        return self.writing.words_of(text, self.names)

    def read(self, named: Named, text: str, shelf: Shelf, mention: Mention | None) -> list[Reading]:
        """Each thing that a question asks about one title."""
        text = named.said or text
        whole = self._reading(list(named.words), shelf, mention)
        if len(named.words) > _FEW and self.lexicon.language == "en":
            text, whole = self._spoken(text, whole, named, shelf, mention)
        pieces = pieces_of(fold(text), [named.words[seen.start : seen.end] for seen in named.mentions])
        if len(pieces) < 2 or len(named.mentions) > 1:
            return [whole]
        parts = [self._reading(self.plain_words(piece), shelf, mention) for piece in pieces]
        kept: list[Reading] = []
        for part in parts:
            if is_aside(part) and part is not parts[-1]:
                continue
            if (stands_alone(part) or (kept and opens_anew(part))) and not any(
                same(part, other) for other in kept
            ):
                kept.append(part)
        if len(kept) < 2 or any(points_back(part, kept[at - 1]) for at, part in enumerate(kept) if at):
            return [whole]
        return in_turn(kept[:4], whole)

    def _spoken(
        self, text: str, whole: Reading, named: Named, shelf: Shelf, mention: Mention | None
    ) -> tuple[str, Reading]:
        """The clause that asks, and its reading, where what stands before it only tells of the asker."""
        if _TELLING.isdisjoint(named.words) and named.words[0] not in _OPENING:
            return text, whole
        # Imported here: few questions need it.
        from bot.answering.preamble import spoken

        names = [" ".join(named.words[seen.start : seen.end]) for seen in named.mentions]
        asked = spoken(text, names)
        if asked is text:
            return text, whole
        reading = self._reading(self.plain_words(asked), shelf, mention)
        if not reading.sightings and not _ONE.isdisjoint(reading.words):
            if not whole.sightings:
                return text, whole
            reading = replace(reading, sightings=whole.sightings)
        return asked, reading

    def _reading(self, words: list[str], shelf: Shelf, mention: Mention | None) -> Reading:
        earlier = shelf.called.earlier(words)
        season = "season" in words or any(word in ("s2", "s3", "s4", "s5", "s6") for word in words)
        found = self._of_title(words, shelf)
        if not found and mention is not None:
            found = self._of_title(
                [nearest_name(word, self.names, self.lexicon, None) for word in words], shelf
            )
        here = found[0] if found else None
        called: list[str] = []
        for seen in reversed(found):
            if is_somebody(words, seen, shelf, self.lexicon, len(found)):
                continue
            called = words[seen.start : seen.end]
            words = [*words[: seen.start], NAMED, *words[seen.end :]]
        typed = tuple(words)
        words = self._corrected(words, shelf)
        sightings, strange, used = sighted(words, shelf, self.lexicon, self.names)
        sightings = [seen for seen in sightings if not _is_called_after(words, seen)]
        masked = [SOMEBODY if at in used else stem(word) for at, word in enumerate(words)]
        work, spent = self.works.meant(words, shelf, here or mention)
        for at in spent:
            if words[at] in ("film", "number") and words[at + 1 : at + 2] in (["one"], ["1"]):
                masked[at] = stem("movie")  # it is no verb and no rank here
        work = Work.PREDECESSOR if earlier is not None else work
        topics = self.topic_words.scores(masked)
        work = left_open(work, words, topics, shelf)
        if work is None and not (mention is None and sightings):
            work = unsaid(words, topics, shelf, named=mention is not None)
        work, part, later = part_meant(words, shelf, mention, work, self.lexicon)
        content = [
            self.lexicon.meaning(word)
            for at, word in enumerate(words)
            if word not in self.lexicon.stop and word != NAMED and at not in spent
        ]
        return Reading(
            words=tuple(words),
            typed=typed,
            content=tuple(dict.fromkeys(content)),
            topics=topics,
            entry=shelf.entry,
            work=work,
            sightings=tuple(sightings),
            strange=tuple(strange),
            foreign=tuple(
                word
                for word in words
                if word in self.lexicon.common
                and word not in self.lexicon.words
                and word not in shelf.vocabulary
                and stem(word) not in self.lexicon.topical
            ),
            named=mention is not None,
            later=later,
            part=part,
            parts=_parts(found, shelf.entry.title.instalment),
            season=season,
            as_of=as_of_year(words),
            years=years_in(words),
            dated=self._asks_for_a_date(words),
            earlier=earlier,
            source=shelf.called.source(words),
            called=tuple(called),
        )

    def _asks_for_a_date(self, words: Sequence[str]) -> bool:
        """Whether a phrase for a date stands in a question; one word for it alone only as the question word."""
        line = f" {' '.join(words)} "
        asks = question_word(tuple(words))
        return any(
            phrase in line
            and f" {phrase} " in line
            and (" " in phrase or asks == phrase or (not asks and phrase != "when"))
            for phrase in self.lexicon.when
        )

    def _of_title(self, words: Sequence[str], shelf: Shelf) -> list[Mention]:
        """Where a title is named."""
        slug = shelf.entry.title.slug
        return [seen for seen in mentions(words, self.names, self.lexicon, of=slug) if slug in seen.slugs]

    def _written_out(self, word: str) -> str:
        """What a slip stands for that was mended into another slip."""
        meant = self.lexicon.slang.get(word, word)
        return word if " " in meant else meant

    def _corrected(self, words: Sequence[str], shelf: Shelf | None) -> list[str]:
        def is_name(word: str) -> bool:
            if self.names.knows(word) or word == NAMED:
                return True
            return shelf is not None and (word in shelf.vocabulary or shelf.people.knows(word) or
                                          shelf.people.knows(word.removesuffix("s")))  # fmt: skip

        right = self.speller.corrected(words, is_name)
        if right == [*words]:
            return right
        right = [self._written_out(word) for word in right]

        def is_first_name(word: str) -> bool:
            return shelf is not None and shelf.people.knows(word) and not self.lexicon.has(word)

        return with_surnames(words, right, is_first_name, lambda word: self._is_strange(word, _NONE))


def _is_called_after(words: Sequence[str], seen: Sighting) -> bool:
    """Whether a character's name only says which title is meant: "the sharkboy sequel"."""
    title = words[seen.end : seen.end + 1] == ["sequel"] and words[seen.start - 1 : seen.start] in (
        ["the"],
        ["this"],
    )
    return title and all(figure.is_character for figure in seen.figures)


def _numbered_next(words: Sequence[str], at: int) -> bool:
    """Whether a digit follows within two words."""
    return any(word.isdecimal() and len(word) < 3 for word in words[at + 1 : at + 3])


def _parts(found: Sequence[Mention], own: int) -> tuple[int, ...]:
    """The instalments under whose names a title stands; a bare name beside another one is the first."""
    bare = 1 if len(found) > 1 else None
    parts = [seen.part or (own if seen.work is Work.THIS else bare) for seen in found]
    return tuple(part for part in parts if part is not None)
