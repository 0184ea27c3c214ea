"""A prediction before it exists: the outline that comes out of what was typed, or what is wrong with it."""

from datetime import datetime, tzinfo

from bot.domain.errors import GreenlitError, message
from bot.domain.poll_drafts import Typed, as_offered, moments_of
from bot.domain.polls import check_question
from bot.domain.predictions import Outline, PredictionError, check_outline, check_rule, read_outcomes


def outline_of(typed: Typed, *, now: datetime, zone: tzinfo) -> Outline:
    """The prediction that a draft makes; raises the first thing that is wrong, as a sentence."""
    if not typed.question.strip():
        raise PredictionError(message("The prediction has no question yet. Write one."))
    question = check_question(typed.question)
    outcomes = as_offered(typed, read_outcomes(typed.options))
    rule = check_rule(typed.rule)
    opens, closes = moments_of(typed, now=now, zone=zone)
    if typed.channel is None:
        raise PredictionError(message("Choose the channel in which the prediction is to be posted."))
    outline = Outline(question, outcomes, rule, closes, typed.channel, typed.title, opens, typed.ping)
    check_outline(outline, now=now)
    return outline


def wrong_with(typed: Typed, *, now: datetime, zone: tzinfo) -> GreenlitError | None:
    """The first thing that is wrong with a draft; None where it can open."""
    try:
        outline_of(typed, now=now, zone=zone)
    except GreenlitError as error:
        return error
    return None
