"""Which title is meant: as typed or picked, else the last one talked about here, else the default, else a choice."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from functools import partial, wraps
from itertools import islice
from typing import Any, Final, ParamSpec, TypeAlias

import discord
from discord import app_commands

from bot.answering import Found, Unclear, Unknown
from bot.answering.markup import plain
from bot.answers import Answers
from bot.domain.kept import Kept, hour
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.status import status_of
from bot.domain.titles import Title
from bot.recent import Recent
from bot.texts import HOME, Texts, message, texts_in
from bot.ui.cards import KINDS, MOST_CHOICES, choices
from bot.ui.funnel import Interaction, explain
from bot.ui.opening import Opening, key_of, title_by_key
from bot.ui.reply import server_of
from bot.ui.screen import Screen
from bot.ui.text import cut, is_announced, stage_words

_MOST_SUGGESTIONS: Final = 25
_LONGEST_SUGGESTION: Final = 100
_LONGEST_ECHO: Final = 80
_MOST_KEPT: Final = 5_000
_MOST_EXAMPLES: Final = 50
"""Titles among which an example is looked for: the claims of all would take seconds to read."""


@dataclass(frozen=True, slots=True)
class Picked:
    """One title is meant."""

    entry: TitleLedger


@dataclass(frozen=True, slots=True)
class Choosing:
    """It is not clear which title is meant: a sentence that asks, and the titles nearest to it."""

    sentence: str
    titles: tuple[Title, ...] = ()
    texts: Texts = HOME

    def screen(self, opening: Opening) -> Screen:
        """Ask, with a button for each title that opens what `opening` says for it."""
        return choices(self.sentence, self.titles, opening, texts=self.texts)


class Picker:
    """Finds the title that a person means."""

    def __init__(
        self,
        answers: Answers,
        recent: Recent,
        default: str | None,
        clock: Callable[[], datetime],
        chosen: Callable[[int | None], str | None] = lambda _: None,
    ) -> None:
        """Know the titles, what was talked about, the slug that is meant by default and those that servers chose
        instead, and the time."""
        self._answers = answers
        self._recent = recent
        self._default = default
        self._clock = clock
        self._choices: Kept[app_commands.Choice[str]] = Kept(_MOST_KEPT)
        self._chosen = chosen

    def pick(
        self, interaction: Interaction, typed: str | None, *, remember: bool = True
    ) -> Picked | Choosing:
        """The title meant by what was typed or left out."""
        if typed is not None and typed.strip():
            picked = self._typed(interaction, typed.strip())
        else:
            picked = self._left_out(interaction)
        if remember and isinstance(picked, Picked):
            self.remember(interaction, picked.entry.title.slug)
        return picked

    def entry(self, interaction: Interaction, opening: Opening) -> TitleLedger:
        """The title on a button; raises TitleGoneError where it is not tracked any more."""
        found = title_by_key(self._answers.ledger(server_of(interaction)), opening.key)
        self.remember(interaction, found.title.slug)
        return found

    def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """At most 25 titles for what was typed so far, each with its kind and its stage or year."""
        answerer = self._answers.of(server_of(interaction))
        now, texts = self._clock(), texts_in(interaction.locale.value)
        matches = answerer.names.find(current, _MOST_SUGGESTIONS)
        found = (answerer.ledger[match.title.slug] for match in matches)
        point = (hour(now), texts.language)
        return [self._choices.of(entry, partial(_choice, entry, now, texts), at=point) for entry in found]

    def hints(self, interaction: Interaction) -> tuple[str | None, str | None]:
        """Slugs for a question that names no title: the last one talked about here, and the default."""
        last = self.last(interaction.user.id, interaction.channel_id or 0)
        return last, self.default(server_of(interaction))

    def last(self, person: int, channel: int) -> str | None:
        """The slug last talked about with a person in a channel."""
        return self._recent.last(person, channel, now=self._clock())

    def default(self, server: int | None) -> str | None:
        """The slug meant where nothing else says: what the server chose, unless it is no longer tracked."""
        chosen = self._chosen(server)
        if chosen is not None and self._answers.ledger(server).get(chosen) is not None:
            return chosen
        return self._default

    def remember(self, interaction: Interaction, slug: str) -> None:
        """Note what was talked about, here and with this person."""
        self._recent.remember(interaction.user.id, interaction.channel_id or 0, slug, now=self._clock())

    def example(self, server: int | None) -> Title | None:
        """A title to show examples with: the default, else one of which much is known, else none."""
        ledger = self._answers.ledger(server)
        slug = self.default(server)
        default = ledger.get(slug) if slug is not None else None
        few = islice(ledger, _MOST_EXAMPLES)
        best = default or max(few, key=lambda entry: len(entry.claims), default=None)
        return best.title if best is not None else None

    def suggested(self, interaction: Interaction, typed: str) -> TitleLedger | None:
        """The title behind a suggestion that was picked; None where something else was typed."""
        ledger = self._answers.ledger(server_of(interaction))
        return ledger.get(typed) or _by_digest(ledger, typed)

    def _typed(self, interaction: Interaction, typed: str) -> Picked | Choosing:
        if (exact := self.suggested(interaction, typed)) is not None:
            return Picked(exact)
        answerer = self._answers.of(server_of(interaction))
        ledger = answerer.ledger
        echo, texts = plain(cut(typed, _LONGEST_ECHO)), texts_in(interaction.locale.value)
        match answerer.names.resolve(typed):
            case Found(title=title):
                return Picked(ledger[title.slug])
            case Unclear(choices=titles):
                return Choosing(
                    texts.phrase("Which one do you mean by “%(name)s”?", name=echo), titles, texts
                )
            case Unknown(nearest=titles) if titles:
                return Choosing(
                    texts.phrase("I do not track “%(name)s”. Did you mean one of these?", name=echo),
                    titles,
                    texts,
                )
            case Unknown():
                return Choosing(texts.phrase("I do not track “%(name)s”.", name=echo), (), texts)

    def _left_out(self, interaction: Interaction) -> Picked | Choosing:
        answerer = self._answers.of(server_of(interaction))
        for slug in self.hints(interaction):
            if slug is not None and (entry := answerer.ledger.get(slug)) is not None:
                return Picked(entry)
        first = tuple(match.title for match in answerer.names.find("", MOST_CHOICES))
        texts = texts_in(interaction.locale.value)
        return Choosing(texts.phrase("Which title do you mean?"), first, texts)


def _by_digest(ledger: Ledger, typed: str) -> TitleLedger | None:
    """The title behind a suggestion whose slug is too long to be one."""
    return title_by_key(ledger, typed) if re.fullmatch(r"~[0-9a-f]{16}", typed) else None


def _choice(entry: TitleLedger, now: datetime, texts: Texts) -> app_commands.Choice[str]:
    return app_commands.Choice(name=_suggestion(entry, now, texts), value=key_of(entry.title.slug))


def _suggestion(entry: TitleLedger, now: datetime, texts: Texts) -> str:
    status = status_of(entry, now)
    year = [str(status.window.year)] if status.window is not None and is_announced(status) else []
    known = [texts.phrase(KINDS[entry.title.kind]), stage_words(status, texts), *year]
    tail = " · " + " · ".join(known)
    return cut(entry.title.name, _LONGEST_SUGGESTION - len(tail)) + tail


_NONE: Final = message("No suggestions.")
P = ParamSpec("P")
Suggestions: TypeAlias = list[app_commands.Choice[str]]


def suggestions(
    complete: Callable[P, Coroutine[Any, Any, Suggestions]],
) -> Callable[P, Coroutine[Any, Any, Suggestions]]:
    """Let an autocomplete's errors end in the funnel: discord.py would only log them, and show nothing.

    The sentence becomes the one suggestion; choosing it sends what had been typed.
    """

    @wraps(complete)
    async def guarded(*args: P.args, **kwargs: P.kwargs) -> Suggestions:
        try:
            return (await complete(*args, **kwargs))[:_MOST_SUGGESTIONS]
        except Exception as error:  # noqa: BLE001, everything goes on to the funnel
            texts = _texts_of(args)
            sentence = explain(error, f"autocomplete {complete.__qualname__}", texts)
            typed: Any = args[-1]
            name = cut(sentence or texts.phrase(_NONE), _LONGEST_SUGGESTION)
            return [app_commands.Choice(name=name, value=str(typed)[:_LONGEST_SUGGESTION] or "-")]

    return guarded


def _texts_of(args: tuple[Any, ...]) -> Texts:
    """The language of whoever types; discord.py hands the interaction on before what was typed."""
    locale = getattr(args[-2] if len(args) > 1 else None, "locale", None)
    return texts_in(locale.value) if isinstance(locale, discord.Locale) else HOME
