"""The status card, everything that does not fit on it, and the sources of a title."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import plain
from bot.domain.claims import Claim, CompanyDetail, Gap, ReleaseDetail, Stage, StageDetail
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.record import Record
from bot.domain.sources import Source
from bot.domain.status import Status, moved_words
from bot.domain.topics import Topic
from bot.domain.winning import Contest
from bot.ui.cards import (
    card,
    claim_block,
    doors,
    fact,
    gap_block,
    heading,
    listing,
    origin,
    source_block,
    spaced,
)
from bot.ui.opening import Opening
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.text import (
    CHIPS,
    chip_of,
    cut,
    day_words,
    is_announced,
    said,
    sentence_case,
    stage_words,
    standing_of,
)

_MOST_ALSO: Final = 2
_MOST_GAPS: Final = 3
_LONGEST: Final = 400
_LONGEST_SUBJECT: Final = 60
_SUBJECTS: Final = {
    Topic.PLATFORM: "where to watch",
    Topic.PREDECESSOR: "what came before",
    Topic.SUCCESSOR: "what comes after",
    Topic.RATING: "age rating",
    Topic.EXISTENCE: "announcement",
}
_SAID_BY_ABOUT: Final = (Topic.COUNT, Topic.EXISTENCE)
"""Topics that say nothing more than what the gap is about: "episodes", "greenlight"."""
_UNKNOWN: Final = CHIPS[ShownLabel.UNKNOWN]
_STEPS: Final = (
    Stage.RUMOURED,
    Stage.ANNOUNCED,
    Stage.IN_DEVELOPMENT,
    Stage.PRE_PRODUCTION,
    Stage.IN_PRODUCTION,
    Stage.POST_PRODUCTION,
    Stage.COMPLETED,
    Stage.RELEASED,
)


def status_screen(entry: TitleLedger, status: Status, guessed: str = "") -> Screen:
    """The card: stage, date and what moved, where to watch, what is not known, what fans guessed, when it was checked."""
    blocks = [*_stage(entry, status), *_release(entry, status), *_watch(entry, status)]
    foot = "\n".join([*([guessed] if guessed else []), *_unknown(status), *_checked(status)])
    rest = list(everything_else(entry, status))
    buttons = doors(status.title.slug, "cast", "history", "sources", *(["more"] if rest else []))
    line: list[ui.Separator[Any]] = [ui.Separator()] if foot else []
    return card(
        heading(status.title), ui.Separator(), *spaced(blocks), *line, foot, buttons, colour=_colour(status)
    )


def more_screen(entry: TitleLedger, status: Status, opening: Opening) -> Screen:
    """Every other claim and gap of the status, paged."""
    pages = pages_of(everything_else(entry, status))
    if not pages[0]:
        pages = (("Everything that is known stands on the status card.",),)
    return listing(heading(status.title, "Everything else that is known"), pages, opening)


def sources_screen(entry: TitleLedger, opening: Opening, records: Mapping[str, Record]) -> Screen:
    """Every source of a title, newest first, paged, with how its publisher's claims turned out."""
    dated = sorted(entry.sources.values(), key=_newest_first)
    pages = pages_of(source_block(source, records.get(source.publisher, Record()).words) for source in dated)
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
    old = f"No newer word for {status.stale.words}." if status.stale is not None else ""
    if status.stage is None:
        yield fact("Stage", _UNKNOWN, "**Nothing announced**", _looked_for(status.nothing_announced), old)
        return
    best = status.stage.best
    value = f"**{sentence_case(stage_words(status))}** {_progress(best)}".rstrip()
    yield fact("Stage", standing_of(best), value, origin(entry, best), old)
    yield from _contested(entry, status.stage)


def _progress(claim: Claim) -> str:
    """How far that is, to be seen at a glance; nothing for a stage that is no step on the way."""
    if not isinstance(claim.detail, StageDetail) or claim.detail.stage not in _STEPS:
        return ""
    done = _STEPS.index(claim.detail.stage) + 1
    return "▰" * done + "▱" * (len(_STEPS) - done)


def _release(entry: TitleLedger, status: Status) -> Iterator[str]:
    if not is_announced(status):
        yield fact("Release", _UNKNOWN, "**No date announced**", _looked_for(status.no_release))
    if status.release is None:
        return
    best = status.release.best
    named = "Release" if is_announced(status) else "Only a guess"
    small = [part for part in (_where(best), origin(entry, best)) if part]
    yield fact(named, standing_of(best), release_words(status), " · ".join(small), *_moves(status))
    yield from _contested(entry, status.release)


def release_words(status: Status) -> str:
    """ "30 June 2027, in 218 days", the date bold."""
    if status.release is None or not isinstance(status.release.best.detail, ReleaseDetail):
        return "**No date announced**"
    window = status.release.best.detail.window
    if window is None:
        return said(status.release.best)
    if status.overdue:
        return f"**Was due {window.when}**; no release is recorded here"
    return f"**{sentence_case(window.words)}**{_countdown(status.countdown)}"


def _where(claim: Claim) -> str:
    """ "United States, cinema"."""
    if not isinstance(claim.detail, ReleaseDetail):
        return ""
    parts = (claim.detail.territory, claim.detail.release_type)
    return sentence_case(", ".join(plain(part) for part in parts if part))


def _countdown(days: int | None) -> str:
    if days is None:
        return ""
    return {0: ", today", 1: ", tomorrow"}.get(days, f", in {days} days")


def _contested(entry: TitleLedger, found: Contest) -> Iterator[str]:
    for words, claims in (
        ("Newer, and different", found.newer_against),
        ("Also said", found.also),
        ("Replaced by this server's moderators", found.replaced),
    ):
        for claim in claims[:_MOST_ALSO]:
            yield fact(words, standing_of(claim), cut(said(claim), _LONGEST), origin(entry, claim))


def _moves(status: Status) -> Iterator[str]:
    words = moved_words(status.moves)
    if words:
        yield cut(sentence_case(words), _LONGEST)


def _watch(entry: TitleLedger, status: Status) -> Iterator[str]:
    places = [claim for claim in status.platforms if not _is_distributor(claim)]
    claims = places or status.platforms
    if not claims:
        return
    names = dict.fromkeys(_company(claim, claims[0].label) for claim in claims)
    named = "Where to watch" if places else "Distributed by"
    value = f"**{cut(', '.join(names), _LONGEST)}**"
    yield fact(named, standing_of(claims[0]), value, origin(entry, claims[0]))


def _is_distributor(claim: Claim) -> bool:
    return isinstance(claim.detail, CompanyDetail) and "platform" not in claim.detail.role


def _company(claim: Claim, shown: Label) -> str:
    if not isinstance(claim.detail, CompanyDetail):
        return said(claim)
    doubt = "" if claim.label is shown else f" ({chip_of(claim).word.lower()})"
    return f"{plain(claim.detail.name)}{doubt}"


def _unknown(status: Status) -> Iterator[str]:
    named = [
        gap for gap in status.gaps if gap is not status.nothing_announced and not _is_no_date(gap, status)
    ]
    if not named:
        return
    subjects = list(dict.fromkeys(subject(gap) for gap in named))
    words = ", ".join(subjects[:_MOST_GAPS])
    if len(subjects) > _MOST_GAPS:
        words = f"{words} and {len(subjects) - _MOST_GAPS} more"
    yield f"-# **Looked for and not found:** {words}"


def _is_no_date(gap: Gap, status: Status) -> bool:
    """Whether the card says it already: no date is announced."""
    return status.no_release is not None and gap.topic is Topic.RELEASE and not gap.about


def subject(gap: Gap) -> str:
    """What is missing, in a few words: "trailer", "plot (villain)"."""
    about = cut(plain(gap.about), _LONGEST_SUBJECT)
    words = _SUBJECTS.get(gap.topic, gap.topic.value.replace("_", " "))
    if gap.about and (gap.topic in _SAID_BY_ABOUT or words in about.lower()):
        return about
    return f"{words} ({about})" if gap.about else words


def _looked_for(gap: Gap | None) -> str:
    return f"Looked for on {day_words(gap.checked)}" if gap is not None else ""


def _checked(status: Status) -> Iterator[str]:
    if status.checked is not None:
        yield f"-# Last checked on {day_words(status.checked)}."


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
