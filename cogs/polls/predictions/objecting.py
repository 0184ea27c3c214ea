"""Objections: a forecaster's reason, a moderator's answer; and the second moderator who confirms."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias

import discord
from discord import ui

from bot.access import ModeratorForm
from bot.answering.markup import plain
from bot.domain.predictions import (
    LONGEST_REASON,
    Prediction,
    PredictionError,
    PredictionState,
    check_objection,
    counted,
)
from bot.services import Services
from bot.texts import Texts, message
from bot.ui.cards import card, note, spaced
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press, button, row
from bot.ui.text import colon, cut
from cogs.polls.predictions.outcomes import Outcomes
from cogs.polls.predictions.settling import Settlers
from cogs.polls.predictions.shown import shown
from cogs.polls.predictions.words import answer_words, decided, rule_words

Sent: TypeAlias = Callable[[Interaction, str], Awaitable[None]]

_MOST_SHOWN: Final = 8
_LONGEST_SHOWN: Final = 300
_WHO_CONFIRMS: Final = message(
    "It is confirmed by a moderator who has no forecast here, or by the server's owner."
)


class ObjectionForm(Form):
    """Why the outcome is wrong, in a sentence."""

    def __init__(self, sent: Sent, texts: Texts) -> None:
        """Hand what is typed over."""
        self._sent = sent
        self.reason = _paragraph("reason")
        label = ui.Label(
            text=texts.phrase("Why is that not how it turned out?"),
            description=texts.phrase("The moderators read it. You can object once."),
            component=self.reason,
        )
        super().__init__(texts.phrase("Object"), label)

    async def submitted(self, interaction: Interaction) -> None:
        """Hand the reason over."""
        await self._sent(interaction, self.reason.value)


class AnswerForm(ModeratorForm):
    """Why the outcome stands."""

    def __init__(self, sent: Sent, texts: Texts) -> None:
        """Hand what is typed over."""
        self._sent = sent
        self.answer = _paragraph("answer")
        label = ui.Label(
            text=texts.phrase("Why does it stand?"),
            description=texts.phrase("Everybody who objected is told"),
            component=self.answer,
        )
        super().__init__(texts.phrase("Answer the objection"), label)

    async def submitted(self, interaction: Interaction) -> None:
        """Hand the answer over."""
        await self._sent(interaction, self.answer.value)


class Objecting:
    """Takes objections, and what moderators do with them."""

    def __init__(self, services: Services, outcomes: Outcomes, settlers: Settlers) -> None:
        """Change outcomes through these."""
        self._services = services
        self._outcomes = outcomes
        self._settlers = settlers

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Act on a button: `gl:objection:<verb>:<prediction>[:<verdict>]`, or `desk:<item>`."""
        server = server_of(interaction)
        verb, _, rest = press.rest.partition(":")
        number, _, verdict = rest.partition(":")
        if server is None or not number.isdecimal():
            raise OldButtonError
        if verb == "desk":
            await self._from_desk(interaction, int(number))
            return
        prediction = await self._services.store.predictions.get(int(number), server)
        match verb:
            case "form" if verdict.isdecimal():
                await self._form(interaction, prediction, int(verdict))
            case "read":
                await self._read(interaction, prediction)
            case "answer":
                await self._answer(interaction, prediction)
            case "confirm":
                await self._confirm(interaction, prediction)
            case _:
                raise OldButtonError

    async def _from_desk(self, interaction: Interaction, item: int) -> None:
        """Open what an item of the desk is about."""
        server = self._services.access.require_moderator(interaction)
        lies = await self._services.store.desk.item(server, item)
        what, number = (*lies.ref.split(":"), "", "")[:2]
        if not number.isdecimal():
            raise OldButtonError
        prediction = await self._services.store.predictions.get(int(number), server)
        if what == "settle":
            await self._settlers.begin(interaction, prediction)
        elif what == "objection":
            await show(interaction, await self._objections_screen(prediction, texts_of(interaction)))
        elif what == "confirm":
            await show(interaction, await self._confirm_screen(prediction, texts_of(interaction)))
        else:
            raise OldButtonError

    async def _form(self, interaction: Interaction, prediction: Prediction, verdict: int) -> None:
        # What cannot be said anyway is refused before it is typed; sending it is checked again.
        forecasts = await self._services.store.forecasts.all(prediction.id)
        has_forecast = interaction.user.id in counted(forecasts, prediction.lock or prediction.outline.closes)
        check_objection(prediction, "-", has_forecast=has_forecast, now=self._services.clock())

        async def sent(interaction: Interaction, reason: str) -> None:
            await self._services.store.forecasts.object(
                prediction.id,
                interaction.user.id,
                reason,
                now=self._services.clock(),
                verdict=verdict,
                locale=interaction.locale.value,
            )
            texts = texts_of(interaction)
            await show(
                interaction,
                note(
                    texts.phrase(
                        "Your objection is with the moderators. Nobody is scored before they answer; you will be told."
                    )
                ),
            )

        await ObjectionForm(sent, texts_of(interaction)).show(interaction)

    async def _read(self, interaction: Interaction, prediction: Prediction) -> None:
        found = await self._services.store.forecasts.objection(prediction.id, interaction.user.id)
        if found is None:
            raise PredictionError(message("You have not objected to how this prediction was settled."))
        reason, answer = found
        texts = texts_of(interaction)
        said = (
            f"**{texts.phrase('The moderators answer')}** {answer_words(answer, texts)}"
            if answer
            else texts.phrase("A moderator will answer.")
        )
        await show(interaction, note(f"**{texts.phrase('You objected')}** {plain(reason)}\n{said}"))

    async def _answer(self, interaction: Interaction, prediction: Prediction) -> None:
        self._services.access.require_moderator(interaction)

        async def sent(interaction: Interaction, answer: str) -> None:
            line = " ".join(answer.split())
            if not line:
                raise PredictionError(message("Write one sentence: everybody who objected is told."))
            answered = await self._services.store.forecasts.answer(
                prediction.id, line, by=interaction.user.id, now=self._services.clock()
            )
            self._outcomes.wake()
            said = texts_of(interaction).phrases(
                "The outcome stands. %(number)s person who objected will be told your answer.",
                "The outcome stands. %(number)s people who objected will be told your answer.",
                answered,
            )
            await show(interaction, note(said))

        await AnswerForm(sent, texts_of(interaction)).show(interaction)

    async def _confirm(self, interaction: Interaction, prediction: Prediction) -> None:
        self._services.access.require_moderator(interaction)
        await self._outcomes.confirm(prediction, interaction.user.id)
        said = texts_of(interaction).phrase(
            "Confirmed. Everybody gets their score when the time for objections is over."
        )
        await show(interaction, note(said))

    async def _objections_screen(self, prediction: Prediction, texts: Texts) -> Screen:
        objections = await self._services.store.forecasts.objections(prediction.id)
        if not objections or prediction.state is not PredictionState.SETTLED:
            raise PredictionError(
                message("Nobody waits for an answer any more: it was given, or the outcome was changed.")
            )
        lines = [
            f"- {colon(_who(person, texts), texts)} {plain(cut(reason, _LONGEST_SHOWN))}"
            for person, reason in objections[:_MOST_SHOWN]
        ]
        more = len(objections) - _MOST_SHOWN
        rest = texts.phrases("and %(number)s more", "and %(number)s more", more)
        lines += [f"-# {rest}"] if more > 0 else []
        key = prediction.id
        return card(
            *spaced(
                [
                    f"## {colon(texts.phrase('Objections'), texts)} {plain(prediction.outline.question)}",
                    *decided(await shown(self._services, prediction), texts),
                    rule_words(prediction.outline.rule, texts),
                    "\n".join([f"**{texts.phrase('What is objected')}**", *lines]),
                    f"-# {texts.phrase('Nobody is scored before you answer.')}",
                ]
            ),
            row(
                button(
                    texts.phrase("It stands…"),
                    f"gl:objection:answer:{key}",
                    style=discord.ButtonStyle.primary,
                ),
                button(texts.phrase("Change the outcome"), f"gl:settle:show:{key}"),
                button(texts.phrase("Void…"), f"gl:settle:void:{key}", style=discord.ButtonStyle.danger),
            ),
        )

    async def _confirm_screen(self, prediction: Prediction, texts: Texts) -> Screen:
        key = prediction.id
        return card(
            *spaced(
                [
                    f"## {colon(texts.phrase('Confirm'), texts)} {plain(prediction.outline.question)}",
                    *decided(await shown(self._services, prediction), texts),
                    rule_words(prediction.outline.rule, texts),
                    f"-# {texts.phrase(_WHO_CONFIRMS)}",
                ]
            ),
            row(
                button(
                    texts.phrase("Confirm"), f"gl:objection:confirm:{key}", style=discord.ButtonStyle.success
                ),
                button(texts.phrase("Change the outcome"), f"gl:settle:show:{key}"),
            ),
        )


def _who(person: int, texts: Texts) -> str:
    return f"<@{person}>" if person > 0 else texts.phrase("somebody who had their data deleted")


def _paragraph(name: str) -> ui.TextInput[Any]:
    return ui.TextInput(custom_id=name, style=discord.TextStyle.paragraph, max_length=LONGEST_REASON)
