"""The status card, everything that does not fit on it, and the sources of a title."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, link, plain
from bot.domain.claims import Claim, CompanyDetail, Gap, Stage, StageDetail
from bot.domain.history import HistoryLine, refuted_of
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.record import Record
from bot.domain.sources import Source
from bot.domain.status import Status
from bot.domain.topics import Topic
from bot.domain.winning import Contest
from bot.texts import HOME, Texts, message
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
    facts_in_english,
    is_announced,
    said,
    sentence_case,
    stage_words,
    standing_of,
)
from cogs.status.words import moves_words, release_words, stale_words, subject, where_words

_MOST_ALSO: Final = 2
_MOST_GAPS: Final = 3
_LONGEST: Final = 400
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


def status_screen(
    entry: TitleLedger, status: Status, guessed: str = "", texts: Texts = HOME, changed: str = ""
) -> Screen:
    """The card: stage, date and what moved, where to watch, what is not known, what fans guessed, when it was checked;
    on a board also what has changed."""
    blocks = [*_stage(entry, status, texts), *_release(entry, status, texts), *_watch(entry, status, texts)]
    foot = "\n".join([*([guessed] if guessed else []), *_unknown(status, texts), *_checked(status, texts)])
    rest = list(everything_else(entry, status))
    buttons = doors(status.title.slug, "cast", "history", "sources", *(["more"] if rest else []), texts=texts)
    line: list[ui.Separator[Any]] = [ui.Separator()] if foot else []
    return card(
        heading(status.title, texts=texts),
        ui.Separator(),
        *spaced(blocks),
        *line,
        foot,
        *([ui.Separator[Any](), changed] if changed else []),
        buttons,
        colour=_colour(status),
    )


def more_screen(entry: TitleLedger, status: Status, opening: Opening, texts: Texts = HOME) -> Screen:
    """Every other claim and gap of the status, paged."""
    pages = pages_of(everything_else(entry, status, texts))
    if not pages[0]:
        pages = ((texts.phrase("Everything that is known stands on the status card."),),)
    small = [texts.phrase("Everything else that is known"), facts_in_english(texts)]
    head = heading(status.title, " · ".join(filter(None, small)))
    return listing(head, pages, opening, texts=texts)


def sources_screen(
    entry: TitleLedger, opening: Opening, records: Mapping[str, Record], texts: Texts = HOME
) -> Screen:
    """Every source of a title, newest first, paged, with how its publisher's claims turned out."""
    dated = sorted(entry.sources.values(), key=_newest_first)
    pages = pages_of(source_block(source, records.get(source.publisher, Record()), texts) for source in dated)
    if not pages[0]:
        pages = ((texts.phrase("No source is recorded."),),)
    small = texts.phrase("Sources: %(number)s", number=len(dated))
    return listing(heading(entry.title, small), pages, opening, texts=texts)


def everything_else(entry: TitleLedger, status: Status, texts: Texts = HOME) -> Iterator[str]:
    """Blocks of what the card leaves out or shortens."""
    for title, claims in (
        (message("Announcement"), status.existence),
        (message("In other countries"), status.elsewhere),
        (message("News"), status.news),
        (message("Where to watch"), status.platforms),
        (message("Made by"), status.makers),
        (message("Also said"), _against(status)),
        (message("Around it"), status.around),
    ):
        for index, claim in enumerate(claims):
            head = f"**{texts.phrase(title)}**\n" if index == 0 else ""
            yield head + claim_block(entry, claim, texts)
    for index, line in enumerate(refuted_of(entry)):
        head = f"**{texts.phrase('Turned out wrong')}**\n" if index == 0 else ""
        yield head + _refuted(entry, line, texts)
    if status.title.note:
        yield f"**{texts.phrase('About the title')}**\n{plain(status.title.note)}"
    for index, gap in enumerate(status.gaps):
        head = f"**{texts.phrase('Looked for and not found')}**\n" if index == 0 else ""
        yield head + gap_block(gap, texts)


def _refuted(entry: TitleLedger, line: HistoryLine, texts: Texts) -> str:
    """What was once said, by whom, and what refuted it."""
    hide, debunked = covered if line.spoils else str, CHIPS[ShownLabel.DEBUNKED].words(texts)
    wrong = [side for side in line.sides if side.state is State.DEBUNKED]
    if not wrong:
        named = (link(cut(source.publisher, 60), source.url) for source in line.sources[:2])
        return f"{hide(plain(line.text))}\n-# {' · '.join([debunked, *named])}"
    said_by = [
        f"• {hide(f'~~{plain(side.says)}~~')} {debunked} · {_publisher(entry, side.source, texts)}"
        for side in wrong
    ]
    return "\n".join([hide(plain(line.question)), *said_by, f"→ {hide(plain(line.text))}"])


def _publisher(entry: TitleLedger, key: str, texts: Texts) -> str:
    source = entry.sources.get(key)
    return link(cut(source.publisher, 60), source.url) if source is not None else texts.phrase("a source")


def _stage(entry: TitleLedger, status: Status, texts: Texts) -> Iterator[str]:
    old = stale_words(status, texts)
    named = texts.phrase("Stage")
    if status.stage is None:
        looked = _looked_for(status.nothing_announced, texts)
        yield fact(named, _UNKNOWN.words(texts), f"**{texts.phrase('Nothing announced')}**", looked, old)
        return
    best = status.stage.best
    value = f"**{sentence_case(stage_words(status, texts))}** {_progress(best)}".rstrip()
    yield fact(named, standing_of(best, texts), value, origin(entry, best, texts), old)
    yield from _contested(entry, status.stage, texts)


def _progress(claim: Claim) -> str:
    """How far that is, to be seen at a glance; nothing for a stage that is no step on the way."""
    if not isinstance(claim.detail, StageDetail) or claim.detail.stage not in _STEPS:
        return ""
    done = _STEPS.index(claim.detail.stage) + 1
    return "▰" * done + "▱" * (len(_STEPS) - done)


def _release(entry: TitleLedger, status: Status, texts: Texts) -> Iterator[str]:
    named = texts.phrase("Release")
    if not is_announced(status):
        nothing = f"**{texts.phrase('No date announced')}**"
        yield fact(named, _UNKNOWN.words(texts), nothing, _looked_for(status.no_release, texts))
        named = texts.phrase("Only a guess")
    if status.release is None:
        return
    best = status.release.best
    small = [part for part in (where_words(best, texts), origin(entry, best, texts)) if part]
    value = release_words(status, texts)
    yield fact(
        named, standing_of(best, texts), value, " · ".join(small), cut(moves_words(status, texts), _LONGEST)
    )
    yield from _contested(entry, status.release, texts)


def _contested(entry: TitleLedger, found: Contest, texts: Texts) -> Iterator[str]:
    for words, claims in (
        (message("Newer, and different"), found.newer_against),
        (message("Also said"), found.also),
        (message("Replaced by this server's moderators"), found.replaced),
    ):
        for claim in claims[:_MOST_ALSO]:
            value = cut(said(claim), _LONGEST)
            yield fact(texts.phrase(words), standing_of(claim, texts), value, origin(entry, claim, texts))


def _watch(entry: TitleLedger, status: Status, texts: Texts) -> Iterator[str]:
    places = [claim for claim in status.platforms if not _is_distributor(claim)]
    claims = places or status.platforms
    if not claims:
        return
    names = dict.fromkeys(_company(claim, claims[0].label, texts) for claim in claims)
    named = texts.phrase("Where to watch") if places else texts.phrase("Distributed by")
    value = f"**{cut(', '.join(names), _LONGEST)}**"
    yield fact(named, standing_of(claims[0], texts), value, origin(entry, claims[0], texts))


def _is_distributor(claim: Claim) -> bool:
    return isinstance(claim.detail, CompanyDetail) and "platform" not in claim.detail.role


def _company(claim: Claim, shown: Label, texts: Texts) -> str:
    if not isinstance(claim.detail, CompanyDetail):
        return said(claim)
    doubt = "" if claim.label is shown else f" ({texts.phrase(chip_of(claim).word).lower()})"
    return f"{plain(claim.detail.name)}{doubt}"


def _unknown(status: Status, texts: Texts) -> Iterator[str]:
    named = [
        gap for gap in status.gaps if gap is not status.nothing_announced and not _is_no_date(gap, status)
    ]
    if not named:
        return
    subjects = list(dict.fromkeys(subject(gap, texts) for gap in named))
    words = ", ".join(subjects[:_MOST_GAPS])
    if len(subjects) > _MOST_GAPS:
        more = len(subjects) - _MOST_GAPS
        words = f"{words} {texts.phrases('and %(number)s more', 'and %(number)s more', more)}"
    yield f"-# **{texts.phrase('Looked for and not found:')}** {words}"


def _is_no_date(gap: Gap, status: Status) -> bool:
    """Whether the card says it already: no date is announced."""
    return status.no_release is not None and gap.topic is Topic.RELEASE and not gap.about


def _looked_for(gap: Gap | None, texts: Texts) -> str:
    return (
        texts.phrase("Looked for on %(date)s", date=day_words(gap.checked, texts)) if gap is not None else ""
    )


def _checked(status: Status, texts: Texts) -> Iterator[str]:
    if status.checked is not None:
        yield "-# " + texts.phrase("Last checked on %(date)s.", date=day_words(status.checked, texts))


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
