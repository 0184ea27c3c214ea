"""What every sentence of an answer needs: the language, the title, the time; and small words that several share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.answering.draft import first_of, sentences
from bot.answering.markup import covered, plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, Gap, RelatedDetail, Relation
from bot.domain.dates import MONTHS, PartialDate
from bot.domain.ledger import TitleLedger
from bot.texts import Texts
from bot.texts.dates import when_words, words

Record = Claim | Gap
_LONGEST_QUOTE = 320
_MOST = 2
"""Lines under the first; a third is a wall on a phone."""


@dataclass(frozen=True, slots=True)
class Telling:
    """For whom and about what is told."""

    texts: Texts
    entry: TitleLedger
    now: datetime

    @property
    def title(self) -> str:
        """The title's name, harmless."""
        return plain(self.entry.title.name)

    @property
    def before(self) -> str:
        """What the work before is called."""
        for claim in self.entry.claims:
            detail = claim.detail
            if isinstance(detail, RelatedDetail) and detail.relation is Relation.DIRECT:
                year = f" ({detail.year})" if detail.year and detail.year not in detail.name else ""
                return f"{plain(detail.name)}{year}"
        return self.texts.phrase("the work before")

    def phrase(self, text: str, /, **values: object) -> str:
        """A message; the title is always among its values."""
        return self.texts.phrase(text, **{"title": self.title, **values})

    def after_colon(self, clause: str) -> str:
        """A clause as it stands after a colon: with a capital in German, as it is elsewhere."""
        return f"{clause[:1].upper()}{clause[1:]}" if self.texts.language == "de" else clause

    def date(self, when: PartialDate) -> str:
        """A date by itself."""
        return words(when, self.texts)

    def when(self, when: PartialDate) -> str:
        """A date with its preposition."""
        return when_words(when, self.texts)

    def listed(self, names: Iterable[str]) -> str:
        """ "A, B and C"."""
        *most, last = list(names)
        if not most:
            return last
        return self.texts.phrase("%(most)s and %(last)s", most=", ".join(most), last=last)

    def quoted(self, record: Record) -> str:
        """A record in its own words, which are English, and said to be."""
        head, rest = first_of(record)
        if isinstance(record, Claim) and record.spoils:
            text = self.in_english(plain(record.text))
            return self.texts.phrase("Spoiler for %(work)s:", work=plain(record.spoils)) + f" {covered(text)}"
        if rest and len(head) + len(rest) < _LONGEST_QUOTE:
            head = f"{head} {rest}"
        return self.in_english(head)

    def in_english(self, text: str) -> str:
        """A text marked as being in English."""
        return self.texts.phrase("“%(words)s” (in English)", words=text.rstrip("."))


@dataclass(slots=True)
class Told:
    """Sentences with what they rest on, the first one first."""

    lead: str
    rests_on: Sequence[Record]
    support: list[str] = field(default_factory=list[str])
    used: list[Record] = field(default_factory=list[Record])

    def quote(self, record: Record, telling: Telling) -> None:
        """A record in its own words, where it has a name or a number that no line before it has."""
        said = set(tokens(" ".join((self.lead, *self.support, telling.title))))
        told = [
            word
            for word in record.text.replace("-", " ").split()
            if word[:1].isupper() or word[:1].isdecimal()
        ]
        more = {word for each in told for word in tokens(each)} - said - _MONTHS - _BEGINNINGS
        if more or len(sentences(record.text)) > 1:
            self.add(telling.quoted(record), record)

    def add(self, line: str, *records: Record) -> None:
        """One more supporting line, if it says something new and there is room."""
        if line and len(self.support) < _MOST and line not in self.support and line != self.lead:
            self.support.append(line)
            self.used.extend(records)


_MONTHS = frozenset(name.casefold() for name in MONTHS)
_BEGINNINGS = frozenset({"the", "a", "an", "it", "in", "filming", "season", "film"})
