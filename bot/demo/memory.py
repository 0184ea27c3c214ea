"""What the demo forgets: SimCord keeps everything that ever happened, and a demo can run for days."""

from typing import Any

from simcord import Env

from bot.demo import simcord_private

KEPT_MESSAGES = 100
"""Newest messages that a channel keeps."""
KEPT_PRIVATE = 50
"""Newest of those that only one person sees; they come with every press and push no others out."""
KEPT_INTERACTIONS = 200
KEPT_LOG = 50


def forget_old(env: Env) -> None:
    """Keep the newest only, so that the demo's memory has a bound."""
    backend = env.backend
    for messages in backend.messages.values():
        for is_private, kept in ((True, KEPT_PRIVATE), (False, KEPT_MESSAGES)):
            ids = [id_ for id_, message in messages.items() if message.is_ephemeral is is_private]
            _drop(messages, ids, kept)
    _drop(backend.interactions, list(backend.interactions), KEPT_INTERACTIONS)
    for token in [
        token for token, id_ in backend.interaction_tokens.items() if id_ not in backend.interactions
    ]:
        del backend.interaction_tokens[token]
    for log in (backend.transcript, backend.http_requests):
        if len(log) > 2 * KEPT_LOG:
            del log[:-KEPT_LOG]
    simcord_private.forget_ids(env)


def _drop(records: dict[int, Any], ids: list[int], kept: int) -> None:
    for id_ in sorted(ids)[: max(len(ids) - kept, 0)]:
        del records[id_]
