"""How predictions turn out: settled, objected to, confirmed, scored, reversed; inside transactions that callers hold."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from bot.domain.desk import DeskKind, DeskState
from bot.domain.errors import message
from bot.domain.outbox import Outgoing, key_of
from bot.domain.predictions import (
    Prediction,
    PredictionError,
    PredictionState,
    Verdict,
    check_confirmer,
    check_objection,
    check_verdict,
    counted,
    lock_moment,
    needs_another,
)
from bot.domain.scores import scores
from bot.domain.settling import confirm_ref, objected, objection_ref, to_confirm, to_settle_ref
from bot.store.desk_writing import close_in, record_in
from bot.store.outbox import put
from bot.store.prediction_reads import UNANSWERED, existing
from bot.store.prediction_rows import forecasts_of, insert_scores, insert_verdict
from bot.store.settlings import forget_drafts
from bot.store.times import stored

Announce: TypeAlias = Callable[[Prediction], Iterable[Outgoing]]
"""The messages that a change of a prediction causes."""

OBJECTION_TOLD: Final = "objection_told"
"""What the outbox calls word to somebody whose objection was answered."""
CHANGED: Final = message("The outcome was changed.")
"""The answer to objections where their reason was taken up."""


class NobodyForecastError(PredictionError):
    """Settling would score nobody, because no forecast is older than the news."""

    def __init__(self) -> None:
        """Propose what to do."""
        super().__init__(
            message(
                "No forecast was made before the news, so nobody would be scored. Declare the prediction void."
            )
        )


def nothing(_: Prediction) -> Iterable[Outgoing]:
    """No message."""
    return ()


def announced(connection: sqlite3.Connection, prediction: int, announce: Announce) -> Prediction:
    """A prediction as it is now, with the messages about it kept."""
    found = existing(connection, prediction)
    for each in announce(found):
        put(connection, each)
    return found


def settle_in(
    connection: sqlite3.Connection,
    prediction: int,
    verdict: Verdict,
    *,
    news: datetime | None,
    objections: timedelta,
    owner: int | None = None,
    announce: Announce = nothing,
) -> Prediction:
    """Say how a prediction turned out, for the first time or in place of what was said before."""
    found = existing(connection, prediction)
    check_verdict(found, verdict, news, now=verdict.at)
    said = forecasts_of(connection, prediction)
    # Nothing that is not over yet locks it: a prediction can be void before its closing time.
    lock = min(lock_moment(found.outline.closes, news), verdict.at)
    who = counted(said, lock)
    if verdict.outcome is not None and not who:
        raise NobodyForecastError
    if found.verdict is not None and found.verdict.outcome == verdict.outcome and found.lock == lock:
        raise PredictionError(
            message("It is settled like that already. Choose another outcome to reverse it.")
        )
    _answer_in(connection, found, CHANGED, by=verdict.by, now=verdict.at)
    for ref in (to_settle_ref(found), confirm_ref(found)):
        _close(connection, found, ref, verdict.by, verdict.at)
    insert_verdict(connection, prediction, found.verdicts + 1, verdict)
    counted_before = connection.execute("DELETE FROM score WHERE prediction = ?", (prediction,)).rowcount
    is_void = verdict.outcome is None
    second = needs_another(verdict, who, owner)
    # Scores that counted are replaced by those of the new outcome at once, so that nobody has a wrong one or none.
    if counted_before and verdict.outcome is not None and not second:
        insert_scores(connection, prediction, scores(said, lock, verdict.outcome))
    state = PredictionState.VOID if is_void else PredictionState.SETTLED
    until = None if is_void else stored(verdict.at + objections)
    connection.execute(
        "UPDATE prediction SET state = ?, locked = ?, objectable_until = ? WHERE id = ?",
        (state, stored(lock), until, prediction),
    )
    forget_drafts(connection, prediction)
    settled = announced(connection, prediction, announce)
    if not is_void and second:
        record_in(connection, to_confirm(settled, verdict.at))
    return settled


def confirm_in(
    connection: sqlite3.Connection,
    prediction: int,
    by: int,
    owner: int | None,
    *,
    now: datetime,
    announce: Announce = nothing,
) -> Prediction:
    """Confirm the newest verdict of somebody who had forecast themselves; raises PredictionError for that person, and
    for anybody else with a forecast who does not own the server."""
    found = existing(connection, prediction)
    lock = found.lock or found.outline.closes
    check_confirmer(found, by, counted(forecasts_of(connection, prediction), lock), owner)
    connection.execute(
        "UPDATE verdict SET confirmed_by = ? WHERE prediction = ? AND number = ?",
        (by, prediction, found.verdicts),
    )
    _close(connection, found, confirm_ref(found), by, now)
    return announced(connection, prediction, announce)


def finish_in(
    connection: sqlite3.Connection,
    prediction: int,
    owner: int | None,
    *,
    now: datetime,
    announce: Announce = nothing,
) -> Prediction | None:
    """Score everybody whose forecast counts; None where it is not to be yet: another has to confirm, or objects."""
    found = existing(connection, prediction)
    until, verdict = found.objectable_until, found.verdict
    if found.state is not PredictionState.SETTLED or until is None or now < until or verdict is None:
        return None
    if verdict.outcome is None or found.lock is None or _is_objected_to(connection, prediction):
        return None
    said = forecasts_of(connection, prediction)
    if needs_another(verdict, counted(said, found.lock), owner):
        return None
    made = scores(said, found.lock, verdict.outcome)
    connection.execute("DELETE FROM score WHERE prediction = ?", (prediction,))
    insert_scores(connection, prediction, made)
    connection.execute("UPDATE prediction SET state = 'final' WHERE id = ?", (prediction,))
    return announced(connection, prediction, announce)


def object_in(
    connection: sqlite3.Connection,
    prediction: int,
    person: int,
    reason: str,
    *,
    now: datetime,
    verdict: int | None = None,
    locale: str = "",
) -> Prediction:
    """Keep an objection to the newest verdict and put it on the desk; with a number, only if that is the newest."""
    found = existing(connection, prediction)
    if verdict is not None and verdict != found.verdicts:
        raise PredictionError(
            message("The outcome was changed meanwhile. Look at it again before you object.")
        )
    lock = found.lock or found.outline.closes
    has_forecast = person in counted(forecasts_of(connection, prediction), lock)
    line = check_objection(found, reason, has_forecast=has_forecast, now=now)
    taken = connection.execute(
        "INSERT INTO objection (prediction, verdict, person, at, reason, locale) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        (prediction, found.verdicts, person, stored(now), line, locale),
    ).rowcount
    if not taken:
        raise PredictionError(message("You have objected already. A moderator will answer."))
    record_in(connection, objected(found, person, line, now))
    return found


def answer_in(connection: sqlite3.Connection, prediction: int, answer: str, *, by: int, now: datetime) -> int:
    """Answer every objection to the newest verdict, so that it stands, and tell who objected; how many were answered.

    Raises PredictionError where nobody waits for an answer.
    """
    found = existing(connection, prediction)
    answered = _answer_in(connection, found, answer, by=by, now=now)
    if not answered:
        raise PredictionError(
            message("Nobody waits for an answer any more: it was given, or the outcome was changed.")
        )
    return answered


def _answer_in(
    connection: sqlite3.Connection, found: Prediction, answer: str, *, by: int, now: datetime
) -> int:
    people = connection.execute(
        "UPDATE objection SET answer = ? WHERE prediction = ? AND verdict = ? AND answer IS NULL "
        "RETURNING person, locale",
        (answer, found.id, found.verdicts),
    ).fetchall()
    for person, locale in people:
        if person > 0:  # below are people who had their data deleted
            put(connection, _told(found, person, locale, now))
    _close(connection, found, objection_ref(found), by, now)
    return len(people)


def _told(found: Prediction, person: int, locale: str, now: datetime) -> Outgoing:
    return Outgoing(
        key=key_of(OBJECTION_TOLD, found.id, found.verdicts, person),
        kind=OBJECTION_TOLD,
        subject=f"{OBJECTION_TOLD}:{found.id}:{found.verdicts}:{person}",
        due=now,
        server=found.server,
        channel=found.outline.channel,
        person=person,
        payload=json.dumps({"prediction": found.id, "verdict": found.verdicts, "locale": locale}),
    )


def _close(connection: sqlite3.Connection, found: Prediction, ref: str, by: int, now: datetime) -> None:
    """Take what the desk says of this off it, if it lies there."""
    rows = connection.execute(
        "SELECT id FROM desk_item WHERE server = ? AND kind = ? AND ref = ? AND state = 'open'",
        (found.server, DeskKind.POLL, ref),
    ).fetchall()
    for (number,) in rows:
        close_in(connection, found.server, number, DeskState.ANSWERED, by=by, now=now)


def _is_objected_to(connection: sqlite3.Connection, prediction: int) -> bool:
    return (
        connection.execute(
            f"SELECT 1 FROM prediction WHERE id = ? AND EXISTS ({UNANSWERED})",  # noqa: S608, our own words
            (prediction,),
        ).fetchone()
        is not None
    )
