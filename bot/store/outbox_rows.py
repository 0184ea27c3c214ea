"""The outbox's rows. Only this module knows the columns of its two tables."""

from datetime import datetime
from typing import Any, Final, TypeAlias

from bot.domain.outbox import Action, Fate, Job, Lane, Outgoing, Posted
from bot.store.times import moment, stored

Row: TypeAlias = tuple[Any, ...]

PUT: Final = """
INSERT INTO outbox (key, server, kind, subject, action, lane, channel, person, message, payload, instead, due, not_after)
SELECT :key, :server, :kind, :subject, :action, :lane, :channel, :person, :message, :payload, :instead, :due, :not_after
WHERE NOT EXISTS (SELECT 1 FROM post WHERE key = :key)
ON CONFLICT (key) DO NOTHING"""

NEWER_EDIT: Final = """
UPDATE outbox SET payload = :payload, kind = :kind, version = version + 1, not_after = :not_after,
    channel = :channel, message = :message, first_tried = NULL,
    due = CASE WHEN tries > 0 THEN due ELSE min(due, :due) END
WHERE server = :server AND subject = :subject AND action = 'edit' AND state = 'waiting'"""

# Where the newest post of a subject stands or will stand.
WHERE_TO: Final = """
SELECT channel FROM (
    SELECT channel, 1 AS waits, id AS at FROM outbox
    WHERE server = :server AND subject = :subject AND action = 'post' AND state = 'waiting'
    UNION ALL
    SELECT channel, 0, decided FROM post WHERE server = :server AND subject = :subject AND fate = 'sent'
) WHERE channel IS NOT NULL ORDER BY waits DESC, at DESC LIMIT 1"""

_COLUMNS: Final = """
id, key, server, kind, subject, action, lane, channel, person, message, payload, instead, due, not_after,
version, tries, first_tried, unsure_since"""
_NEWEST: Final = """
(SELECT {column} FROM post WHERE post.server = outbox.server AND post.subject = outbox.subject AND post.fate = 'sent'
 ORDER BY decided DESC LIMIT 1)"""
_FREE: Final = "state = 'waiting' AND (leased_until IS NULL OR leased_until <= :now)"

# The first of each lane that is due. What is done with a post waits until that is sent.
HEADS: Final = f"""
SELECT {_COLUMNS}, {_NEWEST.format(column="key")}, {_NEWEST.format(column="channel")},
    {_NEWEST.format(column="message")}
FROM outbox WHERE id IN (
    SELECT min(id) FROM outbox WHERE {_FREE} AND due <= :now AND NOT (action <> 'post' AND EXISTS (
        SELECT 1 FROM outbox AS post WHERE post.server = outbox.server AND post.subject = outbox.subject
            AND post.action = 'post' AND post.state = 'waiting'))
    GROUP BY lane, CASE lane WHEN 'people' THEN 0 ELSE channel END)
ORDER BY due, id"""  # noqa: S608, our own columns
NEXT_DUE: Final = """
SELECT min(at) FROM (SELECT max(due, coalesce(leased_until, 0)) AS at FROM outbox WHERE state = 'waiting')
WHERE at > :now"""

CLAIM: Final = """
UPDATE outbox SET leased_until = :until, tries = tries + 1, first_tried = coalesce(first_tried, :now),
    unsure_since = CASE action WHEN 'post' THEN coalesce(unsure_since, :now) END
WHERE id = :id"""
RELEASE: Final = "UPDATE outbox SET leased_until = NULL WHERE leased_until IS NOT NULL"
LATER: Final = """
UPDATE outbox SET leased_until = NULL, due = :due, unsure_since = CASE WHEN :unsure THEN unsure_since ELSE :before END
WHERE id = :id"""
RULED_OUT: Final = "UPDATE outbox SET unsure_since = :now WHERE id = :id"
INSTEAD: Final = """
UPDATE outbox SET leased_until = NULL, lane = 'posts', instead = 1, due = :now, tries = 0, unsure_since = NULL
WHERE id = :id"""
FINISH: Final = "DELETE FROM outbox WHERE id = :id AND version = :version"
NEWER: Final = "UPDATE outbox SET leased_until = NULL, tries = 0, first_tried = NULL WHERE id = :id"
FAIL: Final = "UPDATE outbox SET state = 'failed', leased_until = NULL, due = :now WHERE id = :id"

DECIDE: Final = """
INSERT INTO post (key, server, kind, subject, fate, channel, person, message, decided)
VALUES (:key, :server, :kind, :subject, :fate, :channel, :person, :message, :now)
ON CONFLICT (key) DO UPDATE SET fate = excluded.fate, channel = excluded.channel, message = excluded.message,
    decided = excluded.decided"""
GONE: Final = "UPDATE post SET fate = 'gone' WHERE message = :message AND fate = 'sent'"
POST_OF: Final = """
SELECT key, fate, channel, message FROM post WHERE server = ? AND subject = ? ORDER BY decided DESC LIMIT 1"""
STANDING: Final = """
SELECT channel, group_concat(message) FROM post
WHERE kind = ? AND fate = 'sent' AND decided > ? AND person IS NULL AND channel IS NOT NULL
GROUP BY channel ORDER BY max(decided) DESC LIMIT 200"""
SUBJECT_OF: Final = "SELECT server, kind, subject FROM post WHERE message = ?"

FORGET_FAILED: Final = """
DELETE FROM post WHERE fate = 'failed' AND key IN (SELECT key FROM outbox WHERE server = :server AND state = 'failed')"""
RETRY: Final = """
UPDATE outbox SET state = 'waiting', due = :now, tries = 0, first_tried = NULL, unsure_since = NULL
WHERE server = :server AND state = 'failed'"""
CANCEL: Final = "DELETE FROM outbox WHERE server = ? AND subject = ?"
TAKE_BACK: Final = "DELETE FROM outbox WHERE server = ? AND subject = ? AND tries = 0 RETURNING payload"
FORGET_SERVER: Final = "DELETE FROM outbox WHERE server = :server"
PURGE_FAILED: Final = "DELETE FROM outbox WHERE state = 'failed' AND due < :before"
PURGE_PEOPLE: Final = "DELETE FROM post WHERE person IS NOT NULL AND decided < :before"

BACKLOG: Final = """
SELECT coalesce(sum(state = 'waiting'), 0), min(CASE state WHEN 'waiting' THEN due END),
    coalesce(sum(state = 'failed'), 0)
FROM outbox WHERE :server IS NULL OR server = :server"""
TO_PEOPLE: Final = (
    "SELECT count(*) FROM post WHERE person IS NOT NULL AND message IS NOT NULL AND decided > ?"
)


def values(outgoing: Outgoing) -> dict[str, Any]:
    """The values for PUT."""
    return {
        "key": outgoing.key,
        "server": outgoing.server or 0,
        "kind": outgoing.kind,
        "subject": outgoing.subject,
        "action": outgoing.action,
        "lane": outgoing.lane,
        "channel": outgoing.channel,
        "person": outgoing.person,
        "message": outgoing.message,
        "payload": outgoing.payload,
        "instead": int(outgoing.instead),
        "due": stored(outgoing.due),
        "not_after": stored(outgoing.not_after) if outgoing.not_after is not None else None,
    }


def place(row: Row) -> tuple[Lane, int]:
    """The lane of a row from HEADS."""
    lane = Lane(row[6])
    return lane, 0 if lane is Lane.PEOPLE else row[7]


def job(row: Row, now: datetime) -> Job:
    """A job from HEADS, as it is once it is claimed now."""
    (
        id_,
        key,
        server,
        kind,
        subject,
        action,
        _,
        channel,
        person,
        message,
        payload,
        instead,
        due,
        not_after,
    ) = row[:14]
    version, tries, first_tried, unsure_since, *newest = row[14:]
    outgoing = Outgoing(
        key=key,
        kind=kind,
        subject=subject,
        due=moment(due),
        server=server or None,
        channel=channel,
        person=person,
        message=message,
        action=Action(action),
        payload=payload,
        not_after=_maybe(not_after),
        instead=bool(instead),
    )
    sent = Posted(newest[0], Fate.SENT, newest[1], newest[2]) if newest[0] is not None else None
    return Job(
        id=id_,
        outgoing=outgoing,
        version=version,
        tries=tries + 1,
        first_tried=_maybe(first_tried) or now,
        unsure_since=_maybe(unsure_since),
        posted=sent,
    )


def posted(row: Row) -> Posted:
    """What became of a post, from POST_OF."""
    key, fate, channel, message = row
    return Posted(key, Fate(fate), channel, message)


def _maybe(number: int | None) -> datetime | None:
    return moment(number) if number is not None else None
