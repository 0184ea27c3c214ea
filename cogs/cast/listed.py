"""The lines of the cast list: people by standing, what a group shares said once above it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bot.answering.markup import covered, plain
from bot.domain.cast import CastLine, CastList
from bot.domain.claims import Standing
from bot.domain.ledger import TitleLedger
from bot.ui.cards import claim_block, gap_proof
from bot.ui.paging import Page
from bot.ui.text import cut, said, sentence_case, split, standing_of

MARKS: Final = {
    Standing.RETURNING: "↩️",
    Standing.NEW: "🆕",
    Standing.ATTACHED: "📎",
    Standing.APPEARED: "🎬",
    Standing.EXPECTED: "⏳",
    Standing.UNCERTAIN: "❔",
    Standing.NOT_RETURNING: "🚫",
    Standing.RECAST: "🔁",
    Standing.LEFT: "👋",
}
_MOST_LINES: Final = 10
_CHARACTERS: Final = 1_700


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of the list, under its group's heading."""

    head: str
    text: str
    line: CastLine | None = None
    """The person; None for everything else."""
    is_short: bool = True
    """Whether the next entry stands right below."""


def listed(entry: TitleLedger, cast: CastList) -> list[tuple[Listed, ...]]:
    """The list in pages that fit a phone; no page at all where nothing is on record."""
    pages: list[list[Listed]] = []
    used = 0
    for each in _entries(entry, cast):
        if not pages or used + len(each.text) > _CHARACTERS or len(pages[-1]) == _MOST_LINES:
            pages.append([])
            used = 0
        pages[-1].append(each)
        used += len(each.text)
    return [tuple(page) for page in pages]


def blocks_of(page: Sequence[Listed]) -> Page:
    """What a page shows: each group under its heading, which the next page has again where the group goes on."""
    blocks: list[str] = []
    for head, group in groupby(page, key=lambda each: each.head):
        each = list(group)
        if each[0].is_short:
            blocks.append("\n".join([head, *(one.text for one in each)]))
        else:
            blocks += [f"{head}\n{each[0].text}", *(one.text for one in each[1:])]
    return tuple(blocks)


def standing_words(standing: Standing) -> str:
    """ "⏳ Expected"."""
    return f"{MARKS[standing]} {sentence_case(standing.words)}"


def _entries(entry: TitleLedger, cast: CastList) -> Iterator[Listed]:
    for group in cast.groups:
        yield from _people(standing_words(group.standing), group.lines, _sure)
    yield from _people("Behind the camera", cast.crew, _standing_and_sure)
    yield from _others("Characters", [claim_block(entry, claim) for claim in cast.characters])
    yield from _others("Also said", [claim_block(entry, claim) for claim in cast.notes])
    for gap in sorted(cast.gaps, key=lambda gap: gap.checked, reverse=True):
        yield Listed(f"### Looked for and not found\n-# {gap_proof(gap)}", f"- {plain(gap.text)}")
    yield from _people("In what came before", cast.predecessor, _standing_and_sure)


def _people(name: str, lines: Sequence[CastLine], small: Callable[[CastLine], str]) -> Iterator[Listed]:
    if not lines:
        return
    shared = Counter(small(line) for line in lines).most_common(1)[0][0]
    alike = [line for line in lines if small(line) == shared]
    head = " · ".join([shared, *_span(alike)])
    for line in lines:
        own = [] if line in alike else ["-# " + " · ".join([small(line), *_span([line])])]
        contrary = [f"-# Also said: {cut(said(claim), 300)}" for claim in line.also[:1]]
        yield Listed(f"### {name}\n-# {head}", "\n".join([_name(line), *own, *contrary]), line)


def _span(lines: Sequence[CastLine]) -> list[str]:
    """When that was known: one date, or the years; each person's own date is on their card."""
    dates = {line.claim.seen for line in lines if line.claim.seen is not None}
    if len(dates) < 2:
        return [date.words for date in dates]
    first, last = min(date.year for date in dates), max(date.year for date in dates)
    return [str(first) if first == last else f"{first} to {last}"]


def _others(name: str, blocks: Sequence[str]) -> Iterator[Listed]:
    for block in blocks:
        for piece in split(block, _CHARACTERS):
            yield Listed(f"### {name}", piece, is_short=False)


def _name(line: CastLine) -> str:
    part = " / ".join(line.parts)
    role = f" as {plain(part)}" if part else f" · {plain(', '.join(line.roles))}"
    spoils = any(claim.spoils for claim in line.claims)
    return f"**{plain(line.person)}**{covered(role.strip()) if spoils else role}"


def _sure(line: CastLine) -> str:
    """The label; the sources are on the person's card."""
    ours = ["entered by this server"] if line.claim.server is not None else []
    return " · ".join([standing_of(line.claim), *ours])


def _standing_and_sure(line: CastLine) -> str:
    return f"{standing_words(line.standing)} · {_sure(line)}"
