"""`greenlit desk`: what lies open, for whoever runs the bot; who waits is counted and never named."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Final

from bot.cli import output
from bot.cli.failures import Exit, WrongUseError
from bot.cli.library import settings_for_reading
from bot.domain.dates import PartialDate

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain.desk import LyingItem

_NAMES: Final = {
    "unanswered": "Nothing known",
    "not_tracked": "Not tracked",
    "not_understood": "Not understood",
    "feedback": "Wrong or outdated?",
    "tip": "Tips",
    "stale_claim": "Day has passed",
    "poll": "Polls to settle",
    "delivery_failed": "Not sent",
}


def desk(arguments: Namespace, now: datetime) -> int:
    """List it, as text or as JSON."""
    del now  # what lies open does not depend on the time
    settings = settings_for_reading()
    path: Path = arguments.database if arguments.database is not None else settings.database
    # Looked at first: a name that is misspelt is not a damaged database.
    if not path.is_file():
        raise WrongUseError(f"There is no database {path}. A bot that runs makes one: “greenlit run”.")
    from bot.store import read_desk

    items = [each for each in read_desk(path) if each.server is None or not arguments.outside]
    if arguments.json:
        output.say_json([_as_json(each) for each in items], indent=2)
    else:
        output.say("\n".join(_lines(items)) or "Nothing waits.")
    return Exit.FINE


def _lines(items: Sequence["LyingItem"]) -> Iterator[str]:
    for number, (server, lying) in enumerate(groupby(items, key=lambda each: each.server)):
        here = list(lying)
        where = f"Server {server}" if server is not None else "Outside all servers"
        if number:
            yield ""
        yield f"{where}: {_counted(len(here), 'item')}"
        for kind, alike in groupby(here, key=lambda each: each.kind):
            yield from _kind(_NAMES[kind], list(alike))


def _kind(name: str, items: Sequence["LyingItem"]) -> Iterator[str]:
    times = sum(each.count for each in items)
    yield f"  {name}: {len(items)}" + (f", {times} times" if times > len(items) else "")
    for each in items:
        yield f"    - {each.subject or '?'}"
        waiting = len(each.waiting)
        facts = [
            "once" if each.count == 1 else f"{each.count} times",
            f"last on {PartialDate.of(each.last_seen.date()).words}",
            *([f"{_counted(waiting, 'person waits', 'people wait')}"] if waiting else []),
            *([each.title] if each.title else []),
            *([each.ref] if each.ref else []),
        ]
        yield f"      {', '.join(facts)}"
        yield from (f"      “{voice.remark}” {voice.link}".rstrip() for voice in each.voices if voice.remark)


def _as_json(item: "LyingItem") -> dict[str, object]:
    return {
        # As text: a reader in JavaScript would round it.
        "server": str(item.server) if item.server is not None else None,
        "kind": item.kind.value,
        "subject": item.subject,
        "count": item.count,
        "waiting": len(item.waiting),
        "first_seen": item.first_seen.isoformat(),
        "last_seen": item.last_seen.isoformat(),
        "title": item.title or None,
        "about": item.ref or None,
        "link": item.link or None,
        "remarks": [voice.remark for voice in item.voices if voice.remark],
    }


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one}" if number == 1 else f"{number} {many or f'{one}s'}"
