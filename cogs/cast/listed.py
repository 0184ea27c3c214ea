"""The lines of the cast list: people by standing, what a group shares said once above it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bot.answering.markup import covered, plain
from bot.domain.cast import CastLine, CastList
from bot.domain.claims import Claim, Standing
from bot.domain.ledger import TitleLedger
from bot.texts import HOME, Texts, dates
from bot.texts.roles import role_words
from bot.ui.cards import claim_block, gap_proof
from bot.ui.paging import Page
from bot.ui.text import cut, said, split, standing_name, standing_of

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


def listed(entry: TitleLedger, cast: CastList, texts: Texts = HOME) -> list[tuple[Listed, ...]]:
    """The list in pages that fit a phone; no page at all where nothing is on record."""
    pages: list[list[Listed]] = []
    used = 0
    for each in _Lister(entry, cast, texts).entries():
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


def standing_words(standing: Standing, texts: Texts = HOME) -> str:
    """ "⏳ Expected"."""
    return f"{MARKS[standing]} {standing_name(standing, texts)}"


@dataclass(frozen=True, slots=True)
class _Lister:
    """Lists a title's people and what else belongs to them, in one language."""

    entry: TitleLedger
    cast: CastList
    texts: Texts

    def entries(self) -> Iterator[Listed]:
        """Every line: people by standing, the crew, characters, what else was said, gaps, and who was there before."""
        cast, texts = self.cast, self.texts
        for group in cast.groups:
            yield from self._people(standing_words(group.standing, texts), group.lines, self._sure)
        yield from self._people(texts.phrase("Behind the camera"), cast.crew, self._standing_and_sure)
        yield from self._others(texts.phrase("Characters"), cast.characters)
        yield from self._others(texts.phrase("Also said"), cast.notes)
        for gap in sorted(cast.gaps, key=lambda gap: gap.checked, reverse=True):
            head = f"### {texts.phrase('Looked for and not found')}\n-# {gap_proof(gap, texts)}"
            yield Listed(head, f"- {plain(gap.text)}")
        yield from self._people(
            texts.phrase("In what came before"), cast.predecessor, self._standing_and_sure
        )

    def _people(
        self, name: str, lines: Sequence[CastLine], small: Callable[[CastLine], str]
    ) -> Iterator[Listed]:
        if not lines:
            return
        shared = Counter(small(line) for line in lines).most_common(1)[0][0]
        alike = [line for line in lines if small(line) == shared]
        head = " · ".join([shared, *self._span(alike)])
        for line in lines:
            own = [] if line in alike else ["-# " + " · ".join([small(line), *self._span([line])])]
            contrary = [
                "-# " + self.texts.phrase("Also said: %(words)s", words=cut(said(claim), 300))
                for claim in line.also[:1]
            ]
            yield Listed(f"### {name}\n-# {head}", "\n".join([self._name(line), *own, *contrary]), line)

    def _span(self, lines: Sequence[CastLine]) -> list[str]:
        """When that was known: one date, or the years; each person's own date is on their card."""
        seen = {line.claim.seen for line in lines if line.claim.seen is not None}
        if len(seen) < 2:
            return [dates.words(date, self.texts) for date in seen]
        first, last = min(date.year for date in seen), max(date.year for date in seen)
        if first == last:
            return [str(first)]
        return [self.texts.phrase("%(first)s to %(last)s", first=first, last=last)]

    def _others(self, name: str, claims: Sequence[Claim]) -> Iterator[Listed]:
        for claim in claims:
            for piece in split(claim_block(self.entry, claim, self.texts), _CHARACTERS):
                yield Listed(f"### {name}", piece, is_short=False)

    def _name(self, line: CastLine) -> str:
        part = " / ".join(line.parts)
        named = self.texts.phrase("as %(character)s", character=plain(part))
        role = f" {named}" if part else f" · {plain(role_words(', '.join(line.roles), self.texts))}"
        spoils = any(claim.spoils for claim in line.claims)
        return f"**{plain(line.person)}**{covered(role.strip()) if spoils else role}"

    def _sure(self, line: CastLine) -> str:
        """The label; the sources are on the person's card."""
        ours = [self.texts.phrase("entered by this server")] if line.claim.server is not None else []
        return " · ".join([standing_of(line.claim, self.texts), *ours])

    def _standing_and_sure(self, line: CastLine) -> str:
        return f"{standing_words(line.standing, self.texts)} · {self._sure(line)}"
