"""The engine: understand, look up, compose; each step can be inspected."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, Self

from bot.answering.answer import Answer, Part, Step
from bot.answering.choosing.topic import choose
from bot.answering.citing import part_of
from bot.answering.compose import composer, text_of
from bot.answering.composing.told import nothing
from bot.answering.elsewhere import elsewhere, explains, of_here
from bot.answering.english.lexicon import ENGLISH
from bot.answering.lexicon import Lexicon
from bot.answering.lookup import look_up, shown
from bot.answering.names import NameIndex
from bot.answering.people.index import Figure, People, Sighting
from bot.answering.people.who_is_meant import who_is_meant
from bot.answering.premises.checking import premise
from bot.answering.premises.seasons import note_the_kind
from bot.answering.question import OF_THE_BOT, Question
from bot.answering.reading import Reading
from bot.answering.refusals import not_tracked, not_understood, unclear
from bot.answering.second_look import better, checked
from bot.answering.shelf import Shelf
from bot.answering.tidying import asked_for, tidy, without_repeats
from bot.answering.tongues import heard, is_home
from bot.answering.topics import RULES, TopicRule, by_name
from bot.answering.understand import Named, Understanding
from bot.answering.words import tokens
from bot.domain.dates import PartialDate
from bot.domain.kept import Kept
from bot.domain.ledger import Ledger, TitleLedger

_OF_BOTH = frozenset(
    {"release", "reception", "viewership", "boxoffice", "runtime", "rating", "count", "budget"}
)
"""Topics in which two titles may be set against each other, each with its own answer."""
_FEW = 200
"""Up to so many titles, people are looked for in all of them."""
_MOST_SHELVES = 500
"""Each is some hundred kB with its title's claims."""


class Built(NamedTuple):
    """What an answerer has made and another one can use."""

    names: NameIndex
    shelves: Kept[Shelf]
    understanding: Understanding


class Answerer:
    """Answers questions from one ledger."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        lexicon: Lexicon = ENGLISH,
        rules: Sequence[TopicRule] = RULES,
        built: Built | None = None,
        explains: bool = False,
    ) -> None:
        """Take a ledger; everything costly that is not `built` is made at the first question that needs it.

        Only one that `explains` writes into an answer's steps what was weighed.
        """
        self.ledger, self._explains = ledger, explains
        self.names = NameIndex(ledger, lexicon, built.names if built is not None else None)
        self._lexicon = lexicon
        self._rules = by_name(rules)
        self._shelves = built.shelves if built is not None else Kept[Shelf](_MOST_SHELVES)
        self._understanding = built.understanding.over(ledger, self.names) if built is not None else None

    def over(self, ledger: Ledger) -> Self:
        """The same for another ledger: what lies under both, and the titles that both hold, are gone through once."""
        built = Built(self.names, self._shelves, self._understand())
        return type(self)(ledger, lexicon=self._lexicon, rules=tuple(self._rules.values()), built=built)

    def answer(self, question: Question, *, now: datetime) -> Answer:
        """What a fan is told, in the language of the question or of the place; never raises on any text."""
        language, sure = heard(question.text, question.locale, self.names.knows)
        if (sure and language == "en") or (
            not sure and is_home(question.locale) and self._is_english(question)
        ):
            return self.in_english(question, now=now)
        from bot.answering.abroad import answered, weighed

        language = language if sure else weighed(question, self.names, self._lexicon)
        if language == "en":
            return self.in_english(question, now=now)
        return answered(self, question, language, now=now)

    def _is_english(self, question: Question) -> bool:
        """Whether every word is English, a title's, or stands in what is on record of the title that would be meant."""
        words = {word for word in tokens(question.text) if word.isalpha()}
        strange = {word for word in words if not self._lexicon.has(word) and not self.names.knows(word)}
        slug = self._given(question)
        # Weighing the languages, which comes next, reads the glossaries of all of them.
        return not strange or (slug is not None and strange <= self._shelf(slug).vocabulary)

    def people(self, slug: str) -> People:
        """Who is in or behind a title."""
        return self._shelf(slug).people

    def in_english(self, question: Question, *, now: datetime) -> Answer:
        """The answer to a question in English, or in English words."""
        steps: list[Step] = []
        understanding = self._understand()
        fallback = self._given(question)
        named = understanding.named(question.text, self._shelf(fallback) if fallback else None)
        steps.append(Step("understand", " ".join(named.words)[:300]))
        if not named.words:
            return not_understood(question, self.ledger, "", steps)
        if not named.mentions and not OF_THE_BOT.isdisjoint(named.words):
            # Imported here: few questions need it.
            from bot.answering.itself import about_itself

            if itself := about_itself(question, named.words, self.ledger, steps):
                return itself
        names_another = any(seen.slugs != (fallback,) for seen in named.mentions)
        known = self._known_from(question, named) if names_another else None
        if known is None and names_another:
            # Imported here: few questions name another title than the one at hand.
            from bot.answering.premises.beside import title_beside

            other = title_beside(named.words, named.mentions, fallback, self.ledger)
            named = named._replace(beside=other)
        slugs = (known[0],) if known is not None else self._slugs(question, named)
        if len(slugs) > 1:
            return unclear(question, slugs, self.ledger, self.names, steps)
        other = None if slugs or question.title else self._elsewhere(named, fallback)
        if question.title is None and named.untracked is not None and other is None:
            return not_tracked(question, named.untracked, self.names, steps)
        slug = slugs[0] if slugs else other or fallback
        if slug is None:
            return unclear(question, (), self.ledger, self.names, steps)
        steps.append(Step("title", slug))
        return self._about(question, named, slug, steps, now, known[1] if known is not None else ())

    def _about(
        self,
        question: Question,
        named: Named,
        slug: str,
        steps: list[Step],
        now: datetime,
        known: tuple[Figure, ...] = (),
    ) -> Answer:
        shelf = self._shelf(slug)
        mention = next((seen for seen in named.mentions if slug in seen.slugs), None)
        readings = self._understand().read(named, question.text, shelf, mention)
        if known:
            readings = [
                replace(each, sightings=(Sighting(known, 0, 0, exact=False), *each.sightings))
                for each in readings[:1]
            ]
        if question.title is None and not named.mentions and not known:
            from bot.answering.untracked import unnamed

            other = unnamed(readings[0])
            if other:
                return not_tracked(question, other, self.names, steps)
        others = self._others(named, slug) if not known else ()
        parts: list[Part] = []
        for reading in readings:
            is_more = bool(others) or question.title is not None
            chosen = question.title is not None or named.beside is not None
            asked = (
                replace(reading, others=others, chosen=chosen, beside=named.beside) if is_more else reading
            )
            if (part := self._part(asked, shelf, now, steps)) is not None:
                parts.append(part)
        if not parts:
            return not_understood(question, self.ledger, slug, steps)
        for other in others[:2] if named.beside is None or parts[0].topic in _OF_BOTH else ():
            told = self._other(named, other.title.slug, question.text, parts[0].topic, now, steps)
            if told is not None:
                parts.append(told)
        parts = without_repeats(parts)
        if len(parts) > 1:
            # Imported here: few questions need it.
            from bot.answering.composing.compared import compared

            parts = compared(parts, (shelf.entry, *others[:1]), named.words)
        first = parts[0]
        title = shelf.entry.title
        checked = PartialDate.of(title.checked).words if title.checked else ""
        text = text_of(tuple(parts), checked)
        return Answer(
            question.text,
            slug,
            first.outcome,
            first.topic,
            first.label,
            text,
            tuple(parts),
            steps=tuple(steps),
        )

    def _part(self, named: Reading, shelf: Shelf, now: datetime, steps: list[Step]) -> Part | None:
        reading, kin = who_is_meant(named, shelf)
        if reading.figures:
            steps.append(Step("people", ", ".join(figure.name for figure in reading.figures)))
        if self._explains:
            topics = (f"{name} {score:g}" for name, score in _best(reading.topics))
            steps.append(Step("topic", ", ".join(topics)))
        draft = premise(reading, shelf, self._lexicon.things, kin)
        topic = "premise"
        if draft is None:
            choice = choose(reading, self._rules, shelf)
            if choice is None:
                return None
            name, compose = choice.topic, choice.compose
            rule = self._rules[name]
            own = self._own_words(reading, name) if choice.strength else frozenset[str]()
            asked = look_up(reading, rule, shelf, now, own, choice.strength)
            if self._explains:
                steps.append(Step("look up", shown(asked)))
            steps.append(Step("compose", f"{name}: {compose}"))
            draft = composer(compose)(asked)
            closer = better(asked, draft)
            if closer is not None:
                steps.append(Step("second look", closer.rests_on[0].ref if closer.rests_on else closer.lead))
            draft = checked(asked, closer or draft or nothing(asked, rule.about))
            topic = name
        if reading.is_yes_no or "or" in reading.words:
            from bot.answering.composing.verdict import begin  # many questions need none

            begin(draft, reading, shelf)
        note_the_kind(draft, reading, shelf)
        tidy(draft, shelf, asked_for(named, reading, shelf) - self._understand().topic_words.own(topic))
        return part_of(draft, topic, shelf.entry)

    def _own_words(self, reading: Reading, name: str) -> frozenset[str]:
        """The question's words that belong to a topic which it touches; they tell its claims apart little."""
        topics = [self._understand().topic_words.own(topic) for topic in (name, *reading.topics)]
        return frozenset(word for word in reading.content if any(word in own for own in topics))

    def _other(
        self, named: Named, slug: str, text: str, topic: str, now: datetime, steps: list[Step]
    ) -> Part | None:
        """The same asked of a second title that is named."""
        shelf = self._shelf(slug)
        mention = next((seen for seen in named.mentions if slug in seen.slugs), None)
        reading = replace(self._understand().read(named, text, shelf, mention)[0], others=(shelf.entry,))
        if topic not in self._rules and not reading.figures:
            return None
        return self._part(reading, shelf, now, steps)

    def _others(self, named: Named, slug: str) -> tuple[TitleLedger, ...]:
        slugs = dict.fromkeys(seen.slugs[0] for seen in named.mentions if len(seen.slugs) == 1)
        return tuple(self.ledger[other] for other in slugs if other != slug)

    def _elsewhere(self, named: Named, slug: str | None) -> str | None:
        """The other title whose people a question names, where the one at hand does not explain the names."""
        if len(self.ledger) > _FEW or of_here(named.words):
            return None
        here = self._shelf(slug) if slug is not None else None
        others = (self._shelf(entry.title.slug) for entry in self.ledger if entry.title.slug != slug)
        found = elsewhere(named.words, here, others, self._lexicon)
        return found if found is not None and explains(self._shelf(found), named.untracked) else None

    def _given(self, question: Question) -> str | None:
        for slug in (question.title, question.last, question.default):
            if slug is not None and slug in self.ledger:
                return slug
        return None

    def _slugs(self, question: Question, named: Named) -> tuple[str, ...]:
        if question.title is not None and question.title in self.ledger:
            return (question.title,)
        slugs = named.mentions[0].slugs if named.mentions else ()
        given = self._given(question)
        return (
            (given,) if named.beside is not None and given and slugs == (named.beside.title.slug,) else slugs
        )

    def _known_from(self, question: Question, named: Named) -> tuple[str, tuple[Figure, ...]] | None:
        """The title that is asked about where another is named only as somebody's, and who is meant by that."""
        if not named.mentions or len(named.mentions[0].slugs) != 1:
            return None
        from bot.answering.people.across import known_title

        return known_title(named.words, named.mentions, self._given(question), self._shelf)

    def _understand(self) -> Understanding:
        if self._understanding is None:
            self._understanding = Understanding(self.ledger, self.names, self._lexicon)
        return self._understanding

    def _shelf(self, slug: str) -> Shelf:
        entry = self.ledger[slug]
        return self._shelves.of(entry, lambda: Shelf(entry, self._lexicon))


def _best(topics: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(topics.items(), key=lambda item: -item[1])[:4]
