"""A server's own titles and names, written with a pen inside one transaction."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.domain.changes import ChangeKind, Said
from bot.domain.own_titles import MOST_TITLES, OwnTitleError, TitleChanges, changed_title, new_title
from bot.domain.statements import NoServerTitleError
from bot.domain.titles import Kind, Name, NameKind, Title, folded
from bot.domain.versions import Deed, Version
from bot.store.details import as_json
from bot.store.overlays import added
from bot.store.pen import Pen
from bot.store.versions import Of, newest_in, note, step_back, step_forth


def add_title(pen: Pen, name: str, kind: Kind, wanted: TitleChanges) -> Title:
    """Let a server track a title of its own; raises OwnTitleError."""
    own = pen.own_titles()
    if len(own) >= MOST_TITLES:
        raise OwnTitleError(f"A server can have {MOST_TITLES} titles of its own, and this one has as many.")
    title = new_title(name, kind, wanted, lambda slug: slug in own or slug in pen.seen)
    # Two moderators at once: the names of the catalogue were looked at before, these are the server's own.
    _refuse_taken(title, own.values())
    pen.put_title(title)
    pen.log_title(title, ChangeKind.ADDED, None, Said(topic="title", text=title.name))
    note(pen, Of.TITLE, title.slug, Deed.ADDED, _content(title))
    return title


def edit_title(pen: Pen, slug: str, wanted: TitleChanges) -> Title:
    """Change a title of the server's own; raises OwnTitleError for one of the catalogue."""
    own = pen.own_titles().get(slug)
    if own is None:
        raise OwnTitleError(
            "This title comes with Greenlit and is the same in every server. You can add a name with `/title alias` and "
            "news with `/update post`."
        )
    title = changed_title(own, wanted)
    pen.put_title(title)
    pen.log_title(title, ChangeKind.EDITED, _said(own), _said(title))
    note(pen, Of.TITLE, slug, Deed.EDITED, _content(title), found=_content(own))
    return title


def rename(pen: Pen, slug: str, change: Callable[[Title], Title]) -> Title:
    """Change the names that the server has added to any title that it sees."""
    row = added(pen.connection, pen.server, slug)
    before = row.title if row is not None else replace(pen.title(slug), names=())
    after = change(before)
    pen.put_title(after)
    pen.log_title(after, ChangeKind.EDITED, _names(before), _names(after))
    note(pen, Of.TITLE, slug, Deed.NAMED, _content(after), found=_content(before))
    return after


@dataclass(frozen=True, slots=True)
class TitleStepped:
    """What came of an undo, or of doing something again."""

    name: str
    """What it is called now; where it is gone, what it was called."""
    title: Title | None
    """None where it is no longer tracked."""
    step: Version
    """What was undone, or done again."""
    now: Version


def undo_title(pen: Pen, slug: str, seen: int | None) -> TitleStepped:
    """Undo what was done last to a title or its names here; raises OwnTitleError, NothingToUndoError, ChangedSinceError."""
    step, now = step_back(pen, Of.TITLE, slug, seen, _NOT_THERE if slug in pen.own_titles() else None)
    return _stepped(pen, slug, step, now)


def redo_title(pen: Pen, slug: str, seen: int | None) -> TitleStepped:
    """Do again what was undone last; raises what `undo_title` does."""
    now = step_forth(pen, Of.TITLE, slug, seen)
    return _stepped(pen, slug, now, now)


def title_version(pen: Pen, slug: str) -> Version:
    """The version that a title is in; a button that undoes carries its number."""
    found = newest_in(pen.connection, pen.server, Of.TITLE, slug)
    if found is None:
        raise NoServerTitleError
    return found


def _stepped(pen: Pen, slug: str, step: Version, now: Version) -> TitleStepped:
    row = added(pen.connection, pen.server, slug)
    before = row.title if row is not None else None
    after = _title(slug, now.content)
    if after is None and before is not None:
        _remove(pen, before)
    elif after is not None:
        _refuse_taken(after, (title for title in pen.own_titles().values() if title.slug != slug))
        pen.put_title(after)
    said_before, said_after = (_all_said(title) if title is not None else None for title in (before, after))
    shown = after or before
    if shown is None:
        raise NoServerTitleError
    pen.log_title(shown, ChangeKind.UNDONE, said_before, said_after)
    known = pen.seen.get(slug)
    named = known.title.name if after is not None and slug not in pen.own_titles() and known else shown.name
    return TitleStepped(named, after, step, now)


def _remove(pen: Pen, title: Title) -> None:
    """Track a title no longer that nothing was written about."""
    own = added(pen.connection, pen.server, title.slug)
    if own is not None and (own.claims or own.gaps):
        raise OwnTitleError(
            "There is news about this title already, so it stays. `/update retract` takes news back; the title's history "
            "is kept with it."
        )
    pen.remove_title(title.slug)


def _refuse_taken(title: Title, others: Iterable[Title]) -> None:
    for other in others:
        if folded(title.name) in {
            folded(each) for each in (other.name, *(name.text for name in other.names))
        }:
            raise OwnTitleError(f"“{title.name}” is tracked here already.")


_NOT_THERE: Final = "{}"


def _content(title: Title) -> str:
    kept = {name: getattr(title, name) for name in ("name", "kind", "franchise", "instalment", "summary")}
    return as_json({**kept, "names": [[name.text, name.kind] for name in title.names]})


def _title(slug: str, content: str) -> Title | None:
    kept: dict[str, Any] = json.loads(content)
    if not kept:
        return None
    names = tuple(Name(text, NameKind(kind)) for text, kind in kept.pop("names"))
    kept["kind"] = Kind(kept["kind"])
    return Title(slug, **kept, names=names)


def _all_said(title: Title) -> Said:
    names = f" {_names(title).text}" if title.names else ""
    return replace(_said(title), text=f"{_said(title).text}{names}")


def _said(title: Title) -> Said:
    part = f", part {title.instalment}" if title.instalment > 1 else ""
    return Said(
        topic="title",
        text=f"{title.name} ({title.kind.words}, {title.franchise}{part}) {title.summary}".strip(),
        value=title.name,
    )


def _names(title: Title) -> Said:
    return Said(topic="names", text=", ".join(name.text for name in title.names) or "no other names")
