"""A published update as a row, and back."""

import json
from dataclasses import fields
from typing import Any, Final

from bot.domain.changes import Said
from bot.domain.updates import Line, Update, UpdateState
from bot.store.details import as_json
from bot.store.times import moment, stored

_COLUMNS: Final = (
    "server, number, title, author, at, state, headline, lines, detail, changed, changed_by, why"
)
INSERT_UPDATE: Final = (
    f"INSERT INTO published_update ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608, columns only
)
SELECT_UPDATE: Final = f"SELECT {_COLUMNS} FROM published_update WHERE server = ? AND number = ?"  # noqa: S608, columns only
SELECT_UPDATES: Final = f"SELECT {_COLUMNS} FROM published_update WHERE server = ? AND state <> 'retracted' ORDER BY number DESC LIMIT ?"  # noqa: S608, columns only
SELECT_OF_TITLE: Final = (
    f"SELECT {_COLUMNS} FROM published_update WHERE server = ? AND title = ? ORDER BY number DESC LIMIT ?"  # noqa: S608, columns only
)
SELECT_SPOILERS: Final = f"SELECT {_COLUMNS} FROM published_update WHERE server = ? AND json_extract(detail, '$.spoils') AND json_extract(detail, '$.channel') IS NOT NULL ORDER BY number DESC LIMIT ?"  # noqa: S608, columns only
UPDATE_UPDATE: Final = (
    "UPDATE published_update SET state = ?, headline = ?, lines = ?, detail = ?, changed = ?, changed_by = ?, why = ? "
    "WHERE server = ? AND number = ?"
)
_OWN: Final = (
    "server", "number", "title", "author", "at", "state", "headline", "lines", "changed", "changed_by", "why",
)  # fmt: skip


def row_of(update: Update) -> tuple[Any, ...]:
    """The values of all columns in their order."""
    detail = {
        field.name: value
        for field in fields(Update)
        if field.name not in _OWN and (value := getattr(update, field.name)) != field.default
    }
    return (
        update.server,
        update.number,
        update.title,
        update.author,
        stored(update.at),
        update.state,
        update.headline,
        as_json([[line.ref, _said(line.old), _said(line.new), _said(line.wrong)] for line in update.lines]),
        as_json(detail),
        stored(update.changed) if update.changed is not None else None,
        update.changed_by,
        update.why,
    )


def update_of(row: tuple[Any, ...]) -> Update:
    """The update that `row_of` made the values of."""
    server, number, title, author, at, state, headline, lines, detail, changed, changed_by, why = row
    return Update(
        server=server,
        number=number,
        title=title,
        author=author,
        at=moment(at),
        headline=headline,
        lines=tuple(Line(ref, *map(_read, sides)) for ref, *sides in json.loads(lines)),
        state=UpdateState(state),
        changed=moment(changed) if changed is not None else None,
        changed_by=changed_by,
        why=why,
        **json.loads(detail),
    )


def content_of(update: Update) -> str:
    """What a version keeps of an update: everything that can change."""
    _, _, _, _, _, state, headline, lines, detail, _, _, why = row_of(update)
    kept = {"state": state, "headline": headline, "lines": json.loads(lines), "detail": json.loads(detail)}
    return as_json({**kept, "why": why})


def with_content(update: Update, content: str) -> Update:
    """An update as one of its versions has it."""
    kept: dict[str, Any] = json.loads(content)
    row = row_of(update)
    texts = (kept["state"], kept["headline"], as_json(kept["lines"]), as_json(kept["detail"]))
    return update_of((*row[:5], *texts, *row[9:11], kept["why"]))


def _said(said: Said | None) -> list[str] | None:
    return [said.ref, said.topic, said.label, said.text, said.value] if said is not None else None


def _read(values: list[str] | None) -> Said | None:
    return Said(*values) if values is not None else None
