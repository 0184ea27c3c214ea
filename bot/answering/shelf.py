"""One title's claims and gaps made ready for searching: words with their weights, and its people."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.called import Called
from bot.answering.lexicon import Lexicon
from bot.answering.people.index import Figure, People
from bot.answering.records import Record, order_of, texts_of
from bot.answering.topics import TopicRule
from bot.answering.words import all_tokens, tokens
from bot.domain.claims import Claim, Gap, PlotDetail, Work
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.overlay import without_mistakes

if TYPE_CHECKING:
    from bot.answering.people.bonds import Bonds

_PLAIN = 0.3
_STORY = 0.35
"""How rare a word of the plot must be to mean the plot by itself, of what a word tells that stands nowhere."""
_APART = 0.6
_WIDER = 0.8
_ASKING, _EVERYDAY = 0.5, 0.7


class Match(NamedTuple):
    """How much of a question a record holds."""

    score: float
    share: float
    """Of the weight of the question's words, 0 to 1."""


class Shelf:
    """A title's records, built when it is first asked about."""

    def __init__(self, entry: TitleLedger, lexicon: Lexicon) -> None:
        """Take a title's ledger; the words are read lazily."""
        self.entry = without_mistakes(entry)
        self._lexicon = lexicon
        self._fits: dict[str, tuple[float, ...]] = {}
        self._fitting: dict[str, frozenset[int]] = {}
        self._meanings: dict[str, str] = {}
        """Word → its meaning, none for a word that carries no subject."""
        self._held: dict[str, Mapping[int, float]] = {}
        self._apart: dict[tuple[str, str], Mapping[int, float]] = {}
        self._by_work: dict[tuple[Work | None, float], tuple[float, ...]] = {}

    @cached_property
    def people(self) -> People:
        """Everybody in and behind the title."""
        return People(self.entry)

    @cached_property
    def bonds(self) -> "Bonds":
        """Who is whose relative."""
        # Imported here: few questions ask for a relative.
        from bot.answering.people.bonds import Bonds

        return Bonds(self.entry, self.people)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every claim and gap with its words."""
        bags = [(item, self._bag(item)) for item in (*self.entry.claims, *self.entry.gaps)]
        mean = sum(len(bag) for _, bag in bags) / (len(bags) or 1) or 1.0
        order = sorted(range(len(bags)), key=lambda at: order_of(bags[at][0]))
        ranks = {at: rank for rank, at in enumerate(order)}
        return tuple(
            Record.of(item, bag, 0.65 + 0.35 * len(bag) / mean, ranks[at])
            for at, (item, bag) in enumerate(bags)
        )

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """Meaning → how much finding it tells; rare words tell more."""
        found = Counter(word for record in self.records for word in record.words)
        total = len(self.records)
        return {word: log(1 + (total - n + 0.5) / (n + 0.5)) for word, n in found.items()}

    @cached_property
    def unheard(self) -> float:
        """What a word weighs that stands in no record."""
        return log(1 + (len(self.records) + 0.5) / 0.5)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of every text, as it is written; none of them is a spelling mistake."""
        records = (*self.entry.claims, *self.entry.gaps)
        return all_tokens(text for item in records for text, _ in texts_of(item))

    @cached_property
    def story(self) -> frozenset[str]:
        """The meanings of which the plot is told, guesses and names apart."""
        told = (
            claim.text
            for claim in self.entry.claims
            if isinstance(claim.detail, PlotDetail) and claim.label is not Label.SPECULATION
        )
        words = {word for word in all_tokens(told) if not (self.is_stop(word) or self.people.knows(word))}
        found = frozenset(map(self.meaning, words)) - self.plain_words
        return frozenset(word for word in found if self.told_by(word) >= _STORY * self.unheard)

    def held(self, words: Sequence[str], plain: Collection[str] = ()) -> dict[int, float]:
        """Place of a record → weight of the words that it holds; `plain` words tell little."""
        found: dict[int, float] = {}
        for word in words:
            weight = self._weight(word, plain)
            for at, part in self._places(word).items():
                found[at] = found.get(at, 0.0) + weight * part
        return found

    def held_apart(self, words: Sequence[str], rule: TopicRule) -> dict[int, float]:
        """Place of a record that suits a topic → how much words of the topic itself set it apart from the others that do."""
        found: dict[int, float] = {}
        for word in words:
            for at, weight in self._apart_by(word, rule).items():
                found[at] = found.get(at, 0.0) + weight
        return found

    def _apart_by(self, word: str, rule: TopicRule) -> Mapping[int, float]:
        """The same for one of the words, of which there are not many."""
        key = (word, rule.name)
        if key not in self._apart:
            fitting = self.fitting(rule)
            holding = {at: part for at, part in self._places(word).items() if at in fitting}
            tells = 0 < len(holding) < len(fitting)
            weight = _APART * log(len(fitting) / len(holding)) if tells else 0.0
            self._apart[key] = {at: weight * part for at, part in holding.items()} if tells else {}
        return self._apart[key]

    def asked(self, words: Sequence[str]) -> float:
        """What all the words of a question weigh."""
        return sum(self._weight(word, ()) for word in words) or 1.0

    def match(self, record: Record, words: Sequence[str]) -> Match:
        """How well one record holds the meanings of a question."""
        held = sum(self._weight(word, ()) * record.words.get(word, 0.0) for word in words)
        return Match(held / record.length, min(1.0, held / self.asked(words)))

    def _weight(self, word: str, plain: Collection[str]) -> float:
        return self.rarity.get(word, self.unheard) * (_PLAIN if word in plain else 1.0)

    @cached_property
    def called(self) -> Called:
        """What a question may call by a name of its own: earlier works, publishers, what is missing."""
        return Called(self.entry, self._lexicon, self.people)

    def _places(self, word: str) -> Mapping[int, float]:
        """Place of a record → how much it holds of a word; only of words that somebody asks for."""
        places = self._held.get(word)
        if places is None:
            records = enumerate(self.records)
            places = {at: record.words[word] for at, record in records if word in record.words}
            # A question may hold any word at all.
            if places:
                self._held[word] = places
        return places

    def fits(self, rule: TopicRule) -> Sequence[float]:
        """How well each record suits a topic; worked out once a topic."""
        known = self._fits.get(rule.name)
        if known is None:
            known = self._fits[rule.name] = tuple(rule.fit(record.item) for record in self.records)
        return known

    def fitting(self, rule: TopicRule) -> frozenset[int]:
        """The places of the records that suit a topic at all."""
        if rule.name not in self._fitting:
            self._fitting[rule.name] = frozenset(at for at, fit in enumerate(self.fits(rule)) if fit)
        return self._fitting[rule.name]

    def by_work(self, work: Work | None, preference: float) -> Sequence[float]:
        """What speaks for and against each record by the work that is meant; where none is, `preference` speaks for those
        of the title itself."""
        key = (work, preference)
        if key not in self._by_work:
            self._by_work[key] = tuple(_of_work(record, work, preference) for record in self.records)
        return self._by_work[key]

    def holding(self, words: Iterable[str]) -> frozenset[int]:
        """The places of the records that hold any of some words."""
        return frozenset[int]().union(*map(self._places, words))

    def places(self, refs: Iterable[str]) -> frozenset[int]:
        """Where records stand."""
        return frozenset(self._place_of[ref] for ref in refs if ref in self._place_of)

    @cached_property
    def _place_of(self) -> Mapping[str, int]:
        return {record.item.ref: at for at, record in enumerate(self.records)}

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Meanings that stand in any question about films: movie, season, sequel."""
        return self._lexicon.plain_words

    def meaning(self, word: str) -> str:
        """The stem under which a word is compared."""
        return self._lexicon.meaning(word)

    def meanings(self, text: str) -> frozenset[str]:
        """Every meaning in a text."""
        return self._lexicon.meanings(text)

    def names_of(self, figures: Iterable[Figure]) -> frozenset[str]:
        """The meanings of which the names of some figures are made."""
        return frozenset[str]().union(*(self.meanings(figure.name) for figure in figures))

    def subjects(self, text: str) -> frozenset[str]:
        """The meanings of a text that carry a subject."""
        return self._lexicon.subjects(text)

    def is_stop(self, word: str) -> bool:
        """Whether a word carries no subject."""
        return word in self._lexicon.stop

    def is_everyday(self, meaning: str) -> bool:
        """Whether a meaning is a word of the language rather than one that only claims have."""
        return meaning in self._lexicon.stems

    def asks_with(self, word: str) -> bool:
        """Whether people ask with a word, whatever they ask about."""
        return self._lexicon.asks_with(word)

    def told_by(self, meaning: str) -> float:
        """How much it tells that a record holds a meaning: its rarity, less for words of the language and those of asking."""
        share = (
            _ASKING if meaning in self._lexicon.asking else _EVERYDAY if self.is_everyday(meaning) else 1.0
        )
        return self.rarity.get(meaning, 0.0) * share

    def number(self, word: str) -> int | None:
        """The number that a word or digit stands for."""
        return int(word) if word.isdecimal() and len(word) < 4 else self._lexicon.numbers.get(word)

    def counts(self, word: str) -> int | None:
        """The number of things that a word or digit gives; none where it says which of them: "third"."""
        return None if word in self._lexicon.ordinals else self.number(word)

    def share(self, item: Claim | Gap, words: Sequence[str]) -> float:
        """How much of some meanings one record holds, 0 to 1."""
        at = self._place_of.get(item.ref)
        return self.match(self.records[at], words).share if at is not None else 0.0

    def words_of(self, item: Claim | Gap) -> Mapping[str, float]:
        """The meanings under which one record is found."""
        at = self._place_of.get(item.ref)
        return self.records[at].words if at is not None else {}

    def _bag(self, item: Claim | Gap) -> Mapping[str, float]:
        bag: dict[str, float] = {}
        for text, weight in texts_of(item):
            for token in tokens(text):
                meaning = self._meanings.get(token)
                if meaning is None:
                    meaning = "" if token in self._lexicon.stop else self._lexicon.meaning(token)
                    self._meanings[token] = meaning
                if meaning and bag.get(meaning, 0.0) < weight:
                    bag[meaning] = weight
                    wider = self._lexicon.wider(meaning)
                    if wider and bag.get(wider, 0.0) < weight * _WIDER:
                        bag[wider] = weight * _WIDER
        return bag


def _of_work(record: Record, work: Work | None, preference: float) -> float:
    if work is None:
        return preference if record.item.work is Work.THIS else 0.0
    if record.is_dispute:
        return 0.0
    return 1.5 if record.item.work is work else 0.0 if record.is_of_both else -6.0
