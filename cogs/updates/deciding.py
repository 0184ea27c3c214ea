"""Predictions that an update decides: offered on its draft, and settled in the transaction that publishes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import discord

from bot.answering.markup import plain
from bot.answering.values import Proposal, proposal_of
from bot.domain.deciding import decided_by
from bot.domain.drafts import Draft
from bot.domain.errors import GreenlitError
from bot.domain.ledger import TitleLedger
from bot.domain.prediction_messages import told
from bot.domain.predictions import Forecast, Prediction, PredictionState
from bot.domain.server import ServerSettings
from bot.domain.settling import Ahead, Settling, look_ahead
from bot.domain.updates import Update
from bot.domain.versions import Version
from bot.services import Services
from bot.store import Pen
from bot.store.drafts import draft_in
from bot.store.prediction_reads import existing
from bot.store.prediction_rows import forecasts_of
from bot.store.verdicts import settle_in
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, select
from bot.ui.text import cut, on_clock
from cogs.updates.publishing import NotReadyError, published

_MOST_OFFERS = 5
_LONGEST_QUESTION = 120
_WAITING = (PredictionState.OPEN, PredictionState.LOCKED)


@dataclass(frozen=True, slots=True)
class Offer:
    """A prediction that the draft decides, and what settling it by that would do."""

    prediction: Prediction
    outcome: int
    ahead: Ahead | None
    """None where it cannot be settled like this."""
    wrong: str = ""
    zone: tzinfo = UTC
    """In which the server reads clocks."""

    @property
    def came_true(self) -> str:
        """The text of the outcome."""
        return self.prediction.outline.outcomes[self.outcome].text


async def offers(
    services: Services, draft: Draft, proposal: Proposal, entry: TitleLedger, owner: int | None
) -> tuple[Offer, ...]:
    """The predictions about its title that a draft decides."""
    if draft.corrects is not None:
        return ()
    settings, now = services.store.servers.get(draft.server), services.clock()
    found: list[Offer] = []
    for prediction in await services.store.predictions.of(draft.server, draft.title):
        outcome = decided_by(prediction.outline, proposal.statements, entry)
        if prediction.state not in _WAITING or outcome is None:
            continue
        said = await services.store.forecasts.all(prediction.id)
        try:
            ahead = _ahead(prediction, outcome, draft, proposal, said, settings, owner, now)
            found.append(Offer(prediction, outcome, ahead, zone=ZoneInfo(settings.time_zone)))
        except GreenlitError as error:
            found.append(Offer(prediction, outcome, None, error.sentence))
    return tuple(found[:_MOST_OFFERS])


def publish_whole(
    pen: Pen, number: int, settings: ServerSettings, owner: int | None
) -> tuple[Update, Version, tuple[Prediction, ...]]:
    """Publish a draft and settle what was ticked on it: both or neither."""
    settled = _settled(pen, number, settings, owner)
    return *published(pen, number, settings), settled


def settled_note(settled: Sequence[Prediction]) -> Screen:
    """What was settled in the same step."""
    questions = ", ".join(f"“{plain(cut(each.outline.question, _LONGEST_QUESTION))}”" for each in settled)
    return note(
        f"Settled in the same step: {questions}. Forecasters can object for a while. *Undo* takes back the "
        "update alone; `/poll settle` changes the outcome."
    )


def owner_of(interaction: Interaction) -> int | None:
    """Who owns the server in which somebody acts."""
    return interaction.guild.owner_id if interaction.guild is not None else None


def offer_lines(draft: Draft, found: Sequence[Offer]) -> Iterator[str]:
    """What the draft decides, and what publishing it would do to that."""
    for offer in found:
        question = plain(cut(offer.prediction.outline.question, _LONGEST_QUESTION))
        decides = f"🎯 This decides the prediction “{question}”: **{plain(offer.came_true)}**."
        if offer.ahead is None:
            yield f"{decides} {offer.wrong}"
        elif not offer.ahead.counting:
            yield (
                f"{decides} By the day of this source no forecast would count, so nobody would be scored. `/poll settle` "
                "takes its time of day too."
            )
        elif offer.prediction.id not in draft.settles:
            yield f"{decides} Choose it under “Settles with it” to settle it in the same step."
        else:
            second = (
                " A second moderator has to confirm, because you had forecast."
                if offer.ahead.needs_another
                else ""
            )
            yield (
                f"{decides} It is settled with this: {offer.ahead.counting} of {offer.ahead.made} forecasts count, those "
                f"from before {discord.utils.format_dt(offer.ahead.lock)}, in the server's time zone "
                f"{on_clock(offer.ahead.lock, offer.zone)}.{second}"
            )


def offer_select(draft: Draft, found: Sequence[Offer]) -> Stateless | None:
    """The choice of what is settled in the same step; None where nothing can be."""
    options = [
        discord.SelectOption(
            label=cut(f"{offer.prediction.outline.question} {offer.came_true}", 100),
            value=str(offer.prediction.id),
            default=offer.prediction.id in draft.settles,
        )
        for offer in found
        if offer.ahead is not None and offer.ahead.counting
    ]
    if not options:
        return None
    custom_id = f"gl:draft:settles:{draft.number}"
    return select("Settles with it: nothing", custom_id, options, least=0, most=len(options))


def _settled(pen: Pen, number: int, settings: ServerSettings, owner: int | None) -> tuple[Prediction, ...]:
    """Settle what was ticked on a draft, in the transaction that publishes it; raises NotReadyError where that cannot be."""
    draft = draft_in(pen.connection, pen.server, number)
    if draft is None or not draft.settles:
        return ()
    entry = pen.seen[draft.title]
    proposal = proposal_of(draft, entry, pen.now)
    settled: list[Prediction] = []
    for each in draft.settles:
        prediction = existing(pen.connection, each)
        outcome = decided_by(prediction.outline, proposal.statements, entry)
        # Settled by somebody meanwhile, or the draft says something else by now: nothing is left to do.
        if prediction.server != pen.server or prediction.state not in _WAITING or outcome is None:
            continue
        said = forecasts_of(pen.connection, each)
        try:
            ahead = _ahead(prediction, outcome, draft, proposal, said, settings, owner, pen.now, by=pen.by)
            settled.append(
                settle_in(
                    pen.connection,
                    each,
                    ahead.verdict,
                    news=ahead.news,
                    objections=ahead.until - pen.now,
                    owner=owner,
                    announce=lambda settled: told(settled, pen.now),
                )
            )
        except GreenlitError as error:
            raise NotReadyError(f"{error.sentence} Or take it out of “Settles with it”.") from error
    return tuple(settled)


def _ahead(
    prediction: Prediction,
    outcome: int,
    draft: Draft,
    proposal: Proposal,
    said: Sequence[Forecast],
    settings: ServerSettings,
    owner: int | None,
    now: datetime,
    *,
    by: int | None = None,
) -> Ahead:
    published = proposal.source.published
    dated = published.words if published is not None else ""
    settling = Settling(
        prediction.id, by if by is not None else draft.author, outcome, proposal.source.url, dated
    )
    objections = timedelta(hours=settings.objection_hours)
    return look_ahead(prediction, settling, said, owner=owner, objections=objections, zone=UTC, now=now)
