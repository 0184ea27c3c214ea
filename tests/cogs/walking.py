"""Walks everything that Greenlit offers in a server: every command, suggestion, message menu, form, button and select."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import pytest
from discord import AppCommandType, app_commands
from simcord import Env, SetupError

from tests.cogs.pressing import forged
from tests.cogs.shown import Place, bot_of, components_of

DEEPEST: Final = 4
"""How many presses after a command."""
_IDS: Final = re.compile(r'"custom_id": "(gl:[^"]+)"')
_BUTTON, _SELECT, _TEXT_INPUT, _ROLES, _CHANNELS = 2, 3, 4, 6, 8


class Walker:
    """One person who tries everything in one server.

    `options` says what is typed into an option of a command, and `fields` what into a field of a form. What a new command
    asks for and is not there fails the walk by name.
    """

    def __init__(
        self,
        env: Env,
        place: Place,
        person: Any,
        options: Mapping[str, Sequence[Any]],
        fields: Mapping[str, str],
    ) -> None:
        self._env = env
        self._place = place
        self._person = person
        self._options = options
        self._fields = fields
        self._pressed: set[str] = set()
        self.files: list[str] = []
        """What stands in the files that the person got."""

    async def commands(self, *, deep: bool, sees: Callable[[str], None] = lambda _: None) -> None:
        """Run every command that the person sees with every value of its options; `deep` presses what comes of it."""
        for command in self._seen():
            for option in command.parameters:
                if option.autocomplete:
                    await self._suggested(command, option)
            for options in self._ways(command):
                result = await self._person.slash(self._place.channel, command.qualified_name, **options)
                await self._on(result, DEEPEST if deep else 1, presses=deep)
            sees(command.qualified_name)

    async def menus(self, message: Any) -> None:
        """Use every message menu on a message."""
        for menu in bot_of(self._env).tree.get_commands(type=AppCommandType.message):
            if self._may_see(menu):
                result = await self._person.context_menu(self._place.channel, menu.name, message)
                await self._on(result, DEEPEST, presses=True)

    async def message(self, message: Any) -> None:
        """Press everything on a message that stands in a channel."""
        for component in components_of(message):
            await self._use(message, component, DEEPEST)

    async def forged(self, ids: Sequence[str]) -> None:
        """Press buttons that were never shown here."""
        shown = (await self._person.slash(self._place.channel, "help")).response
        stored = self._env.backend.get_message(self._place.channel.id, shown.id)
        plain = stored.components
        for custom_id in ids:
            stored.components = forged(plain, custom_id)
            result = await self._person.click(shown, label="Forged")
            await self._on(result, 1, presses=False)

    def _seen(self) -> Iterator[app_commands.Command[Any, ..., Any]]:
        for command in bot_of(self._env).tree.walk_commands():
            if isinstance(command, app_commands.Command) and self._may_see(command.root_parent or command):
                yield command

    def _may_see(self, command: Any) -> bool:
        needed = command.default_permissions
        return needed is None or self._person is self._place.moderator

    def _values(self, command: app_commands.Command[Any, ..., Any], name: str) -> Sequence[Any]:
        parameter = next(each for each in command.parameters if each.name == name)
        if parameter.choices:
            return [choice.value for choice in parameter.choices]
        if name not in self._options:
            pytest.fail(
                f"/{command.qualified_name} asks for `{name}`: say in the test that walks the commands what people type there"
            )
        return self._options[name]

    def _ways(self, command: app_commands.Command[Any, ..., Any]) -> Iterator[dict[str, Any]]:
        """What is required alone, then each value of each option."""
        parameters = command.parameters
        least = {each.name: self._values(command, each.name)[0] for each in parameters if each.required}
        yield least
        for each in parameters:
            for value in self._values(command, each.name):
                yield {**least, each.name: value}

    async def _suggested(self, command: app_commands.Command[Any, ..., Any], option: Any) -> None:
        filled = {
            each.name: self._values(command, each.name)[0]
            for each in command.parameters
            if each.required and each.name != option.name
        }
        for typed in ("", *(str(value) for value in self._values(command, option.name))):
            await self._person.autocomplete(
                self._place.channel, command.qualified_name, option.name, typed, **filled
            )

    async def _on(self, result: Any, depth: int, *, presses: bool) -> None:
        if depth == 0:
            return
        if result.modal is not None:
            await self._on(await self._fill(result), depth - 1, presses=presses)
            return
        for message in (result.response, *result.followups):
            for file in message.attachments if message is not None else ():
                self.files.append((await file.read()).decode(errors="replace"))
            for component in components_of(message) if message is not None and presses else ():
                await self._use(message, component, depth)

    async def _fill(self, form: Any) -> Any:
        typed: dict[str, Any] = {}
        # Beside its fields a form can hold texts.
        for component in [each["component"] for each in form.modal["components"] if "component" in each]:
            name = component["custom_id"]
            if component["type"] == _TEXT_INPUT:
                typed[name] = self._fields.get(name) or component.get("value") or "Some plain words"
            elif component["type"] == _SELECT:
                typed[name] = [str(component["options"][0]["value"])]
        return await self._person.submit_modal(form, typed)

    async def _use(self, message: Any, component: dict[str, Any], depth: int) -> None:
        custom_id = component.get("custom_id", "")
        shape = re.sub(r"\d+|#.*", "", custom_id)
        if not custom_id or component.get("disabled") or shape in self._pressed:
            return
        self._pressed.add(shape)
        try:
            result = await self._press(message, component, custom_id)
        except SetupError:
            # An earlier press has taken it off its message.
            return
        if result is not None:
            await self._on(result, depth - 1, presses=True)

    async def _press(self, message: Any, component: dict[str, Any], custom_id: str) -> Any:
        match component["type"]:
            case kind if kind == _BUTTON:
                return await self._person.click(message, custom_id=custom_id)
            case kind if kind == _SELECT:
                values = [component["options"][0]["value"]]
            case kind if kind == _CHANNELS:
                values = [self._place.channel]
            case kind if kind == _ROLES:
                values = [self._place.guild.roles["Mods"]]
            case _:
                return None
        return await self._person.select(message, values, custom_id=custom_id)


def payloads(env: Env, since: int = 0) -> list[str]:
    """Everything that the bot has sent to Discord: messages, screens, forms, suggestions, edits."""
    return [json.dumps(each.json, ensure_ascii=False) for each in env.http_requests[since:] if each.json]


def ids_in(sent: Sequence[str]) -> list[str]:
    """One custom id of each kind of button."""
    found = {re.sub(r"\d+|#.*", "", custom_id): custom_id for custom_id in _IDS.findall("\n".join(sent))}
    return sorted(each.partition("#")[0] for each in found.values())
