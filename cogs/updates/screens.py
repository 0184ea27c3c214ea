"""The draft screen: what fans will see, what the ledger says before and after, what to look at, and what can be done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.answering.values import Proposal, Step
from bot.domain.changes import Said
from bot.domain.claims import Claim
from bot.domain.drafts import Draft
from bot.domain.labels import Label, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.server import ServerSettings
from bot.domain.statements import said, value_words
from bot.domain.titles import Title
from bot.domain.updates import Line, Update, UpdateState
from bot.ui.cards import air, card, note
from bot.ui.lines import topic_words, value_line, words
from bot.ui.opening import Opening, key_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row, select
from bot.ui.text import CHIPS, NEUTRAL, chip_of, cut
from cogs.updates.post import body_of, colour_of

_LONGEST_PREVIEW: Final = 1_100
_LONGEST_WARNINGS: Final = 900
_MOST_OPTIONS: Final = 25
_MOST_STEPS: Final = 6
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
    record: str = ""
    """How earlier claims of its source turned out."""
    titles: Sequence[Title] = ()
    """Titles to choose from instead."""


def draft_screen(look: Looking, told: str = "") -> Screen:
    """A draft, for its author to finish or for another moderator to take over; `told` is a sentence about the last try."""
    draft, entry, proposal = look.draft, look.entry, look.proposal
    name = plain(entry.title.name) if entry is not None else "A title that is no longer tracked"
    kind = f"Correction of update {draft.corrects}" if draft.corrects is not None else "Draft"
    head = f"## {cut(name, 150)}\n-# {kind} {draft.number} · {_by(draft)} · {_kept(draft)}"
    parts: list[str | ui.Item[Any]] = [head]
    if told:
        parts += [f"**{told}**"]
    if proposal is not None and entry is not None:
        parts += [ui.Separator(), *_preview(look, proposal, entry), ui.Separator(), _ledger(proposal)]
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


def published_screen(update: Update, title: str, told: int = 0) -> Screen:
    """The success message, with the way back."""
    where = (
        f"It is being posted in <#{update.channel}>."
        if update.channel is not None
        else ("No updates channel is set, so nothing is posted; a manager chooses one in `/setup`.")
    )
    what = f"## Update {update.number} is published\n**{cut(plain(title), 150)}**: {plain(update.headline)}"
    if update.state is UpdateState.CORRECTED:
        what = (
            f"## Update {update.number} is corrected\n**{cut(plain(title), 150)}**: {plain(update.headline)}"
        )
        where = (
            "Its post is changed and says so." if update.channel is not None else "It had not been posted."
        )
    lines = "\n".join(value_line(line) for line in update.lines)
    if told:
        people = "1 person who had asked is" if told == 1 else f"{told} people who had asked are"
        where += f" {people} told."
    undo = button("Undo", f"gl:update:undo:{update.number}", style=discord.ButtonStyle.danger, emoji="↩️")
    doors = (
        button("Status", Opening("status", key_of(update.title)).custom_id),
        button("History", Opening("history", key_of(update.title)).custom_id),
    )
    return card(what, cut(lines, 1_500), where, row(undo, *doors), colour=colour_of(update))


def retracted_screen(update: Update, title: str, draft: int | None = None) -> Screen:
    """Taken back, with the way back from that; after an undo with the draft, which is open again."""
    head = f"## Update {update.number} is taken back\n**{cut(plain(title), 150)}**: {plain(update.headline)}"
    post = "Its post says so." if update.channel is not None else "It had not been posted."
    again = button("Let it stand again", f"gl:update:restore:{update.number}")
    if draft is not None:
        again = button("Open the draft", f"gl:draft:show:{draft}", style=discord.ButtonStyle.primary)
        post += " The draft is open again."
    history = button("History", Opening("history", key_of(update.title)).custom_id)
    return card(head, f"What it had replaced stands again. {post}", row(again, history))


def same_screen(sentence: str, first: Update, title: str) -> Screen:
    """The update that another moderator has just published with the same news."""
    what = f"**{cut(plain(title), 150)}**: {plain(first.headline)}"
    return card(sentence, f"{what}\n{cut(body_of(first), 1_500)}", colour=colour_of(first))


def discarded_screen(draft: Draft) -> Screen:
    """Gone, with a word."""
    return note(f"Draft {draft.number} is discarded.")


def preview_of(draft: Draft, proposal: Proposal, settings: ServerSettings) -> Update:
    """The update that a draft would become."""
    lines = tuple(Line("", _before(step), said(step.statement)) for step in proposal.steps)
    source = proposal.source
    return Update(
        server=draft.server,
        number=draft.corrects or draft.number,
        title=draft.title,
        author=draft.author,
        at=draft.started,
        headline=draft.headline or "No headline yet",
        lines=lines,
        state=UpdateState.CORRECTED if draft.corrects is not None else UpdateState.PUBLISHED,
        details=draft.details,
        link=source.url,
        publisher=source.publisher,
        published=source.published.words if source.published is not None else "",
        spoils=draft.spoils,
        ping=settings.ping_role if draft.ping else None,
        image=draft.image,
        why=draft.why,
    )


def _before(step: Step) -> Said | None:
    return said(step.before) if step.before is not None and not step.stays else None


def _by(draft: Draft) -> str:
    taken = f", taken over from <@{draft.taken_from}>" if draft.taken_from is not None else ""
    return f"by <@{draft.author}>{taken}"


def _kept(draft: Draft) -> str:
    return f"kept until {discord.utils.format_dt(draft.expires, 'd')}"


def _preview(look: Looking, proposal: Proposal, entry: TitleLedger) -> Iterator[str]:
    update = preview_of(look.draft, proposal, look.settings)
    ping = "the ping role" if look.draft.ping else ""
    title = plain(entry.title.name)
    headline = plain(update.headline)
    line = (
        f"News about **{title}**, which may spoil something." if update.spoils else f"**{title}**: {headline}"
    )
    yield f"**What fans will see**{f' (pings {ping})' if ping else ''}\n{cut(line, 300)}"
    shown = covered(headline) if update.spoils else headline
    image = f"\n🖼️ {plain(update.image)}" if update.image else ""
    body = cut(body_of(update), _LONGEST_PREVIEW)
    quoted = "\n".join(
        f"> {each}" if each else ">" for each in f"**{cut(shown, 150)}**\n{body}{image}".splitlines()
    )
    yield quoted


def _ledger(proposal: Proposal) -> str:
    """Before → after, claim by claim."""
    lines = [_step_line(step) for step in proposal.steps[:_MOST_STEPS]]
    more = len(proposal.steps) - _MOST_STEPS
    tail = [f"-# and {more} more"] if more > 0 else []
    return "\n".join(["**What the ledger says, now → after**", *(lines or ["Nothing yet."]), *tail])


def _step_line(step: Step) -> str:
    after = words(said(step.statement))
    topic = topic_words(step.statement.topic)
    chip = CHIPS[_shown(step.statement.label)]
    if step.before is None:
        return f"{chip.mark} {topic}: nothing → **{after}**"
    before = f"{words(said(step.before))} ({chip_of(step.before).word.lower()})"
    if words(said(step.before)) == after:
        return f"{chip.mark} {topic}: **{before}** already, and now this source too"
    arrow = "stays, and beside it" if step.stays else "→"
    return f"{chip.mark} {topic}: {before} {arrow} **{after}**"


def _heed(look: Looking, proposal: Proposal) -> list[str | ui.Item[Any]]:
    lines = [
        *(f"⛔ {sentence}" for sentence in proposal.mistakes),
        *(f"⚠️ {plain(w)}" for w in proposal.warnings),
    ]
    if look.settings.updates_channel is None:
        lines.append(
            "⚠️ No updates channel is set: answers and history change, and nothing is posted. `/setup` has it."
        )
    if look.record:
        lines.append(f"-# {plain(proposal.source.publisher)}: {look.record}")
    return [air(), cut("\n".join(lines), _LONGEST_WARNINGS)] if lines else []


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
            label=cut(f"{_fate(claim, proposal)}: {value_words(claim.detail) or claim.text}", 100),
            description=cut(f"{topic_words(claim.topic)} · {chip_of(claim).word}", 100),
            value=claim.ref[:100],
            default=claim.ref in proposal.replaced,
        )
        for claim in proposal.open_to_replace[:_MOST_OPTIONS]
    ]
    return select(
        "Replaces nothing", f"gl:draft:replaces:{draft.number}", options, least=0, most=len(options)
    )


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
