"""Tells those who pressed *Tell me* that their question was answered: where they asked, or in a direct message."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, Final

import discord
from discord import ui

from bot.answering import Question
from bot.answering.answer import Answer
from bot.answering.markup import plain
from bot.delivery import LONGEST_LINE, Post
from bot.domain.desk_answers import NOTICE, Notice
from bot.domain.outbox import Outgoing
from bot.domain.titles import Title
from bot.services import Services
from bot.texts import Texts, message, texts_in
from bot.ui.answer_blocks import answer_blocks
from bot.ui.opening import Opening, key_of
from bot.ui.stateless import PREFIX, button
from bot.ui.text import CHIPS, cut, message_link
from cogs.desk.words import echo

STOP: Final = f"{PREFIX}:tellme:stop"
_SWEEP: Final = "answers that nobody came for"
_LONGEST_ANSWER: Final = 1_500


class Notices:
    """Writes the notices that lie in the outbox, from what is known when they are sent."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def load(self) -> None:
        """Begin."""
        store = self._services.store
        self._services.delivery.on(
            NOTICE,
            self.render,
            "The answer to a question that people wait for",
            lost=store.untold.lost,
            instead="They are told in direct messages instead.",
        )
        self._services.sweeps.on(_SWEEP, timedelta(days=1), store.untold.purge)

    def unload(self) -> None:
        """Leave them in the outbox."""
        self._services.delivery.off(NOTICE)
        self._services.sweeps.off(_SWEEP)

    async def render(self, outgoing: Outgoing) -> Post | None:
        """One line that names those who wait and spoils nothing, and the answer below it."""
        notice = Notice.read(outgoing.payload)
        answerer = self._services.answers.of(outgoing.server)
        entry = answerer.ledger.get(notice.title)
        answer = answerer.answer(
            Question(
                notice.question,
                entry.title.slug if entry is not None else None,
                locale=self._services.locale_for(outgoing, notice.locale_of(outgoing.person or 0)),
            ),
            now=self._services.clock(),
        )
        texts = texts_in(answer.language)
        title = entry.title if entry is not None else None
        here = outgoing.person is None
        return Post(
            content=notice_line(notice.people if here else (), title, texts),
            embeds=[_embed(notice, answer, texts)],
            rows=[list(_buttons(notice, outgoing, title, texts))],
            mentions=notice.people if here else (),
        )


def notice_line(people: Iterable[int], title: Title | None, texts: Texts) -> str:
    """Who is meant and what it is about, in the 150 characters that people see before they open it."""
    names = "".join(f"<@{person}> " for person in people)
    if title is None:
        return names + texts.phrase("Your question has an answer.")
    about = message("Your question about %(title)s has an answer.")
    room = LONGEST_LINE - len(names) - len(texts.phrase(about, title=""))
    return names + texts.phrase(about, title=cut(plain(title.name), room))


def _buttons(notice: Notice, outgoing: Outgoing, title: Title | None, texts: Texts) -> Iterator[ui.Item[Any]]:
    if title is not None:
        yield button(texts.phrase("Status"), Opening("status", key_of(title.slug)).custom_id)
    yield button(texts.phrase("Stop telling me"), STOP)
    if notice.channel is not None and notice.message is not None:
        address = message_link(outgoing.server, notice.channel, notice.message)
        yield ui.Button(label=texts.phrase("Where you asked"), url=address)


def _embed(notice: Notice, answer: Answer, texts: Texts) -> discord.Embed:
    # Small print is not shown as such in an embed.
    said = "\n".join(answer_blocks(answer)).replace("\n-# ", "\n")
    asked = texts.phrase("You asked: %(question)s", question=echo(notice.question))
    return discord.Embed(
        description=f"{asked}\n{cut(said, _LONGEST_ANSWER)}",
        colour=discord.Colour(CHIPS[answer.label].colour),
    )
