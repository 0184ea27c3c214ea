"""The server's table of its best forecasters, all time or for a title."""

from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.scores import FEWEST_FOR_TABLE, Standing, table
from bot.domain.titles import Title
from bot.services import Services
from bot.texts import Texts
from bot.ui.cards import listing
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import NOWHERE, Opening, key_of
from bot.ui.paging import pages_of
from bot.ui.reply import open_here, server_of
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press, row, select
from bot.ui.text import cut
from cogs.me.words import standing_numbers

_MOST_TITLES: Final = 24
_ALL: Final = "all"


async def show_table(services: Services, interaction: Interaction, press: Press) -> None:
    """Open the table, turn its pages, or choose a title."""
    server = server_of(interaction)
    if server is None:
        raise OldButtonError
    pressed = Opening.read(press)
    opening = pressed.by(interaction.user.id)
    if opening.word:  # chosen in the select, whose id holds the title that was shown before
        chosen = NOWHERE if opening.word == _ALL else opening.word
        opening = Opening("table", chosen, asker=interaction.user.id)
    slug = None if opening.key == NOWHERE else services.picker.entry(interaction, opening).title.slug
    standings = table(await services.store.scoreboard.table(server, slug))
    slugs = await services.store.scoreboard.titles(server)
    ledger = services.answers.ledger(server)
    titles = [entry.title for each in slugs if (entry := ledger.get(each)) is not None]
    await open_here(
        interaction, pressed, table_screen(standings, titles, opening, slug, texts_of(interaction))
    )


def table_screen(
    standings: Sequence[Standing], titles: Sequence[Title], opening: Opening, slug: str | None, texts: Texts
) -> Screen:
    """A page of the table, with a choice of titles where there are several."""
    name = next((title.name for title in titles if title.slug == slug), "")
    about = f" · {plain(cut(name, 80))}" if name else ""
    small = texts.phrase(
        "From %(fewest)s settled predictions on; best is who was better than the crowd by most. Who does not want to "
        "stand here says so in `/me`.",
        fewest=FEWEST_FOR_TABLE,
    )
    lines = [
        f"**{place}.** <@{each.person}>\n-# {standing_numbers(each, texts)}"
        for place, each in enumerate(standings, 1)
    ] or [texts.phrase("Nobody has that many settled predictions here yet.")]
    choice = [_choice(titles, opening, slug, texts)] if titles else []
    head = f"## {texts.phrase('Best forecasters')}{about}\n-# {small}"
    return listing(head, pages_of(lines), opening, *choice)


def _choice(titles: Sequence[Title], opening: Opening, slug: str | None, texts: Texts) -> ui.ActionRow[Any]:
    options = [
        discord.SelectOption(label=texts.phrase("All predictions"), value=_ALL, default=slug is None),
        *(
            discord.SelectOption(
                label=cut(title.name, 100), value=key_of(title.slug), default=title.slug == slug
            )
            for title in titles[:_MOST_TITLES]
        ),
    ]
    # A key of its own, so that what is chosen is read as a word, and no page's button has the same id.
    choosing = Opening("table", _ALL, asker=opening.asker)
    return row(select(texts.phrase("About a title"), choosing.custom_id, options))
