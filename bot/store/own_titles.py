"""A server's own titles and names, written with a pen inside one transaction."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.changes import ChangeKind, Said
from bot.domain.own_titles import MOST_TITLES, OwnTitleError, TitleChanges, changed_title, new_title
from bot.domain.titles import Kind, Title, folded
from bot.store.overlays import added
from bot.store.pen import Pen


def add_title(pen: Pen, name: str, kind: Kind, wanted: TitleChanges) -> Title:
    """Let a server track a title of its own; raises OwnTitleError."""
    own = pen.own_titles()
    if len(own) >= MOST_TITLES:
        raise OwnTitleError(f"A server can have {MOST_TITLES} titles of its own, and this one has as many.")
    title = new_title(name, kind, wanted, lambda slug: slug in own or slug in pen.seen)
    # Two moderators at once: the names of the catalogue were looked at before, these are the server's own.
    for other in own.values():
        if folded(title.name) in {
            folded(each) for each in (other.name, *(name.text for name in other.names))
        }:
            raise OwnTitleError(f"“{title.name}” is tracked here already.")
    pen.put_title(title)
    pen.log_title(title, ChangeKind.ADDED, None, Said(topic="title", text=title.name))
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
    return title


def rename(pen: Pen, slug: str, change: Callable[[Title], Title]) -> Title:
    """Change the names that the server has added to any title that it sees."""
    row = added(pen.connection, pen.server, slug)
    before = row.title if row is not None else replace(pen.title(slug), names=())
    after = change(before)
    pen.put_title(after)
    pen.log_title(after, ChangeKind.EDITED, _names(before), _names(after))
    return after


def _said(title: Title) -> Said:
    part = f", part {title.instalment}" if title.instalment > 1 else ""
    return Said(
        topic="title",
        text=f"{title.name} ({title.kind.words}, {title.franchise}{part}) {title.summary}".strip(),
        value=title.name,
    )


def _names(title: Title) -> Said:
    return Said(topic="names", text=", ".join(name.text for name in title.names) or "no other names")
