"""The setup as one screen, and a screen for each change."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.domain.titles import Title
from bot.ui.cards import card
from bot.ui.opening import key_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, channel_select, role_select, row, select
from bot.ui.text import cut
from cogs.setup.checking import Finding
from cogs.setup.rows import ROWS, Here, Row, boards_words, id_of, options_of
from cogs.setup.zones import COMMON, zone_words

SCREEN: Final = "setup"
CHANNEL_TYPES: Final = (discord.ChannelType.text, discord.ChannelType.news)

TOGETHER: Final = {"members": ("objection",)}
"""Rows that share a place, because Discord takes 40 components: those beside have only a few values to choose from."""
_HEADING: Final = "## Setup"
_MOST_OPTIONS: Final = 25
_LONGEST_OPTION: Final = 100


def setup_screen(here: Here, said: str = "") -> Screen:
    """Every choice with its change; `said` tells what just happened."""
    small = said or "What Greenlit does in this server. Only you see this."
    beside = {key for keys in TOGETHER.values() for key in keys}
    sections = [
        ui.Section[Any](
            ui.TextDisplay("\n".join(f"**{row.label}**\n{row.words(here)}" for row in _with_beside(each))),
            accessory=_change(each),
        )
        for each in ROWS.values()
        if each.key not in beside
    ]
    check = button("Check", f"gl:{SCREEN}:check", style=discord.ButtonStyle.primary)
    boards = button("Boards", "gl:boards:list")
    told = f"**Boards**\n{boards_words(here)}"
    return card(f"{_HEADING}\n-# {small}", *sections, told, row(check, boards))


def change_screen(here: Here, key: str, titles: Sequence[Title]) -> Screen:
    """What one row could be; `titles` are those to offer for the default title."""
    first, *more = _with_beside(ROWS[key])
    others = [
        part
        for each in more
        for part in (f"### {each.label}\n{each.hint}\n-# Now: {each.words(here)}", row(_options(each.key)))
    ]
    *choices, back = _choices(here, key, titles)
    return card(f"## {first.label}\n{first.hint}\n-# Now: {first.words(here)}", *choices, *others, back)


def choice_screen(sentence: str, key: str, offered: Iterable[tuple[str, str]]) -> Screen:
    """What may have been meant by something typed: label and value of each."""
    buttons = [
        row(button(label, f"gl:{SCREEN}:set:{key}:{value}", style=discord.ButtonStyle.primary))
        for label, value in offered
    ]
    return card(sentence, *buttons, row(_type_again(key), _back()))


def check_screen(findings: Sequence[Finding], failed: int) -> Screen:
    """What does not work and how to mend it, what works, and what could not be sent."""
    wrong = [finding.text for finding in findings if not finding.is_fine]
    fine = [finding.text for finding in findings if finding.is_fine]
    head = "## Check\n" + (
        f"{len(wrong)} things to mend."
        if len(wrong) > 1
        else "One thing to mend."
        if wrong
        else "All is well."
    )
    parts = [head, *(f"⚠️ {text}" for text in wrong), "\n".join(f"✅ {text}" for text in fine)]
    again: list[Stateless] = []
    if failed:
        words = "1 message" if failed == 1 else f"{failed} messages"
        parts.append(f"📮 {words} could not be sent. Once it is mended, have it sent again.")
        again.append(button("Send again", f"gl:{SCREEN}:again"))
    recheck = button("Check again", f"gl:{SCREEN}:check", style=discord.ButtonStyle.primary)
    return card(*parts, row(recheck, *again, _back()))


def _choices(here: Here, key: str, titles: Sequence[Title]) -> list[ui.ActionRow[Any]]:
    target = f"gl:{SCREEN}:set:{key}"
    if options_of(key):
        return [row(_options(key)), row(_back())]
    match key:
        case "updates" | "polls":
            chosen = _still_there(here.guild.get_channel(id_of(here.settings, key) or 0))
            menu = channel_select("Choose a channel", target, chosen, types=CHANNEL_TYPES, least=1)
        case "ping" | "moderators":
            chosen = _still_there(here.guild.get_role(id_of(here.settings, key) or 0))
            menu = role_select("Choose a role", target, chosen)
        case "title":
            options = [
                discord.SelectOption(label=cut(title.name, _LONGEST_OPTION), value=key_of(title.slug))
                for title in titles[:_MOST_OPTIONS]
            ]
            menu = select("Choose a title", target, options) if options else None
        case _:
            menu = select(
                "Choose a city",
                target,
                [discord.SelectOption(label=zone_words(name), value=name) for name in COMMON],
            )
    typed = [_type_again(key)] if key in ("title", "zone") else []
    none = [] if key == "zone" else [button("None", f"gl:{SCREEN}:clear:{key}")]
    return [*([row(menu)] if menu is not None else []), row(*typed, *none, _back())]


def _options(key: str) -> Stateless:
    options = [discord.SelectOption(label=label, value=value) for label, value in options_of(key)]
    return select("Choose", f"gl:{SCREEN}:set:{key}", options)


def _with_beside(each: Row) -> list[Row]:
    return [each, *(ROWS[key] for key in TOGETHER.get(each.key, ()))]


def _still_there(found: discord.abc.Snowflake | None) -> int | None:
    return found.id if found is not None else None


def _change(each: Row) -> Stateless:
    return button("Change", f"gl:{SCREEN}:change:{each.key}")


def _type_again(key: str) -> Stateless:
    label = "Type a city" if key == "zone" else "Type a name"
    return button(label, f"gl:{SCREEN}:type:{key}")


def _back() -> Stateless:
    return button("Back", f"gl:{SCREEN}:home")
