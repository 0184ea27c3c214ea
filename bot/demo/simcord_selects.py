"""Selects that show what they hold now: SimCord's page shows for ever what it drew at a place of a message at first."""

# Private names of SimCord, as in `simcord_private`, whose `missing()` asks for these too.
# pyright: reportPrivateUsage=false
# ruff: noqa: SLF001

import json
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from simcord.enums import ComponentType
from simcord.preview import _action_plans, _component_projection

_SELECTS = frozenset(
    int(kind)
    for kind in (
        ComponentType.STRING_SELECT,
        ComponentType.USER_SELECT,
        ComponentType.ROLE_SELECT,
        ComponentType.MENTIONABLE_SELECT,
        ComponentType.CHANNEL_SELECT,
    )
)


def refresh_selects() -> None:
    """Let a select whose default has changed be another one to the page."""
    shown, found = _component_projection._control_key, _action_plans._component_key
    if getattr(shown, "is_ours", False):
        return

    def control_key(scope: str, component: Mapping[str, Any], path: str) -> str | None:
        key = shown(scope, component, path)
        return key if scope.startswith("modal:") else _with_default(key, component)

    def component_key(component: Mapping[str, Any], path: str, message_id: int) -> str | None:
        return _with_default(found(component, path, message_id), component)

    control_key.is_ours = True  # pyright: ignore[reportFunctionMemberAccess] so that it is wrapped once
    _component_projection._control_key = control_key
    _action_plans._component_key = component_key


def _with_default(key: str | None, component: Mapping[str, Any]) -> str | None:
    if key is None or component.get("type") not in _SELECTS:
        return key
    chosen = [option.get("value") for option in component.get("options") or () if option.get("default")]
    default = [component.get("custom_id"), component.get("default_values"), chosen]
    return f"{key}:{crc32(json.dumps(default, sort_keys=True, default=str).encode()):08x}"
