"""A prediction as it stands in its channel. A plain message, because it notifies people."""

from typing import Final

import discord

from bot.answering.markup import plain
from bot.delivery import Post
from bot.domain.predictions import Prediction, PredictionState
from bot.texts import HOME, Texts
from bot.ui.stateless import Stateless, button
from bot.ui.text import NEUTRAL, colon, cut
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.predictions.words import body, facts, footer, headline

QUICK: Final = (10, 25, 50, 75, 90)
"""Percents that are a button each where there are two outcomes."""

_LONGEST_DESCRIPTION: Final = 4_000


def prediction_post(shown: ShownPrediction, picture: discord.File | None = None, texts: Texts = HOME) -> Post:
    """The prediction as it stands in its channel, with the picture of the crowd's line once there is one."""
    outline, state = shown.prediction.outline, shown.prediction.state
    called = f"<@&{outline.ping}> " if outline.ping is not None else ""
    embed = discord.Embed(
        title=cut(plain(outline.question), 256),
        description=cut(
            "\n\n".join([*body(shown, texts), " · ".join(facts(shown, texts))]), _LONGEST_DESCRIPTION
        ),
        colour=discord.Colour(NEUTRAL),
    )
    if picture is not None:
        embed.set_image(url=f"attachment://{picture.filename}")
    embed.set_footer(text=footer(texts, is_locked=shown.prediction.is_locked))
    return Post(
        content=f"{called}{colon(headline(state, texts), texts)} {plain(outline.question)}",
        embeds=[embed],
        rows=prediction_rows(shown.prediction, texts),
        files=[picture] if picture is not None else [],
        ping=outline.ping,
    )


def prediction_rows(prediction: Prediction, texts: Texts = HOME) -> list[list[Stateless]]:
    """What can be pressed under a prediction."""
    key = prediction.id
    how = button(texts.phrase("How it works"), f"gl:prediction:how:{key}")
    mine = button(texts.phrase("My forecast"), f"gl:prediction:mine:{key}")
    if prediction.state is PredictionState.SCHEDULED:
        return [[how]]
    if prediction.state is PredictionState.SETTLED:
        return [[button(texts.phrase("Object"), f"gl:objection:form:{key}:{prediction.verdicts}"), mine, how]]
    if prediction.state is not PredictionState.OPEN:
        return [[mine, how]]
    primary = discord.ButtonStyle.primary
    if len(prediction.outline.outcomes) > 2:
        return [[button(texts.phrase("Forecast"), f"gl:prediction:form:{key}", style=primary), mine, how]]
    quick = [button(f"{percent} %", f"gl:prediction:say:{key}:{percent}", style=primary) for percent in QUICK]
    other = button(texts.phrase("Another number"), f"gl:prediction:form:{key}", style=primary)
    return [quick, [other, mine, how]]
