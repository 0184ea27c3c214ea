"""A question in another language: put into English words, answered by the engine, told again in its language."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Final, Protocol

from bot.answering.answer import Answer, Outcome, Step
from bot.answering.english.lexicon import ENGLISH
from bot.answering.lexicon import Lexicon
from bot.answering.markup import plain
from bot.answering.names import NameIndex, key_of
from bot.answering.people.index import People
from bot.answering.question import Question
from bot.answering.retelling import retold
from bot.answering.tongues.hearing import heard, is_home, words_of
from bot.answering.tongues.tongue import Piece, Tongue
from bot.answering.words import tokens
from bot.domain.kept import Kept
from bot.domain.ledger import Ledger
from bot.texts import language_of, texts_in

_TONGUES = {
    "de": ("german", "GERMAN"),
    "es": ("spanish", "SPANISH"),
    "fr": ("french", "FRENCH"),
    "pt": ("portuguese", "PORTUGUESE"),
}
_LONGEST_NAME = 10
_FEW = 200
"""Up to so many titles, people are looked for in all of them."""
_LONGEST = 600
_EVEN = 0.3
"""What the vote of the small words adds to its language."""
_OWN = 0.6
"""What the locale adds to its own."""


_everybody: Final = Kept[frozenset[str]](20)
"""Parts of the names of all people, by the ledger that was asked of."""


class Answering(Protocol):
    """The part of the engine that is needed here."""

    ledger: Ledger
    names: NameIndex

    def in_english(self, question: Question, *, now: datetime) -> Answer:
        """Answer a question in English words."""
        ...

    def people(self, slug: str) -> People:
        """Who is in or behind a title."""
        ...


@cache
def tongue_of(language: str) -> Tongue:
    """What is known of a language; read when the first question in it comes."""
    module, name = _TONGUES[language]
    found: object = getattr(import_module(f"bot.answering.tongues.{module}"), name)
    if not isinstance(found, Tongue):
        raise TypeError(name)
    return found


def read_all() -> None:
    """Read every glossary now rather than when the first question comes whose language must be weighed."""
    for language in _TONGUES:
        tongue_of(language).holds("")


def weighed(question: Question, names: NameIndex, english: Lexicon) -> str:
    """The language whose glossary knows most of a question's words, where the small words leave that open."""
    words = words_of(question.text[:_LONGEST].casefold())
    rest = _beside_titles(words, names)
    language = heard(" ".join(rest), question.locale, lambda _: False).language
    known = {code: {word for word in rest if tongue_of(code).holds(word)} for code in _TONGUES}
    known["en"] = {
        word for word in rest if word in english.words or word in english.common or word in english.stop
    }
    votes = {
        code: sum(1 / sum(word in others for others in known.values()) for word in found)
        for code, found in known.items()
    }
    if known[language]:
        votes[language] += _EVEN
    if not is_home(question.locale):
        votes[language_of(question.locale)] += _OWN
    best = max(("en", *_TONGUES), key=lambda code: votes[code])
    return best if votes[best] > 0 else language


def _beside_titles(words: Sequence[str], names: NameIndex) -> list[str]:
    """The words that are no part of a title's name."""
    rest: list[str] = []
    at = 0
    while at < len(words):
        lengths = range(min(_LONGEST_NAME, len(words) - at), 0, -1)
        length = next(
            (n for n in lengths if names.lookup(key_of(" ".join(words[at : at + n]), ENGLISH), deep=n > 1)), 0
        )
        if not length:
            rest.append(words[at])
        at += length or 1
    return rest


def answered(engine: Answering, question: Question, language: str, *, now: datetime) -> Answer:
    """What a fan is told, in the question's language."""
    tongue = tongue_of(language)
    english, pieces = tongue.english(question.text, _name_at(engine, question, tongue))
    answer = engine.in_english(question._replace(text=english), now=now)
    steps = (Step("language", f"{language}: {english[:300]}"), *answer.steps)
    answer = replace(answer, question=question.text, steps=steps)
    if answer.outcome is Outcome.NOT_TRACKED:
        answer = replace(answer, untracked=plain(_as_typed(answer.untracked, pieces, question.text, tongue)))
    example = question.title or question.last or question.default or ""
    return retold(answer, engine.ledger, texts_in(language), now=now, example=example)


def _name_at(engine: Answering, question: Question, tongue: Tongue) -> Callable[[Sequence[str], int], int]:
    """Tells where in a question a title's or a person's name stands, which is never put into other words."""
    few = len(engine.ledger) <= _FEW
    everybody = _everybody.of(engine.ledger, lambda: _names_of_all(engine)) if few else frozenset[str]()
    slugs = {slug for slug in (question.title, question.last, question.default) if slug in engine.ledger}
    if not few:
        slugs.update(_named(engine.names, tokens(question.text), tongue))

    def name_at(words: Sequence[str], at: int) -> int:
        is_known = tongue.knows(words[at])
        for length in _lengths(engine.names, words, at):
            if length == 1 and is_known:
                continue
            if engine.names.lookup(key_of(" ".join(words[at : at + length]), ENGLISH), deep=False):
                return length
        if is_known:
            return 0
        if few:
            return -1 if words[at] in everybody else 0
        return -1 if any(engine.people(slug).knows(words[at]) for slug in slugs if slug is not None) else 0

    return name_at


def _names_of_all(engine: Answering) -> frozenset[str]:
    return frozenset(word for entry in engine.ledger for word in engine.people(entry.title.slug).words)


def _named(names: NameIndex, words: Sequence[str], tongue: Tongue) -> set[str]:
    found: set[str] = set()
    for at in range(len(words)):
        for length in _lengths(names, words, at):
            window = words[at : at + length]
            if length > 1 or not tongue.knows(window[0]):
                meanings = names.lookup(key_of(" ".join(window), ENGLISH), deep=False)
                found.update(meaning.slug for meaning in meanings)
    return found


def _lengths(names: NameIndex, words: Sequence[str], at: int) -> range:
    """How many words a name that begins here may have, longest first; only one where no name begins like that."""
    first = key_of(words[at], ENGLISH)
    begins = not first or first == ("the",) or any(map(names.knows, first))
    return range(min(_LONGEST_NAME if begins else 1, len(words) - at), 0, -1)


def _as_typed(name: str, pieces: Sequence[Piece], text: str, tongue: Tongue) -> str:
    """The name that is not tracked, in the words of the question."""
    wanted = tokens(name)
    spoken = [(word, piece.at) for piece in pieces for word in piece.english.split() if piece.at >= 0]
    for start in range(len(spoken)):
        if [word for word, _ in spoken[start : start + len(wanted)]] == wanted:
            places = [at for _, at in spoken[start : start + len(wanted)]]
            return " ".join(tongue.typed(text)[min(places) : max(places) + 1])
    return name
