"""The status card, everything that does not fit on it, and the sources of a title."""

from collections.abc import Iterator
from typing import Any, Final

from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import plain
from bot.domain.claims import Claim, CompanyDetail, Gap, ReleaseDetail
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.domain.status import Status, moved_words
from bot.domain.topics import Topic
from bot.domain.winning import Contest
from bot.ui.cards import card, claim_block, doors, gap_block, heading, listing, proof, source_block, spaced
from bot.ui.opening import Opening
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.text import CHIPS, chip_of, cut, day_words, is_announced, said, sentence_case, stage_words

_MOST_ALSO: Final = 2
_MOST_GAPS: Final = 3
_LONGEST: Final = 400
_LONGEST_SUBJECT: Final = 60
_SUBJECTS: Final = {
    Topic.PLATFORM: "where to watch",
    Topic.PREDECESSOR: "what came before",
    Topic.SUCCESSOR: "what comes after",
    Topic.RATING: "age rating",
}


def status_screen(entry: TitleLedger, status: Status) -> Screen:
    """The card: stage, date, what moved, where to watch, what is not known, when it was checked."""
    blocks = [*_stage(entry, status), *_release(entry, status), *_moves(status), *_watch(entry, status)]
    foot = [*_unknown(status), _foot(status)]
    rest = list(everything_else(entry, status))
    buttons = doors(status.title.slug, "cast", "history", "sources", *(["more"] if rest else []))
    small = "\n".join(line for line in foot if line)
    line: list[ui.Separator[Any]] = [ui.Separator()] if small else []
    return card(
        heading(status.title), ui.Separator(), *spaced(blocks), *line, small, buttons, colour=_colour(status)
    )


def more_screen(entry: TitleLedger, status: Status, opening: Opening) -> Screen:
    """Every other claim and gap of the status, paged."""
    pages = pages_of(everything_else(entry, status))
    if not pages[0]:
        pages = (("Everything that is known stands on the status card.",),)
    return listing(heading(status.title, "Everything else that is known"), pages, opening)


def sources_screen(entry: TitleLedger, opening: Opening) -> Screen:
    """Every source of a title, newest first, paged."""
    dated = sorted(entry.sources.values(), key=_newest_first)
    pages = pages_of(source_block(source) for source in dated)
    if not pages[0]:
        pages = (("No source is recorded.",),)
    return listing(heading(entry.title, f"Sources: {len(dated)}"), pages, opening)


def everything_else(entry: TitleLedger, status: Status) -> Iterator[str]:
    """Blocks of what the card leaves out or shortens."""
    for title, claims in (
        ("Announcement", status.existence),
        ("In other countries", status.elsewhere),
        ("News", status.news),
        ("Where to watch", status.platforms),
        ("Made by", status.makers),
        ("Also said", _against(status)),
        ("Around it", status.around),
    ):
        for index, claim in enumerate(claims):
            head = f"**{title}**\n" if index == 0 else ""
            yield head + claim_block(entry, claim)
    if status.title.note:
        yield f"**About the title**\n{plain(status.title.note)}"
    for index, gap in enumerate(status.gaps):
        yield ("**Looked for and not found**\n" if index == 0 else "") + gap_block(gap)


def _stage(entry: TitleLedger, status: Status) -> Iterator[str]:
    if status.stage is None:
        yield f"**Stage:** {_nothing(status.nothing_announced, 'nothing announced')}"
        return
    yield f"**Stage:** {stage_words(status)}\n{proof(entry, status.stage.best)}"
    yield from _contested(entry, status.stage)


def _release(entry: TitleLedger, status: Status) -> Iterator[str]:
    if not is_announced(status):
        yield f"**Release:** {_nothing(status.no_release, 'no date announced')}"
    if status.release is None:
        return
    named = "Release" if is_announced(status) else "Only a guess"
    yield f"**{named}:** {release_words(status)}\n{proof(entry, status.release.best)}"
    yield from _contested(entry, status.release)


def release_words(status: Status) -> str:
    """ "30 June 2027 (United States, cinema), in 218 days"."""
    if status.release is None or not isinstance(status.release.best.detail, ReleaseDetail):
        return "no date announced"
    detail = status.release.best.detail
    if detail.window is None:
        return said(status.release.best)
    where = ", ".join(plain(part) for part in (detail.territory, detail.release_type) if part)
    words = f"{detail.window.words} ({where})" if where else detail.window.words
    if status.overdue:
        return f"was due {detail.window.when}; no release is recorded here"
    return f"{words}{_countdown(status.countdown)}"


def _countdown(days: int | None) -> str:
    if days is None:
        return ""
    return {0: ", today", 1: ", tomorrow"}.get(days, f", in {days} days")


def _contested(entry: TitleLedger, found: Contest) -> Iterator[str]:
    for claim in found.newer_against[:_MOST_ALSO]:
        yield f"**Newer, and different:** {cut(said(claim), _LONGEST)}\n{proof(entry, claim)}"
    for claim in found.also[:_MOST_ALSO]:
        yield f"**Also said:** {cut(said(claim), _LONGEST)}\n{proof(entry, claim)}"
    for claim in found.replaced[:_MOST_ALSO]:
        yield f"**Replaced by this server's moderators:** {cut(said(claim), _LONGEST)}\n{proof(entry, claim)}"


def _moves(status: Status) -> Iterator[str]:
    words = moved_words(status.moves)
    if words:
        counted, _, chain = words.partition(": ")
        yield f"**{sentence_case(counted)}:** {cut(chain, _LONGEST)}"


def _watch(entry: TitleLedger, status: Status) -> Iterator[str]:
    if not status.platforms:
        return
    names = dict.fromkeys(_company(claim) for claim in status.platforms)
    yield f"**Where to watch:** {cut(', '.join(names), _LONGEST)}\n{proof(entry, status.platforms[0])}"


def _company(claim: Claim) -> str:
    if not isinstance(claim.detail, CompanyDetail):
        return said(claim)
    doubt = "" if claim.label.rank == 0 else f" ({chip_of(claim).word.lower()})"
    return f"{plain(claim.detail.name)}{doubt}"


def _unknown(status: Status) -> Iterator[str]:
    named = [gap for gap in status.gaps if gap not in (status.nothing_announced, status.no_release)]
    if not named:
        return
    subjects = list(dict.fromkeys(subject(gap) for gap in named))
    words = ", ".join(subjects[:_MOST_GAPS])
    if len(subjects) > _MOST_GAPS:
        words = f"{words} and {len(subjects) - _MOST_GAPS} more"
    yield f"**Looked for and not found:** {words}"


def subject(gap: Gap) -> str:
    """What is missing, in a few words: "trailer", "plot (villain)"."""
    words = _SUBJECTS.get(gap.topic, gap.topic.value.replace("_", " "))
    return f"{words} ({cut(plain(gap.about), _LONGEST_SUBJECT)})" if gap.about else words


def _nothing(gap: Gap | None, words: str) -> str:
    chip = CHIPS[ShownLabel.UNKNOWN]
    when = f" (checked on {day_words(gap.checked)})" if gap is not None else ""
    return f"{words}{when}\n-# {chip}"


def _foot(status: Status) -> str:
    lines: list[str] = []
    if status.stale is not None:
        lines.append(f"-# The newest word on the stage is {status.stale.words} old.")
    if status.checked is not None:
        lines.append(f"-# Last checked on {day_words(status.checked)}.")
    return "\n".join(lines)


def _colour(status: Status) -> int:
    best = status.stage or status.release
    return chip_of(best.best).colour if best is not None else CHIPS[ShownLabel.UNKNOWN].colour


def _against(status: Status) -> tuple[Claim, ...]:
    contests = [each for each in (status.stage, status.release) if each is not None]
    return tuple(
        claim for each in contests for claim in (each.best, *each.newer_against, *each.also, *each.replaced)
    )


def _newest_first(source: Source) -> tuple[bool, int, str]:
    if source.published is None:
        return (True, 0, source.publisher)
    return (False, -source.published.last.toordinal(), source.publisher)
