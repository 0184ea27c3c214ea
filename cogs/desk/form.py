"""The form for an answer; its words are kept whatever is wrong with them, and the draft screen says what is."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import discord
from discord import ui

from bot.access import ModeratorForm
from bot.domain.desk import LyingItem
from bot.domain.desk_answers import LONGEST_ANSWER, LONGEST_LINK, AnswerDraft
from bot.ui.funnel import Interaction
from cogs.desk.words import echo

if TYPE_CHECKING:
    from cogs.desk.answering import Answering

_LONGEST_DATE: Final = 40


class AnswerForm(ModeratorForm):
    """What is so, where that can be read, and when it was published."""

    def __init__(self, answering: "Answering", item: LyingItem, draft: AnswerDraft) -> None:
        """Fill in what was written before."""
        self._answering, self._draft = answering, draft
        self._words: ui.TextInput[ModeratorForm] = ui.TextInput(
            style=discord.TextStyle.paragraph,
            default=draft.text or None,
            max_length=LONGEST_ANSWER,
            custom_id="words",
        )
        self._link: ui.TextInput[ModeratorForm] = ui.TextInput(
            default=draft.link or None, required=False, max_length=LONGEST_LINK, custom_id="link"
        )
        self._dated: ui.TextInput[ModeratorForm] = ui.TextInput(
            default=draft.dated or None, required=False, max_length=_LONGEST_DATE, custom_id="dated"
        )
        super().__init__(
            "Answer",
            ui.TextDisplay(f"-# {echo(item.subject)}"),
            ui.Label(
                text="What is so, in a sentence or two",
                description="It stands there as you write it, with its source",
                component=self._words,
            ),
            ui.Label(text="Source", description="A link; left out, it is speculation", component=self._link),
            ui.Label(
                text="When was that published?",
                description="Such as 22 November 2026; left out, today",
                component=self._dated,
            ),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Keep what was written."""
        written = replace(
            self._draft,
            text=self._words.value,
            link=self._link.value.strip(),
            dated=self._dated.value.strip(),
        )
        await self._answering.written(interaction, written)
