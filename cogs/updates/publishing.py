"""Publishes a draft, worked out anew inside the transaction that writes it."""

from bot.answering.values import proposal_of
from bot.domain.errors import GreenlitError
from bot.domain.server import ServerSettings
from bot.domain.updates import Update
from bot.domain.versions import Version
from bot.store import Pen
from bot.store.drafts import mine_in
from bot.store.undoing import newest
from bot.store.updates import correct, publish, update_in


class NotReadyError(GreenlitError):
    """A draft that cannot be published as it is; the first thing that is wrong with it."""


def published(pen: Pen, number: int, settings: ServerSettings) -> tuple[Update, Version]:
    """Publish a draft of the moderator's own, or the correction that it is, and give the version that it is in.

    Raises what keeps it from that.
    """
    update = _published(pen, number, settings)
    return update, newest(pen, update)


def _published(pen: Pen, number: int, settings: ServerSettings) -> Update:
    # Everything anew: what was shown may have changed since.
    newest = mine_in(pen.connection, pen.server, number, pen.by)
    pen.title(newest.title)
    before = update_in(pen.connection, pen.server, newest.corrects) if newest.corrects else None
    own = before.refs if before is not None else ()
    proposal = proposal_of(newest, pen.seen[newest.title], pen.now, own=own)
    if not proposal.is_ready:
        raise NotReadyError(next(iter(proposal.mistakes), "There is nothing to publish yet."))
    if newest.corrects is not None:
        return correct(pen, newest.number, proposal.statements, proposal.source)
    return publish(
        pen,
        newest.number,
        proposal.statements,
        proposal.source,
        channel=settings.updates_channel,
        ping=settings.ping_role,
    )
