"""From a reading to the claims and gaps that may answer it, best first."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.reading import Reading
from bot.answering.records import Record
from bot.answering.shelf import Shelf
from bot.answering.topics import TopicRule
from bot.answering.words import tokens
from bot.domain.aging import is_released, known_by
from bot.domain.claims import Claim, Detail, Gap, QuoteDetail, RelatedDetail, Relation, Work
from bot.domain.labels import State
from bot.domain.ledger import TitleLedger

_OF_WHATEVER = frozenset({"status", "announced", "release", "count", "who"})
"""Topics that may be asked of anything: whether there is one, when it comes, how many."""
_OLD = frozenset(["original", "moved", "was", "before", "first", "used", "supposed", "late"])


class Ranked(NamedTuple):
    """A record with how well it answers."""

    item: Claim | Gap
    score: float
    share: float
    """Of the question's words that it holds."""
    fit: float
    """How well it suits the topic asked about, 0 to 1."""
    words: Mapping[str, float]
    """The meanings under which it is found."""


class Asked(NamedTuple):
    """A reading with its topic and everything that was looked up for it: what a composing function gets."""

    reading: Reading
    rule: TopicRule
    strength: float
    """How strongly the words speak of the topic."""
    ranked: tuple[Ranked, ...]
    shelf: Shelf
    now: datetime
    extra: tuple[str, ...] = ()
    """What the question says beyond the words of its topic."""
    about: frozenset[str] = frozenset()
    """Refs of what is on record of those who are named."""

    def over(self, reading: Reading) -> "Asked":
        """The same records for a reading that is about somebody else."""
        return self._replace(reading=reading, about=_on_record(reading))

    def concerns(self, each: Ranked) -> bool:
        """Whether a record is about those who are named; any is, where nobody is."""
        if not self.reading.figures or each.item.ref in self.about or isinstance(each.item, Gap):
            return True
        names = {word for figure in self.reading.figures for word in tokens(figure.name)}
        return bool(names & set(tokens(each.item.text)))

    @property
    def entry(self) -> TitleLedger:
        """The title that is asked about."""
        return self.reading.entry

    @property
    def called(self) -> str:
        """What the work that is meant is called: the title, or the only work directly before it."""
        title = plain(self.entry.title.name)
        if self.reading.work is not Work.PREDECESSOR or self.reading.later:
            return title
        before = [
            plain(claim.detail.name)
            for claim in self.entry.claims
            if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT
        ]
        return before[0] if len(before) == 1 else f"what came before {title}"

    @property
    def claims(self) -> Sequence[Claim]:
        """Every claim of the title, known by the day that was asked about."""
        return self.known(self.entry.claims)

    def known(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Those of some claims that were known by then."""
        return known_then(claims, self.reading)

    def of_kind(self, kind: type[Detail]) -> Sequence[Claim]:
        """Those of one kind."""
        return self.known(self.entry.of_kind(kind))

    @property
    def is_released(self) -> bool:
        """Whether the title was out by then."""
        return self.entry.is_released if self.reading.as_of is None else is_released(self.claims)

    def fitting(self, at_least: float = 0.3) -> list[Ranked]:
        """What suits the topic, best first."""
        return [found for found in self.ranked if found.fit >= at_least]


def known_then(claims: Sequence[Claim], reading: Reading) -> Sequence[Claim]:
    """Some claims; of "as of 2023" those known by the end of that year."""
    return claims if reading.as_of is None else known_by(claims, date(reading.as_of, 12, 31))


def look_up(
    reading: Reading,
    rule: TopicRule,
    shelf: Shelf,
    now: datetime,
    own: Collection[str] = (),
    strength: float = 0.0,
) -> Asked:
    """Every record, ranked by words, topic, people and work; the topic's `own` words tell records apart little."""
    plain = shelf.plain_words.union(own)
    named = shelf.names_of(reading.figures)
    extra = tuple(word for word in reading.content if word not in plain and word not in named)
    about = _on_record(reading)
    held, told = shelf.held(reading.content, plain), shelf.held(extra)
    missing = shelf.called.missing([*reading.content, *map(shelf.meaning, reading.words)])
    lacking = shelf.places(gap.ref for gap in missing if _may_miss(gap, rule))
    concerning, naming = shelf.places(about), shelf.holding(named)
    apart = shelf.held_apart([word for word in reading.content if word in own], rule)
    before = _naming_works(shelf) if reading.work is Work.PREDECESSOR else ()
    weight, fits = shelf.asked(extra), shelf.fits(rule)
    of_work = shelf.by_work(reading.work, _preference(reading))
    pull = min(max(strength, 2.0), 6.0)
    found: list[tuple[float, int, Ranked]] = []
    # Of hundreds of records a question touches a dozen.
    for at in {*shelf.fitting(rule), *concerning, *lacking, *held, *before} - _unknown_then(reading, shelf):
        record = shelf.records[at]
        fit = 1.0 if at in lacking else fits[at]
        score = pull * fit
        if at in held:
            score += held[at] / record.length
        if at in apart:
            score += apart[at]
        if at in concerning or at in naming:
            score += 3.0 if at in concerning else 2.0
        if at in lacking:
            score += 2.0
        if record.item is reading.earlier:
            score += 4.0
        score += of_work[at]
        if not record.is_plain:
            score -= _against(record, reading, rule, shelf)
        share = min(1.0, told[at] / weight) if at in told else 0.0
        found.append((-round(score, 2), record.rank, Ranked(record.item, score, share, fit, record.words)))
    found.sort()
    return Asked(reading, rule, strength, tuple(each for _, _, each in found), shelf, now, extra, about)


def _unknown_then(reading: Reading, shelf: Shelf) -> frozenset[int]:
    """The places of the claims that were not known yet by the day that was asked about."""
    if reading.as_of is None:
        return frozenset()
    known = {claim.ref for claim in known_then(shelf.entry.claims, reading)}
    return shelf.places(claim.ref for claim in shelf.entry.claims if claim.ref not in known)


def _on_record(reading: Reading) -> frozenset[str]:
    """Refs of what is on record of those who are named."""
    return frozenset(
        claim.ref
        for figure in reading.figures
        for claim in (*figure.credits, *figure.characters, *figure.others)
    )


def shown(asked: Asked) -> str:
    """The best records with their scores, for `--explain`."""
    return ", ".join(f"{each.item.ref.partition('#')[2]} {each.score:.1f}" for each in asked.ranked[:5])


def _may_miss(gap: Gap, rule: TopicRule) -> bool:
    """Whether what a gap says is missing may be what a topic asks for."""
    return gap.topic in rule.topics or rule.name in _OF_WHATEVER


def _against(record: Record, reading: Reading, rule: TopicRule, shelf: Shelf) -> float:
    """What speaks against a record that does not simply stand: replaced, a spoiler, a disagreement."""
    item, score = record.item, 0.0
    if not isinstance(item, Claim):
        return score
    if item.state is not State.OPEN:
        score += 0.4 if _OLD & set(reading.content) else 2.0
    if item.spoils:
        score += 0.8 if reading.topics.get("ending", 0.0) >= 2 or spoiler_meant(item, reading) else 2.5
    if record.is_dispute and rule.name != "meta":
        score += 1.0 if shelf.called.disputed(item) & set(reading.content) else 2.5
    return score


def spoiler_meant(item: Claim, reading: Reading) -> bool:
    """Whether a question names what a record spoils more closely than its title: the finale, an episode."""
    named = (
        set(tokens(item.spoils))
        - set(tokens(reading.entry.title.name))
        - set(tokens(reading.entry.title.franchise))
    )
    return bool(
        {word for word in named if word.isalpha() and len(word) > 4} & set(reading.words) - {"season"}
    )


def names_in(asked: Asked, text: str, figures: Collection[Figure]) -> frozenset[str]:
    """The meanings of the names of other characters in a text."""
    others = (f for f in asked.shelf.people.figures if f.is_character and f not in figures and f.name in text)
    return asked.shelf.names_of(others)


def is_only_theirs(asked: Asked, each: Ranked, held: Collection[str]) -> bool:
    """Whether a question has nothing of a quotation but names, the speaker's among them, and asks for nobody's words."""
    detail = each.item.detail if isinstance(each.item, Claim) else None
    if not isinstance(detail, QuoteDetail) or asked.rule.name not in _OF_NO_WORDS:
        return False
    figures = asked.reading.figures
    speaks = any(figure.name in detail.speaker for figure in figures)
    return speaks and set(held) <= asked.shelf.names_of(figures)


_OF_NO_WORDS = ("director", "writer", "composer", "producer", "crew", "showrunner", "naming", "viewership")


_PAST = ("did", "was", "were", "had", "originally")


def _preference(reading: Reading) -> float:
    """Where no work is named: the title itself, unless the question is about the past or names the franchise."""
    return 0.0 if reading.named else 0.2 if reading.has(*_PAST) else 1.0


def _naming_works(shelf: Shelf) -> list[int]:
    """The places of the records that name earlier works."""
    details = (record.item.detail if isinstance(record.item, Claim) else None for record in shelf.records)
    return [at for at, detail in enumerate(details) if isinstance(detail, RelatedDetail)]
