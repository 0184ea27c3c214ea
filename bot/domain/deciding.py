"""Which outcome of a prediction a piece of news decides. A proposal for moderators: the rule on the prediction decides."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from bot.domain.claims import Claim, CreditDetail, Stage, StageDetail, Standing, Work
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.predictions import Outline
from bot.domain.statements import Statement

_STAGES: Final = (
    Stage.RUMOURED,
    Stage.ANNOUNCED,
    Stage.IN_DEVELOPMENT,
    Stage.PRE_PRODUCTION,
    Stage.IN_PRODUCTION,
    Stage.POST_PRODUCTION,
    Stage.COMPLETED,
    Stage.RELEASED,
)
_CAME_TRUE: Final = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
_CAME_TO_NOTHING: Final = (Standing.NOT_RETURNING, Standing.RECAST, Standing.LEFT)


def decided_by(outline: Outline, statements: Iterable[Statement], entry: TitleLedger) -> int | None:
    """The outcome that statements of fact about its title decide; None where they decide none."""
    for statement in statements:
        if statement.label is Label.SPECULATION or statement.work is not Work.THIS:
            continue
        match statement.detail:
            case StageDetail(stage=stage):
                found = _by_stage(outline, stage, statement)
            case CreditDetail():
                found = _by_credit(outline, statement.detail, entry)
            case _:
                found = None
        if found is not None:
            return found
    return None


def _by_stage(outline: Outline, stage: Stage, statement: Statement) -> int | None:
    """A stage that the question names, or a later one, decides by the day on which it was told."""
    asked = _asked_stage(outline.question)
    if asked is None or stage not in _STAGES or _STAGES.index(stage) < _STAGES.index(asked):
        return None
    if statement.seen is None:
        return None
    first, last = statement.seen.first, statement.seen.last
    return next((at for at, window in _windows(outline) if window[0] <= first and last <= window[1]), None)


def _by_credit(outline: Outline, said: CreditDetail, entry: TitleLedger) -> int | None:
    """A standing of the person whose claim an outcome stands for."""
    for at, outcome in enumerate(outline.outcomes):
        about = entry.by_ref.get(outcome.claim) if outcome.claim else None
        if not isinstance(about, Claim) or not isinstance(about.detail, CreditDetail):
            continue
        if about.detail.person.casefold() != said.person.casefold():
            continue
        if said.standing in _CAME_TRUE:
            return at
        if said.standing in _CAME_TO_NOTHING and len(outline.outcomes) == 2:
            return 1 - at
    return None


def _asked_stage(question: str) -> Stage | None:
    """The stage that a question names, the one of the most words where several stand in it."""
    words = question.casefold()
    named = [stage for stage in _STAGES if stage.words.casefold() in words]
    return max(named, key=lambda stage: len(stage.words), default=None)


def _windows(outline: Outline) -> list[tuple[int, tuple[date, date]]]:
    return [(at, outcome.window) for at, outcome in enumerate(outline.outcomes) if outcome.window is not None]
