"""The same components from literals: Python text made of a payload, which builds them in a bare command's callback."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import discord

_ROOM = "    "


class Bare(discord.ui.LayoutView):
    """What a bare command shows. Like our screens it is never stored, which makes it cheaper than an ordinary view."""

    def is_finished(self) -> bool:
        """Always."""
        return True


def builder(components: Sequence[Mapping[str, Any]]) -> Callable[[], discord.ui.LayoutView]:
    """A function whose body is one expression that builds the components of a reply from literals."""
    items = ", ".join(_item(each) for each in components)
    source = f"def build():\n{_ROOM}view = Bare(timeout=None)\n"
    source += f"{_ROOM}for item in ({items},):\n{_ROOM * 2}view.add_item(item)\n{_ROOM}return view\n"
    names: dict[str, Any] = {"ui": discord.ui, "discord": discord, "Bare": Bare}
    exec(compile(source, "<literals>", "exec"), names)  # noqa: S102, our own text
    return names["build"]


def _item(data: Mapping[str, Any]) -> str:
    match data["type"]:
        case 1:
            return f"ui.ActionRow({_children(data)})"
        case 2:
            fields = {key: data[key] for key in ("label", "custom_id", "url", "disabled") if data.get(key)}
            emoji = data.get("emoji")
            if emoji is not None:
                fields["emoji"] = emoji["name"]
            given = "".join(f", {key}={value!r}" for key, value in fields.items())
            return f"ui.Button(style=discord.ButtonStyle({data['style']}){given})"
        case 3:
            options = ", ".join(_option(each) for each in data["options"])
            return (
                f"ui.Select(custom_id={data['custom_id']!r}, placeholder={data.get('placeholder')!r}, "
                f"options=[{options}])"
            )
        case 9:
            return f"ui.Section({_children(data)}, accessory={_item(data['accessory'])})"
        case 10:
            return f"ui.TextDisplay({data['content']!r})"
        case 14:
            spacing = f"discord.SeparatorSpacing({data.get('spacing', 1)})"
            return f"ui.Separator(visible={data.get('divider', True)}, spacing={spacing})"
        case 17:
            return f"ui.Container({_children(data)}, accent_colour={data.get('accent_color')})"
        case kind:
            raise NotImplementedError(f"no literal for a component of type {kind}")


def _children(data: Mapping[str, Any]) -> str:
    return ", ".join(_item(each) for each in data["components"])


def _option(data: Mapping[str, Any]) -> str:
    given = "".join(f", {key}={data[key]!r}" for key in ("value", "description") if data.get(key))
    return f"discord.SelectOption(label={data['label']!r}{given})"
