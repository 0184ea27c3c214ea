"""Pieces that several screens share: headings, claim lines, source lists, choices."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import link, plain
from bot.domain.claims import Claim, Gap, Work
from bot.domain.ledger import TitleLedger
from bot.domain.record import Record
from bot.domain.sources import Source
from bot.domain.titles import Kind, Title
from bot.texts import HOME, Texts, dates, message
from bot.texts.publishers import publisher
from bot.ui.opening import Opening, key_of
from bot.ui.paging import Page, page_at, pager
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from bot.ui.text import CHIPS, NEUTRAL, Chip, cut, day_words, said, standing_of, tier_name

MOST_CHOICES: Final = 5
_LONGEST_HEADING: Final = 180
_DOORS: Final = {
    "status": message("Status"),
    "cast": message("Cast"),
    "sources": message("Sources"),
    "history": message("History"),
    "more": message("More"),
}
"""Screens of a title, as the buttons that open them are labelled."""
KINDS: Final = {
    Kind.FILM: message("Film"),
    Kind.SERIES: message("Series"),
    Kind.SEASON: message("Season"),
    Kind.ANIME_SEASON: message("Anime season"),
    Kind.SPECIAL: message("Special"),
}
"""What a title is, at the head of its screens."""


def card(
    *parts: str | ui.Item[Any],
    colour: int = NEUTRAL,
) -> Screen:
    """One container of texts and rows."""
    items: list[ui.Item[Any]] = [
        ui.TextDisplay(part) if isinstance(part, str) else part for part in parts if part
    ]
    return Screen(ui.Container(*items, accent_colour=discord.Colour(colour)))


def spaced(blocks: Iterable[str]) -> list[str | ui.Item[Any]]:
    """Blocks with air between them: texts stand close, and blank lines are not shown everywhere."""
    parts: list[str | ui.Item[Any]] = []
    for block in blocks:
        parts += [air(), block] if parts else [block]
    return parts


def air() -> ui.Separator[Any]:
    """A gap without a line."""
    return ui.Separator(visible=False)


def note(sentence: str, *rows: ui.ActionRow[Any]) -> Screen:
    """A sentence from us, with what can be done about it."""
    return card(sentence, *rows)


def heading(title: Title, of: str = "", texts: Texts = HOME) -> str:
    """The name of a title large, and below it what the screen shows or what the title is."""
    small = of or title_words(title, texts)
    return f"## {cut(plain(title.name), _LONGEST_HEADING)}\n-# {small}"


def title_words(title: Title, texts: Texts = HOME) -> str:
    """ "Film · Shrek, part 5"."""
    franchise = cut(plain(title.franchise), _LONGEST_HEADING)
    part = franchise
    if title.instalment > 1:
        part = texts.phrase("%(franchise)s, part %(number)s", franchise=franchise, number=title.instalment)
    return f"{texts.phrase(KINDS[title.kind])} · {part}"


def claim_block(entry: TitleLedger, claim: Claim, texts: Texts = HOME, *, lead: str = "") -> str:
    """A claim with its proof below it; `lead` replaces its text."""
    return f"{lead or said(claim)}\n{proof(entry, claim, texts)}"


def fact(caption: str, chip: Chip | str, value: str, *small: str) -> str:
    """What one looks for on a card: small what it is and how sure, the value bold, small where it is from."""
    return "\n".join([f"-# {caption} · {chip}", value, *(f"-# {line}" for line in small if line)])


def proof(entry: TitleLedger, claim: Claim, texts: Texts = HOME) -> str:
    """One small line: label, source, date."""
    parts = (standing_of(claim, texts), origin(entry, claim, texts))
    return "-# " + " · ".join(part for part in parts if part)


def origin(entry: TitleLedger, claim: Claim, texts: Texts = HOME) -> str:
    """Source and date of a claim, where its label is said elsewhere."""
    sources = entry.sources_of(claim)
    named = [link(cut(publisher(sources[0].publisher, texts), 60), sources[0].url)] if sources else []
    if len(sources) > 1:
        more = texts.phrases("and %(number)s more", "and %(number)s more", len(sources) - 1)
        named = [f"{named[0]} {more}"]
    seen = [dates.words(claim.seen, texts)] if claim.seen is not None else []
    before = [texts.phrase("about what came before")] if claim.work is Work.PREDECESSOR else []
    ours = [texts.phrase("entered by this server")] if claim.server is not None else []
    return " · ".join([*named, *seen, *before, *ours])


def gap_block(gap: Gap, texts: Texts = HOME) -> str:
    """Something that was looked for and not found."""
    return f"{plain(gap.text)}\n-# {gap_proof(gap, texts)}"


def gap_proof(gap: Gap, texts: Texts = HOME) -> str:
    """That nothing is known, and when that was looked for."""
    checked = texts.phrase("checked on %(date)s", date=day_words(gap.checked, texts))
    return f"{CHIPS[ShownLabel.UNKNOWN].words(texts)} · {checked}"


def source_block(source: Source, record: Record, texts: Texts = HOME) -> str:
    """A source with its link, date and standing, and how its earlier claims turned out."""
    when = dates.words(source.published, texts) if source.published is not None else texts.phrase("undated")
    turned_out = record_words(record, texts)
    warnings = [plain(source.caution)] if source.caution else []
    return f"{link(publisher(source.publisher, texts), source.url)}\n-# " + " · ".join(
        [when, tier_name(source.tier, texts), *([turned_out] if turned_out else []), *warnings]
    )


def record_words(record: Record, texts: Texts = HOME) -> str:
    """ "right 7 of 9, 4 open"; empty where too few are decided."""
    if not record.is_telling:
        return ""
    said = texts.phrase("right %(right)s of %(decided)s", right=record.right, decided=record.decided)
    return f"{said}, {texts.phrase('%(number)s open', number=record.open)}" if record.open else said


def listing(
    head: str,
    pages: Sequence[Page],
    opening: Opening,
    *rows: ui.ActionRow[Any],
    colour: int = NEUTRAL,
    texts: Texts = HOME,
) -> Screen:
    """One page of a list under its heading, with the row that turns pages."""
    lines = page_at(pages, opening.page)
    return card(
        head, ui.Separator(), *spaced(lines), *pager(opening, len(pages), texts), *rows, colour=colour
    )


def choices(
    sentence: str,
    titles: Iterable[Title],
    opening: Opening,
    *more: Stateless,
    above: Iterable[str] = (),
    texts: Texts = HOME,
) -> Screen:
    """A sentence and the titles to choose from; each button opens what `opening` says for its title."""
    buttons = [
        button(title.name, opening.of(title.slug).custom_id, style=discord.ButtonStyle.primary)
        for title in list(titles)[:MOST_CHOICES]
    ]
    every = button(texts.phrase("All titles"), Opening("titles", asker=opening.asker).custom_id)
    return card(*spaced([*above, sentence]), *(row(each) for each in buttons), row(every, *more))


def doors(slug: str, *screens: str, more: Iterable[Stateless] = (), texts: Texts = HOME) -> ui.ActionRow[Any]:
    """Buttons to other screens of a title, each a private copy for whoever presses it; `more` stand behind them."""
    return row(*(_door(slug, screen, texts) for screen in screens), *more)


def _door(slug: str, screen: str, texts: Texts) -> Stateless:
    return button(texts.phrase(_DOORS[screen]), _door_id(screen, slug))


@lru_cache(maxsize=4_000)
def _door_id(screen: str, slug: str) -> str:
    return Opening(screen, key_of(slug)).custom_id
