"""Tells those who pressed *Tell me* that their question was answered: where they asked, or in a direct message."""

from collections.abc import Iterator
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
from bot.ui.answer_blocks import answer_blocks
from bot.ui.opening import Opening, key_of
from bot.ui.stateless import PREFIX, button
from bot.ui.text import CHIPS, cut, message_link
from cogs.desk.words import echo

STOP: Final = f"{PREFIX}:tellme:stop"
_LONGEST_ANSWER: Final = 1_500


class Notices:
    """Writes the notices that lie in the outbox, from what is known when they are sent."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def load(self) -> None:
        """Begin."""
        self._services.delivery.on(NOTICE, self.render, "The answer to a question that people wait for")

    def unload(self) -> None:
        """Leave them in the outbox."""
        self._services.delivery.off(NOTICE)

    async def render(self, outgoing: Outgoing) -> Post | None:
        """One line that names those who wait and spoils nothing, and the answer below it."""
        notice = Notice.read(outgoing.payload)
        answerer = self._services.answers.of(outgoing.server)
        entry = answerer.ledger.get(notice.title)
        answer = answerer.answer(
            Question(notice.question, entry.title.slug if entry is not None else None),
            now=self._services.clock(),
        )
        here = outgoing.person is None
        subject = f" about {plain(entry.title.name)}" if entry is not None else ""
        names = " ".join(f"<@{person}>" for person in notice.people) if here else ""
        whose = "your question" if here else "Your question"
        line = f"{names} {whose}{{}} has an answer.".strip()
        room = LONGEST_LINE - len(line.format(""))
        return Post(
            content=line.format(cut(subject, room) if len(subject) > 1 else ""),
            embeds=[_embed(notice, answer)],
            rows=[list(_buttons(notice, outgoing, entry.title if entry is not None else None))],
            mentions=notice.people if here else (),
        )


def _buttons(notice: Notice, outgoing: Outgoing, title: Title | None) -> Iterator[ui.Item[Any]]:
    if title is not None:
        yield button("Status", Opening("status", key_of(title.slug)).custom_id)
    yield button("Stop telling me", STOP)
    if notice.channel is not None and notice.message is not None:
        address = message_link(outgoing.server, notice.channel, notice.message)
        yield ui.Button(label="Where you asked", url=address)


def _embed(notice: Notice, answer: Answer) -> discord.Embed:
    # Small print is not shown as such in an embed.
    said = "\n".join(answer_blocks(answer)).replace("\n-# ", "\n")
    return discord.Embed(
        description=f"You asked: {echo(notice.question)}\n{cut(said, _LONGEST_ANSWER)}",
        colour=discord.Colour(CHIPS[answer.label].colour),
    )
