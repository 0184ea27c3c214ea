"""Predictions on disk: every forecast kept, one counted a person, none after the lock, verdicts reversed as a whole."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Coroutine
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.dates import PartialDate
from bot.domain.poll_drafts import Typed
from bot.domain.polls import Option
from bot.domain.predictions import Outline, Prediction, PredictionError, PredictionState, Verdict, counted
from bot.store import Store
from bot.store.poll_drafts import DraftGoneError
from bot.store.prediction_reads import PredictionGoneError
from bot.store.verdicts import NobodyForecastError

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
SERVER, MODERATOR, OWNER = 5, 90, 91
OUTLINE = Outline("Released by June?", (Option("Yes"), Option("No")), "The studio decides.", NOW + DAY, 7)
LINK = "https://gazette.example/news"


def verdict(outcome: int | None, at: datetime, *, by: int = MODERATOR) -> Verdict:
    return Verdict(outcome, by, at, LINK, PartialDate(2026, 11, 28))


async def made(store: Store, outline: Outline = OUTLINE) -> Prediction:
    return await store.predictions.create(outline, server=SERVER, by=MODERATOR, now=NOW)


async def say(store: Store, prediction: Prediction, person: int, *percents: int, at: datetime = NOW) -> None:
    await store.forecasts.make(prediction.id, SERVER, person, percents, now=at)


async def settled(
    store: Store,
    prediction: Prediction,
    outcome: int | None,
    at: datetime,
    *,
    news: datetime | None = None,
    by: int = MODERATOR,
) -> Prediction:
    return await store.predictions.settle(
        prediction.id, verdict(outcome, at, by=by), news=news, objections=DAY
    )


async def test_a_prediction_goes_from_forecasts_to_scores(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 50, 50)
        await say(store, prediction, 2, 90, 10, at=NOW + HOUR)
        await say(store, prediction, 2, 80, 20, at=NOW + 2 * HOUR)
        await say(store, prediction, 3, 10, 90, at=NOW + 2 * HOUR)
        await say(store, prediction, 3, at=NOW + 3 * HOUR)
        assert await store.forecasts.people(prediction.id) == 2
        assert [each.percents for each in await store.forecasts.history(prediction.id, 2)] == [
            (90, 10),
            (80, 20),
        ]

        (due,) = await store.predictions.due_to_lock(NOW + DAY)
        locked = await store.predictions.lock(due.id)
        assert locked is not None
        assert (locked.state, locked.lock) == (PredictionState.LOCKED, NOW + DAY)
        assert await store.predictions.lock(due.id) is None
        done = await settled(store, prediction, 0, NOW + DAY + HOUR)
        assert (done.state, done.objectable_until) == (PredictionState.SETTLED, NOW + 2 * DAY + HOUR)
        assert await store.scoreboard.of(prediction.id) == {}
        assert await store.predictions.finish(prediction.id, OWNER, now=NOW + 2 * DAY) is None
        final = await store.predictions.finish(prediction.id, OWNER, now=NOW + 2 * DAY + HOUR)
        assert final is not None
        assert final.state is PredictionState.FINAL
        scores = await store.scoreboard.of(prediction.id)
        assert {person: round(score.brier, 9) for person, score in scores.items()} == {1: 0.5, 2: 0.08}
        (own,) = (await store.people.own(2, SERVER)).forecasts
        assert (own.prediction.id, own.percents, own.score, own.forecasters) == (
            prediction.id,
            (80, 20),
            scores[2],
            2,
        )
        assert (await store.people.own(2, SERVER + 1)).forecasts == ()


async def test_the_news_locks_retroactively(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 50, 50)
        await say(store, prediction, 1, 100, 0, at=NOW + 5 * HOUR)
        await say(store, prediction, 2, 100, 0, at=NOW + 5 * HOUR)
        done = await settled(store, prediction, 0, NOW + 6 * HOUR, news=NOW + HOUR)
        assert done.lock == NOW + HOUR
        with pytest.raises(PredictionError, match="locked"):
            await say(store, prediction, 3, 1, 99, at=NOW + 6 * HOUR)
        await store.predictions.finish(prediction.id, OWNER, now=NOW + 3 * DAY)
        assert {
            person: score.brier for person, score in (await store.scoreboard.of(prediction.id)).items()
        } == {1: 0.5}


async def test_where_the_news_leaves_no_forecast_void_is_proposed(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 50, 50, at=NOW + 2 * HOUR)
        with pytest.raises(NobodyForecastError, match="void"):
            await settled(store, prediction, 0, NOW + 6 * HOUR, news=NOW + HOUR)
        void = await settled(store, prediction, None, NOW + 6 * HOUR, news=NOW + HOUR)
        assert void.state is PredictionState.VOID
        assert await store.predictions.finish(prediction.id, OWNER, now=NOW + 9 * DAY) is None


async def test_reversing_makes_every_score_anew(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 80, 20)
        at = NOW + DAY + HOUR
        await settled(store, prediction, 0, at)
        with pytest.raises(PredictionError, match="already"):
            await settled(store, prediction, 0, at)
        await store.predictions.finish(prediction.id, OWNER, now=at + DAY)
        assert (await store.scoreboard.of(prediction.id))[1].brier == pytest.approx(0.08)
        reversed_ = await settled(store, prediction, 1, at + 2 * DAY)
        assert (reversed_.state, reversed_.verdicts) == (PredictionState.SETTLED, 2)
        assert (await store.scoreboard.of(prediction.id))[1].brier == pytest.approx(1.28)
        await store.predictions.finish(prediction.id, OWNER, now=at + 3 * DAY)
        assert (await store.scoreboard.of(prediction.id))[1].brier == pytest.approx(1.28)
        void = await settled(store, prediction, None, at + 4 * DAY)
        assert void.state is PredictionState.VOID
        assert await store.scoreboard.of(prediction.id) == {}


async def test_an_objection_waits_for_its_answer(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 80, 20)
        at = NOW + DAY + HOUR
        with pytest.raises(PredictionError, match="over, or has not begun"):
            await store.forecasts.object(prediction.id, 1, "No.", now=NOW)
        await settled(store, prediction, 1, at)
        with pytest.raises(PredictionError, match="forecast that counts"):
            await store.forecasts.object(prediction.id, 2, "No.", now=at)
        with pytest.raises(PredictionError, match="needs a reason"):
            await store.forecasts.object(prediction.id, 1, " ", now=at)
        await store.forecasts.object(prediction.id, 1, "The trailer says otherwise.", now=at)
        with pytest.raises(PredictionError, match="already"):
            await store.forecasts.object(prediction.id, 1, "Again.", now=at)
        with pytest.raises(PredictionError, match="over"):
            await store.forecasts.object(prediction.id, 1, "Late.", now=at + DAY)
        assert await store.predictions.due_to_finish(at + 2 * DAY) == ()
        assert await store.predictions.finish(prediction.id, OWNER, now=at + 2 * DAY) is None
        assert await store.forecasts.objections(prediction.id) == ((1, "The trailer says otherwise."),)
        assert (
            await store.forecasts.answer(prediction.id, "The rule names the studio.", by=MODERATOR, now=at)
            == 1
        )
        with pytest.raises(PredictionError, match="Nobody waits"):
            await store.forecasts.answer(prediction.id, "Twice.", by=MODERATOR, now=at)
        assert [each.id for each in await store.predictions.due_to_finish(at + 2 * DAY)] == [prediction.id]
        assert await store.predictions.finish(prediction.id, OWNER, now=at + 2 * DAY) is not None


@pytest.mark.parametrize(("by", "alone"), [(1, False), (OWNER, True)])
async def test_a_moderator_who_forecast_needs_another_and_the_owner_does_not(
    path: Path, by: int, alone: bool
):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, by, 80, 20)
        at = NOW + DAY + HOUR
        await settled(store, prediction, 0, at, by=by)
        assert (await store.predictions.finish(prediction.id, OWNER, now=at + DAY) is not None) is alone
        if not alone:
            with pytest.raises(PredictionError, match="yourself"):
                await store.predictions.confirm(prediction.id, by, now=at)
            await store.predictions.confirm(prediction.id, MODERATOR, now=at)
            assert await store.predictions.finish(prediction.id, OWNER, now=at + DAY) is not None
        with pytest.raises(PredictionError, match="nothing to confirm"):
            await store.predictions.confirm(prediction.id, MODERATOR, now=at)


@pytest.mark.parametrize(
    ("outcome", "news", "at", "says"),
    [
        (0, None, NOW + HOUR, "still open"),
        (0, NOW + 3 * HOUR, NOW + HOUR, "in the future"),
        (2, None, NOW + 2 * DAY, "no outcome"),
    ],
)
async def test_what_cannot_be_settled_says_why(
    path: Path, outcome: int, news: datetime | None, at: datetime, says: str
):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 50, 50)
        with pytest.raises(PredictionError, match=says):
            await settled(store, prediction, outcome, at, news=news)
        assert (await store.predictions.get(prediction.id, SERVER)).verdict is None


async def test_nothing_of_another_server_is_seen_or_touched(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        with pytest.raises(PredictionGoneError):
            await store.predictions.get(prediction.id, SERVER + 1)
        with pytest.raises(PredictionGoneError):
            await store.forecasts.make(prediction.id, SERVER + 1, 1, (50, 50), now=NOW)
        assert await store.predictions.of(SERVER + 1) == ()


async def test_who_opted_out_is_not_in_the_table(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        for person in (1, 2):
            await say(store, prediction, person, 80, 20)
        await settled(store, prediction, 0, NOW + 2 * DAY)
        await store.predictions.finish(prediction.id, OWNER, now=NOW + 3 * DAY)
        await store.scoreboard.show_in_table(SERVER, 1, shown=False)
        assert set(await store.scoreboard.table(SERVER)) == {2}
        assert not await store.scoreboard.is_in_table(SERVER, 1)
        await store.scoreboard.show_in_table(SERVER, 1, shown=True)
        assert set(await store.scoreboard.table(SERVER)) == {1, 2}
        assert await store.scoreboard.table(SERVER, "another-title") == {}


async def test_deleting_ones_data_changes_nobody_elses_score(path: Path):
    async with Store.open(path) as store:
        over, running = await made(store), await made(store, replace(OUTLINE, closes=NOW + 9 * DAY))
        for prediction in (over, running):
            await say(store, prediction, 1, 80, 20)
            await say(store, prediction, 2, 30, 70, at=NOW + HOUR)
        await settled(store, over, 0, NOW + 2 * DAY)
        await store.predictions.finish(over.id, OWNER, now=NOW + 3 * DAY)
        before = (await store.scoreboard.of(over.id))[2]
        assert (await store.people.forget(1, now=NOW + 4 * DAY)).forecasts == 2
        after = await store.scoreboard.of(over.id)
        assert after[2] == before
        assert 1 not in after
        assert set(await store.scoreboard.table(SERVER)) == {2}
        assert await store.forecasts.people(running.id) == 1
        assert await store.forecasts.history(running.id, 1) == []
        await settled(store, over, 1, NOW + 5 * DAY)
        await store.predictions.finish(over.id, OWNER, now=NOW + 7 * DAY)
        assert (await store.scoreboard.of(over.id))[2].better_than == before.better_than + 100
        assert (await store.people.forget(1, now=NOW)).forecasts == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE forecast SET percents = '[1,99]'",
        "UPDATE verdict SET outcome = 1",
        "INSERT INTO forecast VALUES (1, 9, 9, '[1,99]')",
    ],
)
async def test_the_database_itself_refuses_to_rewrite_history(path: Path, statement: str):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 80, 20)
        await settled(store, prediction, 0, NOW + 2 * DAY)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


async def test_forecasts_on_their_way_are_on_disk_when_the_store_closes(path: Path):
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store.open(path))
        prediction = await made(store)
        waiting = [
            asyncio.ensure_future(store.forecasts.make(prediction.id, SERVER, person, (60, 40), now=NOW))
            for person in range(1, 50)
        ]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    async with Store.open(path) as store:
        assert await store.forecasts.people(prediction.id) == 49


async def test_one_forecast_that_does_not_count_spoils_no_other_of_its_group(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        make = partial(store.forecasts.make, now=NOW)
        kept, short, nowhere, late, again = await asyncio.gather(
            make(prediction.id, SERVER, 1, (60, 40)),
            make(prediction.id, SERVER, 2, (60, 30, 10)),
            make(99, SERVER, 3, (60, 40)),
            store.forecasts.make(prediction.id, SERVER, 4, (60, 40), now=OUTLINE.closes),
            make(prediction.id, SERVER, 1, (50, 50)),
            return_exceptions=True,
        )
        assert [str(each) for each in (short, nowhere, late)] == [
            "Those numbers do not fit the outcomes. Open the forecast again.",
            "This prediction no longer exists. `/polls` lists those that do.",
            "This prediction is locked. Your last forecast from before counts as it was.",
        ]
        assert not isinstance(kept, BaseException)
        assert not isinstance(again, BaseException)
        assert [each.percents for each in await store.forecasts.all(prediction.id)] == [(60, 40), (50, 50)]


async def test_locking_now_counts_what_was_said_until_then(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 80, 20)
        await say(store, prediction, 2, 10, 90)
        await say(store, prediction, 3, 10, 90)
        await say(store, prediction, 3)
        locked = await store.predictions.lock_now(prediction.id, now=NOW)
        assert locked is not None
        assert locked.state is PredictionState.LOCKED
        assert locked.lock is not None
        assert locked.lock == locked.outline.closes
        assert set(counted(await store.forecasts.all(prediction.id), locked.lock)) == {1, 2}
        assert await store.forecasts.people(prediction.id, locked.lock) == 2
        assert await store.predictions.lock_now(prediction.id, now=NOW + HOUR) is None
        with pytest.raises(PredictionError, match="locked"):
            await say(store, prediction, 4, 50, 50, at=NOW + HOUR)


async def test_locking_now_leaves_what_is_due_to_its_closing_time(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        assert await store.predictions.lock_now(prediction.id, now=OUTLINE.closes) is None
        assert await store.predictions.lock(prediction.id) is not None


async def test_how_many_had_forecast_at_a_moment(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        await say(store, prediction, 1, 80, 20)
        await say(store, prediction, 2, 80, 20, at=NOW + HOUR)
        await say(store, prediction, 1, at=NOW + 2 * HOUR)
        moments = (NOW, NOW + HOUR, NOW + 2 * HOUR, NOW + 3 * HOUR, None)
        assert [await store.forecasts.people(prediction.id, at) for at in moments] == [0, 1, 2, 1, 1]
        assert [each.percents for each in await store.forecasts.history(prediction.id, 1)] == [(80, 20), ()]


async def test_only_what_has_not_opened_is_taken_back(path: Path):
    async with Store.open(path) as store:
        soon = await made(store, replace(OUTLINE, opens=NOW + HOUR))
        assert await store.predictions.open_ones() == ()
        assert await store.predictions.drop(soon.id)
        assert await store.predictions.find(soon.id) is None
        prediction = await made(store, replace(OUTLINE, opens=NOW + HOUR))
        assert await store.predictions.open(prediction.id, now=NOW + HOUR) is not None
        assert await store.predictions.open_ones() == (prediction.id,)
        assert not await store.predictions.drop(prediction.id)


async def test_a_prediction_moves_to_another_channel(path: Path):
    async with Store.open(path) as store:
        prediction = await made(store)
        moved = await store.predictions.move(prediction.id, 8)
        assert moved is not None
        assert moved.outline.channel == 8
        assert await store.predictions.in_channel(7) == ()
        assert await store.predictions.in_channel(8) == (moved,)
        assert await store.predictions.move(99, 8) is None


async def test_a_draft_becomes_one_prediction(path: Path):
    async with Store.open(path) as store:
        draft = await store.poll_drafts.save(Typed(rule="r"), server=SERVER, author=1, now=NOW)
        create = partial(store.predictions.create, OUTLINE, server=SERVER, by=1, now=NOW, draft=draft.id)
        await create()
        with pytest.raises(DraftGoneError):
            await create()
        assert len(await store.predictions.of(SERVER)) == 1


def test_killed_between_any_two_steps_of_settling_all_of_it_happens_once():
    command = [sys.executable, "-m", "tests.store.killed_settling"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert "kills" in done.stdout


class Predicting(RuleBasedStateMachine):
    """Forecast, change, withdraw, lock, settle, object, reverse, void, crash and restart, against a list of what was said."""

    @initialize()
    def begin(self):
        self.loop = asyncio.new_event_loop()
        self.folder = Path(mkdtemp())
        self.now = NOW
        self.said: list[tuple[datetime, int, tuple[int, ...]]] = []
        self.news: datetime | None = None
        self.outcome: int | None = None
        self.open_store(self.folder / "greenlit.db")
        self.prediction = self.wait(made(self.store))

    def open_store(self, path: Path):
        self.path = path
        self.stack = AsyncExitStack()
        self.store = self.wait(self.stack.enter_async_context(Store.open(path)))

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @property
    def current(self) -> Prediction:
        return self.wait(self.store.predictions.get(self.prediction.id, SERVER))

    @rule(person=st.integers(1, 5), percent=st.none() | st.integers(0, 100))
    def forecast(self, person: int, percent: int | None):
        percents = () if percent is None else (percent, 100 - percent)
        counts = self.current.state is PredictionState.OPEN and self.now < OUTLINE.closes
        try:
            self.wait(say(self.store, self.prediction, person, *percents, at=self.now))
        except PredictionError:
            assert not counts
        else:
            assert counts
            self.said.append((self.now, person, percents))

    @rule(hours=st.integers(1, 13))
    def time_passes(self, hours: int):
        self.now += hours * HOUR
        for due in self.wait(self.store.predictions.due_to_lock(self.now)):
            assert self.wait(self.store.predictions.lock(due.id)) is not None
        for due in self.wait(self.store.predictions.due_to_finish(self.now)):
            self.wait(self.store.predictions.finish(due.id, OWNER, now=self.now))

    @rule(
        outcome=st.none() | st.integers(0, 1),
        news=st.none() | st.integers(-3, 30),
        by=st.sampled_from([1, MODERATOR]),
    )
    def settle(self, outcome: int | None, news: int | None, by: int):
        when = NOW + news * HOUR if news is not None else None
        try:
            self.wait(settled(self.store, self.prediction, outcome, self.now, news=when, by=by))
        except PredictionError:
            return
        self.news, self.outcome = when, outcome

    @rule(person=st.integers(1, 5))
    def object_and_answer(self, person: int):
        try:
            self.wait(self.store.forecasts.object(self.prediction.id, person, "Why?", now=self.now))
        except PredictionError:
            return
        assert self.wait(self.store.predictions.due_to_finish(self.now + 9 * DAY)) == ()
        answered = self.store.forecasts.answer(self.prediction.id, "Because.", by=MODERATOR, now=self.now)
        assert self.wait(answered) == 1

    @rule(by=st.sampled_from([2, 77, OWNER]))
    def confirm(self, by: int):
        is_counted = by in self.counting()
        try:
            self.wait(self.store.predictions.confirm(self.prediction.id, by, OWNER, now=self.now))
        except PredictionError:
            assert self.current.state is not PredictionState.SETTLED or is_counted
        else:
            assert not is_counted

    @rule()
    def restart(self):
        self.wait(self.stack.aclose())
        self.open_store(self.path)

    @rule()
    def crash(self):
        crashed = Path(mkdtemp(dir=self.folder))
        for file in self.path.parent.glob(f"{self.path.name}*"):
            if file.suffix != ".lock":
                shutil.copy(file, crashed / file.name)
        self.wait(self.stack.aclose())
        self.open_store(crashed / self.path.name)

    def counting(self) -> dict[int, tuple[int, ...]]:
        lock = min(OUTLINE.closes, self.news) if self.news is not None else OUTLINE.closes
        last = {person: percents for at, person, percents in self.said if at < lock}
        return {person: percents for person, percents in last.items() if percents}

    @invariant()
    def scores_equal_a_reference(self):
        if not hasattr(self, "prediction"):
            return
        scores = self.wait(self.store.scoreboard.of(self.prediction.id))
        state = self.current.state
        # A settlement that took the place of a scored one is scored at once, unless a second moderator is needed.
        was_scored = state is PredictionState.SETTLED and self.current.verdicts > 1
        if state is not PredictionState.FINAL and not (was_scored and scores):
            assert scores == {}
            return
        assert self.outcome is not None
        expected = {
            person: sum(
                (Fraction(each, 100) - int(at == self.outcome)) ** 2 for at, each in enumerate(percents)
            )
            for person, percents in self.counting().items()
        }
        assert {person: score.brier for person, score in scores.items()} == {
            person: pytest.approx(float(each)) for person, each in expected.items()
        }

    @invariant()
    def every_forecast_is_kept(self):
        if hasattr(self, "prediction"):
            kept = self.wait(self.store.forecasts.all(self.prediction.id))
            assert sorted((each.person, each.percents) for each in kept) == sorted(
                (person, percents) for _, person, percents in self.said
            )

    def teardown(self):
        if hasattr(self, "loop"):
            self.wait(self.stack.aclose())
            self.loop.close()
            shutil.rmtree(self.folder)


TestPredicting = Predicting.TestCase
TestPredicting.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
