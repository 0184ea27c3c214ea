"""Lists in pages that fit a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

from discord import ui

from bot.texts import HOME, Texts
from bot.ui.opening import Opening, PageGoneError
from bot.ui.stateless import button, row
from bot.ui.text import split

Page: TypeAlias = tuple[str, ...]

_CHARACTERS: Final = 1_700
_LINES: Final = 8


def pages_of(blocks: Iterable[str], *, characters: int = _CHARACTERS, most: int = _LINES) -> tuple[Page, ...]:
    """Blocks of text in pages, none of them empty; a block longer than a page is cut. Never no page at all."""
    pages: list[list[str]] = [[]]
    used = 0
    for block in (piece for whole in blocks for piece in split(whole, characters)):
        if pages[-1] and (used + len(block) > characters or len(pages[-1]) == most):
            pages.append([])
            used = 0
        pages[-1].append(block)
        used += len(block)
    return tuple(map(tuple, pages))


def page_at(pages: Sequence[Page], page: int) -> Page:
    """One page; raises PageGoneError where there is none of that number."""
    if not 0 <= page < len(pages):
        raise PageGoneError(page, len(pages))
    return pages[page]


def pager(opening: Opening, pages: int, texts: Texts = HOME) -> tuple[ui.ActionRow[Any], ...]:
    """The row that turns the pages of what `opening` shows; nothing where there is one page."""
    if pages < 2:
        return ()
    here = opening.page
    before, after = opening.at(max(here - 1, 0)), opening.at(here + 1)
    return (
        row(
            # On the first page the id of the page itself, which no other button has.
            button(texts.phrase("Previous"), before.custom_id, disabled=here == 0),
            # It only tells where one is, at no cost of a line; its id opens nothing.
            button(
                texts.phrase("%(page)s of %(pages)s", page=here + 1, pages=pages),
                replace(opening, screen="page").custom_id,
                disabled=True,
            ),
            button(texts.phrase("Next"), after.custom_id, disabled=here == pages - 1),
        ),
    )
