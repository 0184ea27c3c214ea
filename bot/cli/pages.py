"""The views as text for a terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.cli.paper import Paper
from bot.domain.claims import CharacterDetail, Claim, CompanyDetail, Gap, ReleaseDetail, StageDetail
from bot.domain.dates import PartialDate
from bot.domain.ledger import TitleLedger
from bot.domain.status import Status, moved_words
from bot.domain.winning import Contest

if TYPE_CHECKING:
    from bot.domain.cast import CastLine, CastList
    from bot.domain.history import HistoryLine


def status_text(entry: TitleLedger, status: Status, *, spoilers: bool) -> str:
    """`greenlit status`."""
    paper = Paper(entry, spoilers=spoilers)
    paper.paragraph(entry.title.summary)
    paper.heading("Where it stands")
    _stage(paper, status)
    _release(paper, status)
    for claim in (*status.platforms, *status.makers):
        paper.row("By" if claim in status.makers else "Where", paper.told(claim, _company(claim)))
    checked = PartialDate.of(status.checked).words if status.checked is not None else "never"
    paper.row("Checked", checked)
    _list(paper, "What is known", (*status.existence, *status.news))
    _list(paper, "What came before, and after", status.around)
    _gaps(paper, [gap for gap in status.gaps if gap not in (status.nothing_announced, status.no_release)])
    return paper.text()


def cast_text(entry: TitleLedger, cast: "CastList", *, spoilers: bool) -> str:
    """`greenlit cast`."""
    paper = Paper(entry, spoilers=spoilers)
    for group in cast.groups:
        _people(paper, group.standing.words.capitalize(), group.lines)
    _people(paper, "Crew", cast.crew)
    _people(paper, "In what came before", cast.predecessor)
    _list(paper, "Other characters", cast.characters)
    _list(paper, "About the cast", cast.notes)
    _gaps(paper, cast.gaps)
    if not cast.lines and not cast.gaps:
        paper.paragraph("Nobody is on record here.")
    return paper.text()


def history_text(entry: TitleLedger, lines: "Iterable[HistoryLine]", *, spoilers: bool) -> str:
    """`greenlit history`."""
    paper = Paper(entry, spoilers=spoilers)
    paper.heading("Oldest first")
    empty = True
    for line in lines:
        empty = False
        when = line.when.words if line.when is not None else "undated"
        told = paper.told(line.claim, f"{line.question} {line.text}".strip())
        paper.item(f"{when}: {told}")
        if line.spoils and not spoilers:
            continue
        for side in line.sides:
            source = entry.sources.get(side.source)
            publisher = source.publisher if source is not None else side.source
            paper.under(f"{publisher}: {side.says}{_became(side.state.value)}")
    if empty:
        paper.paragraph("Nothing is on record here.")
    return paper.text()


def title_row(status: Status) -> tuple[str, str, str]:
    """A title in a list: name with slug, stage, release."""
    title = status.title
    stage = status.stage.best.detail if status.stage is not None else None
    window = status.window
    release = status.release.best if status.release is not None else None
    sure = f" ({release.label.value})" if release is not None and window is not None else ""
    return (
        f"{title.name} [{title.slug}]",
        stage.stage.words if isinstance(stage, StageDetail) else "nothing announced",
        f"{window.words}{sure}" if window is not None else "no date",
    )


def _stage(paper: Paper, status: Status) -> None:
    if status.stage is None:
        gap = status.nothing_announced
        paper.row("Stage", paper.missing(gap) if gap is not None else "Nothing is announced.")
        return
    best = status.stage.best
    words = best.detail.stage.words if isinstance(best.detail, StageDetail) else ""
    paper.row("Stage", f"{words.capitalize()}. {paper.told(best)}")
    _others(paper, status.stage)
    if status.stale is not None:
        paper.row("", f"The newest word on this is {status.stale.words} old.")


def _release(paper: Paper, status: Status) -> None:
    if status.no_release is not None:
        paper.row("Release", paper.missing(status.no_release))
    elif status.release is None:
        paper.row("Release", "No date is announced.")
    if status.release is not None:
        best = status.release.best
        label = "Release" if status.no_release is None else ""
        paper.row(label, paper.told(best, _dated(best)))
        _others(paper, status.release)
    if status.countdown is not None:
        paper.row("", _countdown(status.countdown))
    if status.overdue and status.window is not None:
        paper.row("", f"It was due {status.window.when}; no release is recorded here.")
    moved = moved_words(status.moves)
    if moved:
        paper.row("", f"{moved[0].upper()}{moved[1:]}.")
    for move in status.moves:
        paper.row("", paper.told(move.old))
    for claim in status.elsewhere:
        paper.row("Elsewhere", paper.told(claim, _dated(claim)))


def _others(paper: Paper, found: Contest) -> None:
    for label, claims in (
        ("Newer", found.newer_against),
        ("Also said", found.also),
        ("Replaced", found.replaced),
    ):
        for claim in claims:
            paper.row(label, paper.told(claim))


def _dated(claim: Claim) -> str:
    detail = claim.detail
    if not isinstance(detail, ReleaseDetail) or detail.window is None:
        return claim.text
    where = ", ".join(part for part in (detail.territory, detail.release_type) if part)
    return f"{detail.window.words}{f' ({where})' if where else ''}. {claim.text}"


def _company(claim: Claim) -> str:
    detail = claim.detail
    return f"{detail.name} ({detail.role}). {claim.text}" if isinstance(detail, CompanyDetail) else claim.text


def _countdown(days: int) -> str:
    return {0: "Today.", 1: "Tomorrow."}.get(days, f"In {days} days.")


def _people(paper: Paper, heading: str, lines: "Iterable[CastLine]") -> None:
    for number, line in enumerate(lines):
        if number == 0:
            paper.heading(heading)
        parts = f" as {' / '.join(line.parts)}" if line.parts else f", {', '.join(line.roles)}"
        paper.item(paper.told(line.claim, f"{line.person}{parts}. {line.claim.text}"))
        for claim in (*line.claims[1:], *line.also):
            paper.under(paper.told(claim))
        for claim in line.characters:
            paper.under(paper.told(claim, _character(claim)))


def _character(claim: Claim) -> str:
    detail = claim.detail
    return f"{detail.name}: {claim.text}" if isinstance(detail, CharacterDetail) else claim.text


def _list(paper: Paper, heading: str, claims: Iterable[Claim]) -> None:
    for number, claim in enumerate(claims):
        if number == 0:
            paper.heading(heading)
        text = _company(claim) if isinstance(claim.detail, CompanyDetail) else _character(claim)
        paper.item(paper.told(claim, text))


def _gaps(paper: Paper, gaps: Iterable[Gap]) -> None:
    for number, gap in enumerate(gaps):
        if number == 0:
            paper.heading("Looked for and not found")
        paper.item(paper.missing(gap))


def _became(state: str) -> str:
    return "" if state == "open" else f" ({state})"
