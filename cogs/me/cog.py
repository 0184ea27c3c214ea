"""/me and the server's table: shown to the person who asks, and to nobody else."""

import asyncio
import io
import json
import zipfile
from datetime import datetime
from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.scores import Bin, calibration
from bot.drawing.calibration import CalibrationWords, Dot, draw_calibration
from bot.services import Services
from bot.texts import Texts
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.reply import open_here, server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import Act, OldButtonError, Press
from cogs.me.screens import (
    FEWEST_FOR_CALIBRATION,
    delete_screen,
    deleted_screen,
    forecasts_screen,
    home_screen,
    too_few_screen,
)
from cogs.me.table import show_table

_LARGEST: Final = 8_000_000
"""Bytes; Discord takes files of ten megabytes everywhere."""


class MeCog(commands.Cog):
    """Everything is about whoever presses: no button names a person."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._deeds: dict[str, Act] = {
            "home": self._home,
            "stop": self._stop,
            "stop-all": self._stop_all,
            "table-in": self._into_table,
            "table-out": self._out_of_table,
            "calibration": self._calibration,
            "export": self._export,
            "delete": self._ask_to_delete,
            "delete-now": self._delete,
        }

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on("me", self.pressed)
        self._services.actions.on("mine", self.pressed_forecasts)
        self._services.actions.on("table", self.pressed_table)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        for screen in ("me", "mine", "table"):
            self._services.actions.off(screen)

    @for_fans
    @app_commands.command(name="me")
    async def me(self, interaction: Interaction) -> None:
        """What I keep for you: what you wait for, your forecasts and scores, export and deletion."""
        await show(interaction, await self._home_screen(interaction))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Do what a button of `/me` says."""
        deed = self._deeds.get(press.rest)
        if deed is None:
            raise OldButtonError
        await deed(interaction, press)

    async def pressed_forecasts(self, interaction: Interaction, press: Press) -> None:
        """Turn the pages of one's forecasts."""
        opening, person = Opening.read(press), interaction.user.id
        own = await self._services.store.people.own(person, server_of(interaction))
        screen = forecasts_screen(own, opening.by(person), texts_of(interaction))
        await open_here(interaction, opening, screen)

    async def pressed_table(self, interaction: Interaction, press: Press) -> None:
        """Show the server's table."""
        await show_table(self._services, interaction, press)

    async def _home_screen(self, interaction: Interaction) -> Screen:
        server, person = server_of(interaction), interaction.user.id
        store = self._services.store
        own = await store.people.own(person, server)
        in_table = await store.scoreboard.is_in_table(server, person) if server is not None else None
        return home_screen(own, texts_of(interaction), person, in_table=in_table)

    async def _home(self, interaction: Interaction, press: Press) -> None:
        del press
        await self._put(interaction, await self._home_screen(interaction))

    async def _stop(self, interaction: Interaction, press: Press) -> None:
        if not press.values or not press.values[0].isdecimal():
            raise OldButtonError
        await self._services.store.desk.withdraw(int(press.values[0]), interaction.user.id)
        await self._home(interaction, press)

    async def _stop_all(self, interaction: Interaction, press: Press) -> None:
        person, server = interaction.user.id, server_of(interaction)
        for each in (await self._services.store.people.own(person, server)).awaited:
            await self._services.store.desk.withdraw(each.item, person)
        await self._home(interaction, press)

    async def _into_table(self, interaction: Interaction, press: Press) -> None:
        await self._stand_in_table(interaction, press, shown=True)

    async def _out_of_table(self, interaction: Interaction, press: Press) -> None:
        await self._stand_in_table(interaction, press, shown=False)

    async def _stand_in_table(self, interaction: Interaction, press: Press, *, shown: bool) -> None:
        server = server_of(interaction)
        if server is None:
            raise OldButtonError
        await self._services.store.scoreboard.show_in_table(server, interaction.user.id, shown=shown)
        await self._home(interaction, press)

    async def _calibration(self, interaction: Interaction, press: Press) -> None:
        del press
        own = await self._services.store.people.own(interaction.user.id, server_of(interaction))
        texts = texts_of(interaction)
        if len(own.scored) < FEWEST_FOR_CALIBRATION:
            await show(interaction, too_few_screen(len(own.scored), texts))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        bins = calibration(own.sayings)
        picture = await asyncio.to_thread(_drawn, bins, len(own.scored), texts)
        file = discord.File(io.BytesIO(picture), "calibration.png", description=_alt(bins, texts))
        await interaction.followup.send(file=file, ephemeral=True)

    async def _export(self, interaction: Interaction, press: Press) -> None:
        del press
        everything = await self._services.store.people.everything(interaction.user.id)
        whole = _whole(interaction.user.id, everything, self._services.clock()).encode()
        name, texts = "greenlit-my-data.json", texts_of(interaction)
        if len(whole) > _LARGEST:
            name, whole = "greenlit-my-data.zip", _packed(name, whole)
        await interaction.response.send_message(
            texts.phrase("Everything that I keep about you, in all servers. Only you see this file."),
            file=discord.File(io.BytesIO(whole), name),
            ephemeral=True,
        )

    async def _ask_to_delete(self, interaction: Interaction, press: Press) -> None:
        del press
        # Of all servers, wherever it is pressed: so is what will be deleted.
        own = await self._services.store.people.own(interaction.user.id)
        await self._put(interaction, delete_screen(own, texts_of(interaction)))

    async def _delete(self, interaction: Interaction, press: Press) -> None:
        del press
        person, now = interaction.user.id, self._services.clock()
        gone = await self._services.store.people.forget(person, now=now)
        await self._put(interaction, deleted_screen(gone, texts_of(interaction)))

    async def _put(self, interaction: Interaction, screen: Screen) -> None:
        await open_here(interaction, Opening("me", asker=interaction.user.id), screen)


def _whole(person: int, everything: dict[str, list[dict[str, Any]]], now: datetime) -> str:
    return json.dumps(
        {"person": str(person), "exported": now.isoformat(), **everything}, ensure_ascii=False, indent=2
    )


def _packed(name: str, whole: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, whole)
    return packed.getvalue()


def _drawn(bins: tuple[Bin, ...], forecasts: int, texts: Texts) -> bytes:
    words = CalibrationWords(
        texts.phrase("How often what you said came true"),
        texts.phrase("said →"),
        (
            texts.phrase("Dashed: what one calls %(percent)s comes true 7 times in 10.", percent="70 %"),
            texts.phrase(
                "%(number)s settled forecasts; the larger a dot, the more of them.", number=forecasts
            ),
        ),
    )
    return draw_calibration(words, [Dot(each.said / 100, each.happened / 100, each.count) for each in bins])


def _alt(bins: tuple[Bin, ...], texts: Texts) -> str:
    rows = "; ".join(
        texts.phrase(
            "said %(said)s: came true in %(happened)s of %(number)s",
            said=f"{each.said:.0f} %",
            happened=f"{each.happened:.0f} %",
            number=each.count,
        )
        for each in bins
    )
    return f"{texts.phrase('How often what you said came true')}. {rows}."[:1000]
