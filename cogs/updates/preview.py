"""What a draft comes to: the post exactly as fans will see it, and what the ledger says before and after."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.answering.values import Proposal, Step
from bot.delivery import LONGEST_LINE
from bot.domain.changes import Said
from bot.domain.claims import Claim
from bot.domain.drafts import Draft
from bot.domain.ledger import TitleLedger
from bot.domain.server import ServerSettings, Spoilers
from bot.domain.statements import Statement, said
from bot.domain.updates import Line, Update, UpdateState, meant_by
from bot.texts import HOME, Texts
from bot.ui.lines import topic_words, words
from bot.ui.spoilers import left_out
from bot.ui.text import CHIPS, chip_of, cut
from cogs.updates.post import body_of, content_of, headline_of

_LONGEST_PREVIEW: Final = 1_100
_MOST_STEPS: Final = 6


@dataclass(frozen=True, slots=True)
class Preview:
    """What a preview is made from."""

    draft: Draft
    entry: TitleLedger
    proposal: Proposal
    settings: ServerSettings
    before: Update | None
    """The posted update that the draft corrects."""
    posted: Texts = HOME
    """The language of the server's posts."""


def fans_see(look: Preview) -> Iterator[str]:
    """The post that the draft would become, or that it would make of the one that is there."""
    update = preview_of(look)
    line = cut(content_of(update, look.entry.title.name, look.posted), LONGEST_LINE)
    image = f"\n🖼️ {plain(update.image)}" if update.image else ""
    if update.image and update.spoils:
        image = f"\n🖼️ {covered(plain(update.image))}"
    body = cut(body_of(update, look.posted), _LONGEST_PREVIEW)
    shown = f"**{cut(headline_of(update), 150)}**\n{body}{image}"
    if look.settings.spoilers is Spoilers.LEFT_OUT:
        shown = left_out(shown, look.posted)
    ping = " (pings the ping role)" if look.draft.ping and look.before is None else ""
    yield f"**What fans will see**{ping}\n{line}"
    yield "\n".join(f"> {each}" if each else ">" for each in shown.splitlines())


def ledger_says(look: Preview) -> str:
    """Before → after, claim by claim."""
    lines = list(_ledger_lines(look))
    more = len(lines) - _MOST_STEPS
    tail = [f"-# and {more} more"] if more > 0 else []
    return "\n".join(
        ["**What the ledger says, now → after**", *(lines[:_MOST_STEPS] or ["Nothing yet."]), *tail]
    )


def preview_of(look: Preview) -> Update:
    """The update that a draft would become; its number is not known before it is published."""
    draft, source = look.draft, look.proposal.source
    return Update(
        server=draft.server,
        number=draft.corrects or draft.number,
        title=draft.title,
        author=draft.author,
        at=draft.started,
        headline=draft.headline or "No headline yet",
        lines=tuple(_lines(look)),
        state=UpdateState.CORRECTED if draft.corrects is not None else UpdateState.PUBLISHED,
        details=draft.details,
        link=source.url,
        publisher=source.publisher,
        published=source.published.words if source.published is not None else "",
        spoils=draft.spoils,
        image=draft.image,
        why=draft.why,
    )


def _lines(look: Preview) -> Iterator[Line]:
    for statement, own in _meant(look):
        if own is not None:
            yield Line(own.ref, own.old, said(statement), own.new)
        else:
            yield Line("", _replaced(look.entry, statement), said(statement))
    for line in _left(look):
        yield Line(line.ref, line.old, None, line.new)


def _ledger_lines(look: Preview) -> Iterator[str]:
    for step, (_, own) in zip(look.proposal.steps, _meant(look), strict=True):
        chip = CHIPS[ShownLabel(step.statement.label.value)]
        moved = _corrected(step, own.new) if own is not None and own.new is not None else _moved(step)
        spoils = look.draft.spoils or (step.before is not None and step.before.spoils)
        yield f"{chip.mark} {topic_words(step.statement.topic)}: {covered(moved) if spoils else moved}"
    for line in _left(look):
        if line.new is not None:
            gone = f"{words(line.new)} ({line.new.label}) → **taken back**"
            yield f"↩️ {topic_words(line.new.topic)}: {covered(gone) if look.draft.spoils else gone}"


def _moved(step: Step) -> str:
    after = words(said(step.statement))
    if step.before is None:
        return f"nothing → **{after}**"
    before = f"{words(said(step.before))} ({chip_of(step.before).word.lower()})"
    if words(said(step.before)) == after:
        return f"**{before}** already, and now this source too"
    arrow = "stays, and beside it" if step.stays else "→"
    return f"{before} {arrow} **{after}**"


def _corrected(step: Step, own: Said) -> str:
    """What the update itself says until it is corrected, which is what the ledger says because of it."""
    after = said(step.statement)
    if words(own) == words(after):
        relabelled = "" if own.label == after.label else f" ({own.label} → **{after.label}**)"
        return f"**{words(after)}**{relabelled or ', as before'}"
    return f"{words(own)} ({own.label}) → **{words(after)}**"


def _meant(look: Preview) -> Iterator[tuple[Statement, Line | None]]:
    statements = look.proposal.statements
    if look.before is None:
        return ((statement, None) for statement in statements)
    meant = meant_by(look.before, (statement.topic.value for statement in statements))
    return zip(statements, meant.lines, strict=True)


def _left(look: Preview) -> tuple[Line, ...]:
    if look.before is None:
        return ()
    topics = (statement.topic.value for statement in look.proposal.statements)
    return meant_by(look.before, topics).left


def _replaced(entry: TitleLedger, statement: Statement) -> Said | None:
    """What its post strikes through: the first claim that it replaces or refutes."""
    found = (entry.by_ref.get(ref) for ref in (*statement.replaces, *statement.refutes))
    claims = (claim for claim in found if isinstance(claim, Claim))
    return next((said(claim) for claim in claims if statement.may_show(claim)), None)
