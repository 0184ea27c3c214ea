"""Spoilers where a server wants none: left out of what is shown, instead of covered."""

import re
from typing import Final, Protocol, cast

from discord import ui

from bot.texts import Texts
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.screen import Screen

# An escaped sign, the edge of a cover, or anything else.
_PIECE: Final = re.compile(r"\\.|\|\||[^\\|]+|.", re.DOTALL)
_SMALL: Final = "-# "


class _KnowsServers(Protocol):
    def leaves_spoilers_out(self, server: int | None) -> bool: ...


def as_wanted(interaction: Interaction, *screens: Screen) -> tuple[Screen, ...]:
    """The screens as the server wants them that they are shown in."""
    if are_left_out(interaction):
        for screen in screens:
            leave_out(screen, texts_of(interaction))
    return screens


def are_left_out(interaction: Interaction) -> bool:
    """Whether the server that something is shown in wants no spoilers."""
    return cast("_KnowsServers", interaction.client).leaves_spoilers_out(interaction.guild_id)


def leave_out(screen: Screen, texts: Texts) -> None:
    """Put a remark in the place of every spoiler of a screen; a screen without any stays as it is."""
    for item in screen.walk_children():
        if isinstance(item, ui.TextDisplay):
            item.content = left_out(item.content, texts)


def left_out(text: str, texts: Texts) -> str:
    """A text with a remark in the place of every spoiler."""
    remark = texts.phrase("a spoiler was left out")
    return "\n".join(_line(line, f"*({remark})*") for line in text.split("\n"))


def _line(line: str, instead: str) -> str:
    if line.startswith(_SMALL):
        # A question as it was asked: a button asks it again, and its own cover stays.
        return line
    shown: list[str] = []
    is_covered = False
    for piece in _PIECE.findall(line):
        if piece == "||":
            is_covered = not is_covered
            shown += [instead] if is_covered else []
        elif not is_covered:
            shown.append(piece)
    return "".join(shown)
