"""Predictions as rows."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.domain.dates import PartialDate
from bot.domain.predictions import Forecast, Outline, Prediction, PredictionState, Verdict
from bot.domain.scores import Score
from bot.store.poll_rows import option_of, option_row
from bot.store.times import moment, stored

_COLUMNS = (
    "id, server, title, question, outcomes, rule, opens, closes, channel, ping, state, created_by, created, locked, "
    "objectable_until"
)


_CREATE = """
INSERT INTO prediction (id, server, title, question, outcomes, rule, opens, closes, channel, ping, state, created_by,
    created)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM prediction), :server, :title, :question, :outcomes, :rule, :opens,
    :closes, :channel, :ping, :state, :by, :now)
RETURNING id"""


def prediction_by_id(connection: sqlite3.Connection, id: int) -> Prediction | None:  # noqa: A002, the column's name
    """One prediction, or None where there is none."""
    return next(predictions_where(connection, "id = ?", id), None)


def predictions_where(
    connection: sqlite3.Connection, condition: str, *values: object
) -> Iterator[Prediction]:
    """The predictions for which a condition of ours holds, soonest to close first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM prediction WHERE {condition} ORDER BY closes, id",  # noqa: S608, our own words
        values,
    ).fetchall()
    for row in rows:
        yield _prediction(row, *_verdict(connection, row[0]))


def insert_prediction(
    connection: sqlite3.Connection,
    outline: Outline,
    server: int,
    state: PredictionState,
    by: int,
    now: datetime,
) -> int:
    """Add a prediction; its id."""
    values = {
        "server": server,
        "state": state,
        "by": by,
        "now": stored(now),
        "title": outline.title,
        "question": outline.question,
        "outcomes": json.dumps(list(map(option_row, outline.outcomes)), ensure_ascii=False),
        "rule": outline.rule,
        "opens": _or_none(outline.opens),
        "closes": stored(outline.closes),
        "channel": outline.channel,
        "ping": outline.ping,
    }
    (id_,) = connection.execute(_CREATE, values).fetchone()
    return id_


def insert_verdict(connection: sqlite3.Connection, prediction: int, number: int, verdict: Verdict) -> None:
    """Add a verdict behind the earlier ones."""
    published = verdict.published.iso if verdict.published is not None else None
    connection.execute(
        "INSERT INTO verdict (prediction, number, outcome, by, at, source, published, why) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            prediction,
            number,
            verdict.outcome,
            verdict.by,
            stored(verdict.at),
            verdict.source,
            published,
            verdict.why,
        ),
    )


def insert_scores(connection: sqlite3.Connection, prediction: int, made: Mapping[int, Score]) -> None:
    """Add everybody's score."""
    connection.executemany(
        "INSERT INTO score (prediction, person, brier, crowd, better_than, forecasters) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (prediction, person, score.brier, score.crowd, score.better_than, len(made))
            for person, score in made.items()
        ],
    )


def forecasts_of(
    connection: sqlite3.Connection, prediction: int, person: int | None = None
) -> list[Forecast]:
    """Every forecast of a prediction as it was made, the oldest first; one person's where one is given."""
    of_person = "AND person = :person" if person is not None else ""
    rows = connection.execute(
        f"SELECT person, at, percents FROM forecast WHERE prediction = :id {of_person} ORDER BY at, person",  # noqa: S608, our own words
        {"id": prediction, "person": person},
    )
    return [Forecast(person, moment(at), tuple(json.loads(percents))) for person, at, percents in rows]


def score_of(row: tuple[Any, ...]) -> Score:
    """The score that a row (person, brier, crowd, better_than) holds."""
    person, brier, crowd, better_than = row
    return Score(person, brier, crowd, better_than)


def _verdict(connection: sqlite3.Connection, prediction: int) -> tuple[Verdict | None, int]:
    row = connection.execute(
        "SELECT outcome, by, at, source, published, why, confirmed_by, number FROM verdict WHERE prediction = ? "
        "ORDER BY number DESC LIMIT 1",
        (prediction,),
    ).fetchone()
    if row is None:
        return None, 0
    outcome, by, at, source, published, why, confirmed_by, number = row
    when = PartialDate.parse(published) if published is not None else None
    return Verdict(outcome, by, moment(at), source, when, why, confirmed_by), number


def _prediction(row: tuple[Any, ...], verdict: Verdict | None, verdicts: int) -> Prediction:
    (
        id_,
        server,
        title,
        question,
        outcomes,
        rule,
        opens,
        closes,
        channel,
        ping,
        state,
        created_by,
        created,
        locked,
        objectable_until,
    ) = row
    outline = Outline(
        question,
        tuple(map(option_of, json.loads(outcomes))),
        rule,
        moment(closes),
        channel,
        title,
        _moment(opens),
        ping,
    )
    return Prediction(
        id_,
        server,
        outline,
        PredictionState(state),
        created_by,
        moment(created),
        _moment(locked),
        _moment(objectable_until),
        verdict,
        verdicts,
    )


def _moment(at: int | None) -> datetime | None:
    return moment(at) if at is not None else None


def _or_none(at: datetime | None) -> int | None:
    return stored(at) if at is not None else None
