"""What a browser does with the demo, without one: SimCord's requests by hand."""

import re
import uuid
from typing import Any, Self

import aiohttp

from bot.demo.site import KEY


class Page:
    """One open page: who, where, and the state that it would draw."""

    def __init__(self, session: aiohttp.ClientSession, address: str, key: str, state: dict[str, Any]) -> None:
        self.session, self.address, self.key = session, address.rstrip("/"), key
        self.state = state
        self.context: str = state["context"]["id"]
        self.sequence = 0

    @classmethod
    async def open(cls, session: aiohttp.ClientSession, address: str, path: str = "") -> Self:
        address = address.rstrip("/")
        async with session.get(f"{address}/{path}") as response:
            html = await response.text()
            assert response.status == 200, html
        found = re.search(r'name="demo-key" content="([^"]+)"', html)
        assert found is not None
        async with session.post(f"{address}/api/pages", json={}, headers={KEY: found[1]}) as response:
            assert response.status == 200
            return cls(session, address, found[1], await response.json())

    @property
    def headers(self) -> dict[str, str]:
        return {KEY: self.key, "X-Simcord-Context": self.context}

    async def get(self, path: str, expect: int = 200) -> dict[str, Any]:
        async with self.session.get(self.address + path, headers=self.headers) as response:
            assert response.status == expect, await response.text()
            return await response.json() if expect == 200 else {}

    async def post(self, path: str, body: object, expect: int = 200) -> dict[str, Any]:
        async with self.session.post(self.address + path, json=body, headers=self.headers) as response:
            assert response.status == expect, await response.text()
            return await response.json() if expect < 300 else {}

    async def look(self) -> dict[str, Any]:
        self.state = await self.get("/api/state")
        return self.state

    async def act(self, kind: str, **what: Any) -> dict[str, Any]:
        """Do something as the page would, and look at what came of it."""
        body = {
            "protocol_version": 3,
            "sequence": self.sequence + 1,
            "request_id": str(uuid.uuid4()),
            "generation": self.state["context"]["generation"],
            "bot_generation": self.state["botGeneration"],
            "published_revision": self.state["publishedRevision"],
            "kind": kind,
            **what,
        }
        receipt = await self.post("/api/action", body)
        self.sequence = receipt["expectedSequence"]
        await self.look()
        return receipt

    async def commands(self) -> dict[str, dict[str, Any]]:
        catalog = await self.get("/api/commands")
        return {entry["invocation"]: entry for entry in catalog["entries"]}

    async def _command(self, name: str) -> dict[str, Any]:
        entry = (await self.commands())[name]
        return {
            "command_id": entry["commandId"],
            "path": entry["path"],
            "schema_fingerprint": entry["schemaFingerprint"],
        }

    async def run(self, name: str, **options: Any) -> dict[str, Any]:
        return await self.act("run_command", **await self._command(name), options=options)

    async def suggest(self, name: str, focused: str, value: str) -> list[str]:
        receipt = await self.act(
            "autocomplete_command", **await self._command(name), focused=focused, value=value, options={}
        )
        return [choice["name"] for choice in receipt["result"]["choices"]]

    async def say(self, text: str) -> dict[str, Any]:
        return await self.act("send_message", content=text, target_id=None, reply_to_id=None)

    async def press(self, label: str, message: dict[str, Any] | None = None) -> dict[str, Any]:
        """Press the newest button that begins so."""
        for candidate in [message] if message else reversed(self.messages):
            for component in walk(candidate["components"]):
                if str(component.get("label", "")).startswith(label):
                    return await self.act(
                        "click", target_id=candidate["id"], control_key=component["control_key"]
                    )
        raise AssertionError(f"no button {label!r}")

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [self.state["messages"][id_] for id_ in self.state["timeline"]]

    @property
    def last(self) -> dict[str, Any]:
        return self.messages[-1]


def walk(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for component in components:
        found.append(component)
        found += walk(component.get("components") or [])
        if accessory := component.get("accessory"):
            found += walk([accessory])
    return found


def words(message: dict[str, Any]) -> str:
    """All the text of a message."""
    shown = [
        str(component["content"]) for component in walk(message["components"]) if component.get("content")
    ]
    return "\n".join([message.get("content") or "", *shown])
