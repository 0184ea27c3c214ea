"""A draft that corrects an update begins with what its author typed and chose."""

from dataclasses import replace
from datetime import datetime

from bot.domain.drafts import Draft, DraftState
from bot.domain.updates import Update


def draft_from(update: Update, before: Draft | None, *, by: int, now: datetime) -> Draft:
    """The draft of a correction, not kept yet; `before` is the draft that the update was made from."""
    typed = before or Draft(update.server, 0, update.title, by, now, now)
    return replace(
        typed,
        number=0,
        title=update.title,
        author=by,
        started=now,
        changed=now,
        state=DraftState.OPEN,
        headline=update.headline,
        link=update.link,
        details=update.details,
        # The date of the source stays, also where it was the day of the first draft.
        published=typed.published,
        replaces=None,
        tip=None,
        corrects=update.number,
        why="",
        taken_from=None,
    )
