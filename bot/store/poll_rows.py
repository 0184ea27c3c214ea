"""Polls as rows."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from bot.domain.polls import Option, Plan, Poll, PollState, Results, Tally
from bot.store.times import moment, stored

COLUMNS = (
    "id, server, title, question, options, most, results, opens, closes, channel, role, ping, reminds, state, "
    "created_by, created, message, closed, final, voters"
)


def poll_by_id(connection: sqlite3.Connection, id: int) -> Poll | None:  # noqa: A002, the column's name
    """One poll, or None where there is none."""
    return next(polls_where(connection, "id = ?", id), None)


def polls_where(connection: sqlite3.Connection, condition: str, *values: object) -> Iterator[Poll]:
    """The polls for which a condition of ours holds, soonest to close first."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM poll WHERE {condition} ORDER BY closes, id",  # noqa: S608, our own words
        values,
    )
    yield from map(poll_of, rows)


def poll_of(row: tuple[Any, ...]) -> Poll:
    """The poll that a row holds."""
    (
        id_,
        server,
        title,
        question,
        options,
        most,
        results,
        opens,
        closes,
        channel,
        role,
        ping,
        reminds,
        state,
        created_by,
        created,
        message,
        closed,
        final,
        voters,
    ) = row
    plan = Plan(
        question,
        tuple(map(option_of, json.loads(options))),
        moment(closes),
        channel,
        title,
        most,
        Results(results),
        moment(opens) if opens is not None else None,
        role,
        ping,
        bool(reminds),
    )
    return Poll(
        id_,
        server,
        plan,
        PollState(state),
        created_by,
        moment(created),
        message,
        moment(closed) if closed is not None else None,
        Tally(tuple(json.loads(final)), voters) if final is not None else None,
    )


def plan_row(plan: Plan) -> dict[str, Any]:
    """A plan's columns."""
    return {
        "title": plan.title,
        "question": plan.question,
        "options": json.dumps(list(map(option_row, plan.options)), ensure_ascii=False),
        "most": plan.most,
        "results": plan.results.value,
        "opens": stored(plan.opens) if plan.opens is not None else None,
        "closes": stored(plan.closes),
        "channel": plan.channel,
        "role": plan.role,
        "ping": plan.ping,
        "reminds": int(plan.reminds),
    }


def option_row(option: Option) -> list[str | None]:
    """An option as JSON keeps it."""
    first, last = option.window if option.window is not None else (None, None)
    return [
        option.text,
        option.claim,
        first.isoformat() if first is not None else None,
        last.isoformat() if last is not None else None,
    ]


def option_of(row: list[Any]) -> Option:
    """What `option_row` made."""
    text, claim, first, last = row
    window = (date.fromisoformat(first), date.fromisoformat(last)) if first is not None else None
    return Option(text, claim, window)
