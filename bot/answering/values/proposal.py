"""What a draft would do to the ledger: its claims, before and after, and what a moderator should look at first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.answering.values.read import EXAMPLES, ReadValues, read_values
from bot.answering.values.value import Value
from bot.domain.aging import is_over
from bot.domain.claims import Claim, ReleaseDetail
from bot.domain.dates import PartialDate
from bot.domain.drafts import Draft, check_lengths
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.publishers import LinkError, checked_link, proposed, publisher_of, surest
from bot.domain.rivals import agrees, displaced, is_refuted_by, rivals
from bot.domain.sources import DateBasis, Source
from bot.domain.statements import Statement
from bot.domain.winning import ranked


@dataclass(frozen=True, slots=True)
class Step:
    """One statement and what the ledger says in its place now."""

    statement: Statement
    before: Claim | None
    """The best open claim about the same thing; None where there is none."""
    stays: bool
    """Whether that goes on standing beside, and perhaps before, the new one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Worked out afresh from a draft and the ledger whenever it is looked at."""

    source: Source
    steps: tuple[Step, ...]
    mistakes: tuple[str, ...]
    """What keeps it from being published, a sentence each."""
    warnings: tuple[str, ...]
    """What to look at before publishing it."""
    open_to_replace: tuple[Claim, ...]
    """Claims that the moderator may choose to replace or refute."""
    replaced: frozenset[str]
    """Refs of those that it would replace or refute as it stands."""
    label: Label
    """The label of its first claim."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What would be entered."""
        return tuple(step.statement for step in self.steps)

    @property
    def is_ready(self) -> bool:
        """Whether it can be published."""
        return not self.mistakes and bool(self.steps)


def proposal_of(draft: Draft, entry: TitleLedger, now: datetime, *, own: Sequence[str] = ()) -> Proposal:
    """What a draft says. `own` are the refs of the update that it corrects: those are no rivals of it."""
    day = now.astimezone(UTC).date()
    link, bad_link = _link(draft)
    publisher = publisher_of(link, entry.sources.values())
    tier = draft.tier or publisher.tier
    dated = draft.published or PartialDate.of(draft.started.astimezone(UTC).date())
    basis = DateBasis.PAGE if draft.published is not None else DateBasis.TEXT
    source = Source("", publisher.name, link, dated, tier, basis)
    read = read_values(draft.value, draft.subject, entry, day)
    claims = [claim for claim in entry.claims if claim.ref not in own]
    steps = tuple(_step(value, draft, source, claims) for value in read.values)
    labels = [step.statement.label for step in steps]
    mistakes = (*check_lengths(draft), *bad_link, *([read.wrong] if read.wrong else []))
    taken = frozenset(ref for step in steps for ref in (*step.statement.replaces, *step.statement.refutes))
    return Proposal(
        source=source,
        steps=steps,
        mistakes=mistakes,
        warnings=tuple(_warnings(draft, source, read, steps, claims, now)),
        open_to_replace=tuple(_choices(steps, claims)),
        replaced=taken,
        label=max(labels, key=lambda label: label.rank, default=Label.SPECULATION),
    )


def _link(draft: Draft) -> tuple[str, tuple[str, ...]]:
    if not draft.link.strip():
        return "", ()
    try:
        return checked_link(draft.link), ()
    except LinkError as error:
        return "", (f"{error.sentence} Press *Edit*.",)


def _step(value: Value, draft: Draft, source: Source, claims: Sequence[Claim]) -> Step:
    statement = Statement(
        value.topic,
        value.text,
        draft.label or proposed(source.tier, value.label),
        source.tier,
        value.detail,
        source.published,
        "what this update tells" if draft.spoils else "",
    )
    against = rivals(statement, claims)
    if draft.replaces is None:
        gone = displaced(statement, claims, changes=value.changes)
    else:
        gone = [
            claim for claim in claims if claim.ref in draft.replaces and _concerns(claim, statement, against)
        ]
    rumours = tuple(claim.ref for claim in gone if is_refuted_by(claim, statement.label))
    replaced = tuple(claim.ref for claim in gone if claim.ref not in rumours)
    before = against[0] if against else None
    stays = before is not None and before not in gone
    return Step(replace(statement, replaces=replaced, refutes=rumours), before, stays)


def _concerns(claim: Claim, statement: Statement, against: Sequence[Claim]) -> bool:
    """Whether a chosen claim is replaced by this statement: its rival, or a rumour, which any may refute."""
    return claim in against or claim.label is Label.SPECULATION or claim.topic is statement.topic


def _choices(steps: Sequence[Step], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Rivals first, then rumours that the news may refute."""
    seen: set[str] = set()
    for step in steps:
        for claim in rivals(step.statement, claims):
            if claim.ref not in seen and not agrees(step.statement, claim):
                seen.add(claim.ref)
                yield claim
    for claim in ranked(claims):
        if claim.is_open and claim.label is Label.SPECULATION and claim.ref not in seen:
            seen.add(claim.ref)
            yield claim


def _warnings(
    draft: Draft,
    source: Source,
    read: ReadValues,
    steps: Sequence[Step],
    claims: Sequence[Claim],
    now: datetime,
) -> Iterator[str]:
    if not draft.link.strip():
        yield "No source: without a link, fans cannot check it. It is shown as speculation unless you choose a label."
    for piece in read.notes:
        examples = ", ".join(f"“{example}”" for example in EXAMPLES)
        told = _quoted_text(piece, hides=draft.spoils)
        yield f"I read no stage, date, person or platform in {told}, so it is kept as a note. I understand: {examples}."
    for step in steps:
        yield from _about(step, source, claims, now)


def _about(step: Step, source: Source, claims: Sequence[Claim], now: datetime) -> Iterator[str]:
    statement = step.statement
    allowed = surest(source.tier)
    if statement.label.rank < allowed.rank:
        yield (
            f"{source.publisher} is {source.tier.words}, which bears out “{allowed}” at most, and this says “{statement.label}”."
        )
    same = next((claim for claim in ranked(claims) if claim.is_open and agrees(statement, claim)), None)
    if same is not None and same.label.rank <= statement.label.rank:
        yield f"The ledger says this already, as {same.label}: {_quoted(same)}"
    detail = statement.detail
    if isinstance(detail, ReleaseDetail) and detail.window is not None and is_over(detail.window, now):
        yield f"{detail.window.words} lies in the past."
    before = step.before
    if before is not None and not step.stays and before.label.rank < statement.label.rank:
        yield (
            f"This replaces something {before.label}: {_quoted(before)} Take it out under “Replaces” if it still stands."
        )
    if (
        before is not None
        and step.stays
        and before.label is Label.CONFIRMED
        and not agrees(statement, before)
    ):
        yield (
            f"This contradicts something confirmed, which goes on winning: {_quoted(before)} "
            "Choose it under “Replaces” if it is no longer so."
        )


def _quoted(claim: Claim) -> str:
    return _quoted_text(claim.text, hides=bool(claim.spoils))


def _quoted_text(text: str, *, hides: bool) -> str:
    """A text in quotation marks, between the signs of a spoiler cover where it spoils; it holds none itself."""
    bare = text.replace("||", "")
    return f"“||{bare}||”" if hides else f"“{bare}”"
