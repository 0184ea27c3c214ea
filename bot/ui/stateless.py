"""Buttons and selects that outlive every restart: all they know stands in their custom id, `gl:<screen>:…`."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, Self, TypeAlias, cast

import discord
from discord import ui

from bot.domain.errors import GreenlitError
from bot.texts import message
from bot.ui.funnel import Interaction, tell

PREFIX: Final = "gl"
LONGEST_ID: Final = 100
LONGEST_LABEL: Final = 80
MARK: Final = "#"
"""What follows it in a custom id tells one post from another and says nothing to the button."""


class OldButtonError(GreenlitError):
    """A press that no screen understands: another version's, or an id that was tampered with."""

    def __init__(self) -> None:
        """The sentence is always the same: there is only one thing to do."""
        super().__init__(message("This button no longer works. Run the command again to get a fresh one."))


@dataclass(frozen=True, slots=True)
class Press:
    """What was pressed: the screen it asks for and the rest of its custom id."""

    screen: str
    rest: str
    values: tuple[str, ...] = ()
    """What was chosen, for a select."""


Act: TypeAlias = Callable[[Interaction, Press], Awaitable[None]]


class Actions:
    """What each screen does when one of its items is pressed. One per bot; features register theirs."""

    def __init__(self) -> None:
        """Start with no screen."""
        self._acts: dict[str, Act] = {}

    def on(self, screen: str, act: Act) -> None:
        """Let `act` answer presses of `gl:<screen>:…`; a second registration of a name is a mistake."""
        if screen in self._acts:
            raise ValueError(f"two features answer {PREFIX}:{screen}")
        self._acts[screen] = act

    def off(self, screen: str) -> None:
        """Forget a screen; its buttons then say that they no longer work."""
        self._acts.pop(screen, None)

    async def press(self, interaction: Interaction, custom_id: str, values: Sequence[str] = ()) -> None:
        """Answer a press. Whatever goes wrong ends in the funnel: discord.py would only log it, or not even that."""
        try:
            _, screen, rest = (*custom_id.partition(MARK)[0].split(":", 2), "", "")[:3]
            act = self._acts.get(screen)
            if act is None:
                raise OldButtonError
            await act(interaction, Press(screen, rest, tuple(values)))
        except Exception as error:  # noqa: BLE001, everything goes on to the funnel
            await tell(interaction, error)


class HasActions(Protocol):
    """The part of the client that presses need."""

    actions: Actions


Stateless: TypeAlias = ui.Button[Any] | ui.Select[Any] | ui.ChannelSelect[Any] | ui.RoleSelect[Any]
"""A button or select whose custom id says everything. Screens hold plain ones, which cost half of what a `Pressed` does."""


def is_stateless(item: ui.Item[Any]) -> bool:
    """Whether a press of it is answered after a restart too."""
    return str(getattr(item, "custom_id", "")).startswith(f"{PREFIX}:")


# One class and one template for every button: overlapping templates would both fire, and an id that matches none
# would never be answered.
class Pressed(ui.DynamicItem[ui.Item[Any]], template=r"(?s)gl:.*"):
    """What discord.py makes of a press: it is registered once, and no view is ever stored."""

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: object, /) -> Self:
        """Wrap what was pressed; reading the id waits until its errors can be told."""
        del interaction, match
        return cls(item)

    async def callback(self, interaction: Interaction) -> None:
        """Hand the press to its screen."""
        client = cast("HasActions", interaction.client)
        data = cast("dict[str, Any]", interaction.data or {})
        await client.actions.press(interaction, self.custom_id, data.get("values", ()))


def button(
    label: str,
    custom_id: str,
    *,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    emoji: str | None = None,
    disabled: bool = False,
) -> Stateless:
    """A button; its label is cut where it is longer than Discord takes."""
    text = label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
    _check(custom_id)
    return ui.Button(label=text, custom_id=custom_id, style=style, emoji=emoji, disabled=disabled)


def select(
    label: str,
    custom_id: str,
    options: Sequence[discord.SelectOption],
    *,
    least: int = 1,
    most: int = 1,
) -> Stateless:
    """A select among at most 25; `label` is what it says while nothing is chosen."""
    _check(custom_id)
    menu: ui.Select[Any] = ui.Select(
        placeholder=label, custom_id=custom_id, options=list(options), min_values=least, max_values=most
    )
    return menu


def channel_select(
    label: str, custom_id: str, chosen: int | None, *, types: Sequence[discord.ChannelType], least: int = 0
) -> Stateless:
    """A select of one channel of the server, or with `least` 0 of none."""
    _check(custom_id)
    default = [] if chosen is None else [_default(chosen, discord.SelectDefaultValueType.channel)]
    menu: ui.ChannelSelect[Any] = ui.ChannelSelect(
        placeholder=label,
        custom_id=custom_id,
        channel_types=list(types),
        min_values=least,
        default_values=default,
    )
    return menu


def role_select(label: str, custom_id: str, chosen: int | None) -> Stateless:
    """A select of one role of the server, or of none."""
    _check(custom_id)
    default = [] if chosen is None else [_default(chosen, discord.SelectDefaultValueType.role)]
    menu: ui.RoleSelect[Any] = ui.RoleSelect(
        placeholder=label, custom_id=custom_id, min_values=0, default_values=default
    )
    return menu


def row(*items: Stateless) -> ui.ActionRow[Any]:
    """Items side by side."""
    side_by_side: ui.ActionRow[Any] = ui.ActionRow()
    for item in items:
        side_by_side.add_item(item)
    return side_by_side


def _default(id_: int, kind: discord.SelectDefaultValueType) -> discord.SelectDefaultValue:
    return discord.SelectDefaultValue(id=id_, type=kind)


def _check(custom_id: str) -> None:
    if not custom_id.startswith(f"{PREFIX}:") or len(custom_id) > LONGEST_ID:
        raise ValueError(f"{custom_id!r} is no custom id of ours, or longer than {LONGEST_ID} characters")
