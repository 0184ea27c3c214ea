"""A prediction's numbers as files: only once it is locked, and nothing about who said what."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.polls import Option
from bot.domain.prediction_exports import as_csv, as_json
from bot.domain.predictions import UNLOCKED, Outline, Prediction, PredictionError, PredictionState, Verdict

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
OUTLINE = Outline("Out by June?", (Option("=Yes", "x#y"), Option("No")), "The studio decides.", NOW, 7, "x")
LOCKED = Prediction(1, 5, OUTLINE, PredictionState.LOCKED, 90, NOW - timedelta(days=9), NOW)
SETTLED = replace(
    LOCKED, state=PredictionState.FINAL, verdict=Verdict(1, 90, NOW, "https://gazette.example/x", None)
)


@pytest.mark.parametrize("state", UNLOCKED)
@pytest.mark.parametrize("write", [as_csv, as_json])
def test_nothing_is_written_before_the_lock(state: PredictionState, write: object) -> None:
    assert callable(write)
    with pytest.raises(PredictionError, match="once it is locked"):
        write(replace(LOCKED, state=state), 3, (60, 40))


def test_a_line_an_outcome_that_no_spreadsheet_calculates() -> None:
    lines = list(csv.reader(io.StringIO(as_csv(SETTLED, 3, (60, 40)))))
    assert lines == [
        ["outcome", "crowd's median in percent", "forecasters", "came true"],
        ["'=Yes", "60", "3", "no"],
        ["No", "40", "3", "yes"],
    ]


def test_json_holds_the_rule_the_crowd_and_the_source() -> None:
    whole = json.loads(as_json(SETTLED, 3, (60, 40)))
    assert whole["rule"] == "The studio decides."
    assert [(each["crowd"], each["came_true"], each["claim"]) for each in whole["outcomes"]] == [
        (60, "no", "x#y"),
        (40, "yes", None),
    ]
    assert (whole["forecasters"], whole["source"]) == (3, "https://gazette.example/x")


def test_what_nobody_forecast_and_what_is_not_decided_stay_open() -> None:
    whole = json.loads(as_json(LOCKED, 0, None))
    assert [(each["crowd"], each["came_true"]) for each in whole["outcomes"]] == [(None, None), (None, None)]
    assert whole["source"] is None
    void = replace(LOCKED, state=PredictionState.VOID, verdict=Verdict(None, 90, NOW, "", None, "Broken."))
    assert list(csv.reader(io.StringIO(as_csv(void, 0, None))))[1] == ["'=Yes", "", "0", ""]
