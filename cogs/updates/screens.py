"""The draft screen: what fans will see, what the ledger says before and after, what to look at, and what can be done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.answering.values import Proposal
from bot.domain.claims import Claim
from bot.domain.drafts import Draft
from bot.domain.labels import Label, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.server import ServerSettings, Spoilers
from bot.domain.statements import value_words
from bot.domain.titles import Title
from bot.domain.updates import Update
from bot.texts import HOME, Texts
from bot.ui.cards import air, card, note
from bot.ui.lines import topic_words
from bot.ui.opening import key_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row, select
from bot.ui.text import CHIPS, NEUTRAL, chip_of, cut
from cogs.updates.deciding import Offer, offer_lines, offer_select
from cogs.updates.preview import Preview, fans_see, ledger_says

_LONGEST_WARNINGS: Final = 900
_MOST_OPTIONS: Final = 25
_LABELS: Final = (
    (Label.CONFIRMED, Tier.OFFICIAL, "Confirmed · official"),
    (Label.CONFIRMED, Tier.ON_RECORD, "Confirmed · on record"),
    (Label.REPORTED, Tier.TRADE_PRESS, "Reported · trade press"),
    (Label.REPORTED, Tier.OTHER_PRESS, "Reported · other press"),
    (Label.SPECULATION, Tier.OTHER_PRESS, "Speculation · in the press"),
    (Label.SPECULATION, Tier.FAN_SPECULATION, "Speculation · fans, leaks"),
)


@dataclass(frozen=True, slots=True)
class Looking:
    """What a draft screen is made from."""

    draft: Draft
    entry: TitleLedger | None
    """None where the title is no longer tracked."""
    proposal: Proposal | None
    settings: ServerSettings
    viewer: int
    before: Update | None = None
    """The posted update that the draft corrects."""
    is_gone: bool = False
    """Whether that post was deleted."""
    record: str = ""
    """How earlier claims of its source turned out."""
    titles: Sequence[Title] = ()
    """Titles to choose from instead."""
    offers: Sequence[Offer] = ()
    """Predictions that it decides."""
    posted: Texts = HOME
    """The language of the server's posts."""


def draft_screen(look: Looking, told: str = "") -> Screen:
    """A draft, for its author to finish or for another moderator to take over; `told` is a sentence about the last try."""
    draft, entry, proposal = look.draft, look.entry, look.proposal
    name = plain(entry.title.name) if entry is not None else "A title that is no longer tracked"
    kind = f"Correction of update {draft.corrects} · draft" if draft.corrects is not None else "Draft"
    head = f"## {cut(name, 150)}\n-# {kind} {draft.number} · {_by(draft)} · {_kept(draft)}"
    parts: list[str | ui.Item[Any]] = [head]
    if told:
        parts += [f"**{told}**"]
    if proposal is not None and entry is not None:
        preview = Preview(draft, entry, proposal, look.settings, look.before, look.posted)
        parts += [ui.Separator(), *fans_see(preview), ui.Separator(), ledger_says(preview)]
        parts += _heed(look, proposal)
    elif entry is None:
        parts += ["⛔ This title was taken away meanwhile. Choose another one, or discard the draft."]
    if draft.is_of(look.viewer):
        parts += _controls(look, proposal)
    else:
        parts += [
            row(button("Take over", f"gl:draft:take:{draft.number}", style=discord.ButtonStyle.primary))
        ]
    return card(*parts, colour=_colour(proposal))


def discarded_screen(draft: Draft) -> Screen:
    """Gone, with a word."""
    return note(f"Draft {draft.number} is discarded.")


def _by(draft: Draft) -> str:
    taken = f", taken over from <@{draft.taken_from}>" if draft.taken_from is not None else ""
    return f"by <@{draft.author}>{taken}"


def _kept(draft: Draft) -> str:
    return f"kept until {discord.utils.format_dt(draft.expires, 'd')}"


def _heed(look: Looking, proposal: Proposal) -> list[str | ui.Item[Any]]:
    lines = [
        *(f"⛔ {sentence}" for sentence in proposal.mistakes),
        *(f"⚠️ {_harmless(warning)}" for warning in proposal.warnings),
    ]
    if look.is_gone:
        lines.append(
            "⚠️ Its post was deleted: answers and history change, and no post does. *Undo…* under `/history` posts it again."
        )
    if look.settings.updates_channel is None and look.before is None:
        lines.append(
            "⚠️ No updates channel is set: answers and history change, and nothing is posted. `/setup` has it."
        )
    if look.draft.spoils and look.settings.spoilers is Spoilers.LEFT_OUT:
        lines.append("-# This server leaves spoilers out, here too; *Edit* shows what was typed.")
    lines += offer_lines(look.draft, look.offers)
    if look.record:
        lines.append(f"-# {plain(proposal.source.publisher)}: {look.record}")
    return [air(), cut("\n".join(lines), _LONGEST_WARNINGS)] if lines else []


def _harmless(warning: str) -> str:
    """A sentence that may quote something between the signs of a spoiler cover."""
    parts = warning.split("||")
    return "".join(covered(plain(part)) if at % 2 else plain(part) for at, part in enumerate(parts))


def _controls(look: Looking, proposal: Proposal | None) -> Iterator[ui.Item[Any]]:
    draft, number = look.draft, look.draft.number
    ready = proposal is not None and proposal.is_ready
    publish = "Publish correction" if draft.corrects is not None else "Publish"
    yield row(
        _button(publish, "publish", number, style=discord.ButtonStyle.success, disabled=not ready),
        _button("Edit", "edit", number, style=discord.ButtonStyle.primary),
        _button("Another claim", "claim", number),
        _button("Discard", "discard", number, style=discord.ButtonStyle.danger),
    )
    if proposal is not None:
        yield row(_labels(draft, proposal))
        if proposal.open_to_replace:
            yield row(_replaces(draft, proposal))
    if (settles := offer_select(draft, look.offers)) is not None:
        yield row(settles)
    if look.titles and draft.corrects is None:
        yield row(_titles(look))
    spoils = _button("Spoiler: yes" if draft.spoils else "Spoiler: no", "spoil", number)
    ping = _button(
        "Ping: yes" if draft.ping else "Ping: no", "ping", number, disabled=look.settings.ping_role is None
    )
    thread = _button("Thread: yes" if draft.thread else "Thread: no", "thread", number)
    new = (ping, thread) if draft.corrects is None else ()
    yield row(_button("Date", "date", number), spoils, *new, _button("Picture", "image", number))


def _button(label: str, verb: str, number: int, **more: Any) -> Stateless:  # noqa: ANN401, discord.py's own
    return button(label, f"gl:draft:{verb}:{number}", **more)


def _labels(draft: Draft, proposal: Proposal) -> Stateless:
    now = (proposal.label, proposal.source.tier)
    options = [
        discord.SelectOption(
            label=text, value=f"{label}.{tier}", emoji=CHIPS[_shown(label)].mark, default=(label, tier) == now
        )
        for label, tier, text in _LABELS
    ]
    return select(
        f"Label: {proposal.label}, {proposal.source.tier.words}", f"gl:draft:label:{draft.number}", options
    )


def _replaces(draft: Draft, proposal: Proposal) -> Stateless:
    options = [
        discord.SelectOption(
            label=cut(f"{_fate(claim, proposal)}: {_named(claim)}", 100),
            description=cut(f"{topic_words(claim.topic)} · {chip_of(claim).word}", 100),
            value=claim.ref[:100],
            default=claim.ref in proposal.replaced,
        )
        for claim in proposal.open_to_replace[:_MOST_OPTIONS]
    ]
    return select(
        "Replaces nothing", f"gl:draft:replaces:{draft.number}", options, least=0, most=len(options)
    )


def _named(claim: Claim) -> str:
    # Nothing can be covered in a select.
    return "something that spoils the story" if claim.spoils else value_words(claim.detail) or claim.text


def _fate(claim: Claim, proposal: Proposal) -> str:
    rumour = claim.label is Label.SPECULATION and proposal.label is Label.CONFIRMED
    return "Refutes" if rumour else "Replaces"


def _titles(look: Looking) -> Stateless:
    options = [
        discord.SelectOption(
            label=cut(title.name, 100), value=key_of(title.slug), default=title.slug == look.draft.title
        )
        for title in look.titles[:_MOST_OPTIONS]
    ]
    return select("Title", f"gl:draft:title:{look.draft.number}", options)


def _shown(label: Label) -> ShownLabel:
    return ShownLabel(label.value)


def _colour(proposal: Proposal | None) -> int:
    return CHIPS[_shown(proposal.label)].colour if proposal is not None and proposal.steps else NEUTRAL
