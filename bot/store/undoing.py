"""Undoes what was done last with an update, one step at a time, and does it again."""

from dataclasses import dataclass, replace

from bot.domain.changes import ChangeKind
from bot.domain.drafts import Draft, DraftState
from bot.domain.statements import NoServerClaimError
from bot.domain.updates import PublishedAgainError, Update, UpdateGoneError
from bot.domain.versions import Deed, Version
from bot.store.drafts import draft_in, save_in
from bot.store.pen import Pen
from bot.store.update_rows import content_of, with_content
from bot.store.updates import keep, stamp, take_back, taken_back, update_in
from bot.store.versions import Of, newest_in, step_back, step_forth


@dataclass(frozen=True, slots=True)
class Stepped:
    """What came of an undo, or of doing something again."""

    update: Update
    step: Version
    """What was undone, or done again."""
    now: Version
    draft: int | None = None
    """The draft that an undone publication has given back."""


def undo(pen: Pen, number: int, seen: int | None = None) -> Stepped:
    """Undo what was done last with an update; at the last step its publication, which gives the draft back.

    `seen` is the version on whose screen it was pressed. Raises UpdateGoneError, NothingToUndoError, ChangedSinceError.
    """
    before = _there(pen, number)
    nothing = content_of(taken_back(before, ""))
    step, now = step_back(pen, Of.UPDATE, number, seen, nothing)
    after = _moved(pen, before, now)
    given_back = _draft_given_back(pen, before) if now.what is Deed.UNDONE else None
    return Stepped(after, step, now, given_back)


def redo(pen: Pen, number: int, seen: int | None = None) -> Stepped:
    """Do again what was undone last; raises as `undo` does, and PublishedAgainError."""
    before = _there(pen, number)
    was_unpublished = newest(pen, before).what is Deed.UNDONE
    now = step_forth(pen, Of.UPDATE, number, seen)
    if was_unpublished:
        _take_draft_again(pen, before)
    return Stepped(_moved(pen, before, now), now, now)


def newest(pen: Pen, update: Update) -> Version:
    """The version that an update is in; a button that undoes carries its number."""
    found = newest_in(pen.connection, pen.server, Of.UPDATE, str(update.number))
    if found is None:
        raise UpdateGoneError
    return found


def _there(pen: Pen, number: int) -> Update:
    update = update_in(pen.connection, pen.server, number)
    if update is None:
        raise UpdateGoneError
    return update


def _moved(pen: Pen, before: Update, to: Version) -> Update:
    """Make an update what a version says: its claims, its row and its post."""
    after = replace(with_content(before, to.content), channel=before.channel, **stamp(pen))
    for ref in before.refs:
        if ref not in after.refs:
            take_back(pen, ref, "", ChangeKind.UNDONE)
    for ref in after.refs:
        if ref not in before.refs:
            _let_stand(pen, ref)
    keep(pen, after, undone=True)
    return after


def _let_stand(pen: Pen, ref: str) -> None:
    try:
        pen.reopen(ref, why="")
    except NoServerClaimError:
        # It stands already.
        return


def _draft_given_back(pen: Pen, update: Update) -> int | None:
    draft = draft_in(pen.connection, pen.server, update.draft)
    if draft is None:
        return None
    save_in(pen.connection, replace(draft, state=DraftState.OPEN, author=pen.by, changed=pen.now))
    return draft.number


def _take_draft_again(pen: Pen, update: Update) -> None:
    draft: Draft | None = draft_in(pen.connection, pen.server, update.draft)
    if draft is None:
        return
    if draft.state is DraftState.PUBLISHED:
        raise PublishedAgainError
    save_in(pen.connection, replace(draft, state=DraftState.PUBLISHED, changed=pen.now))
