"""The cast list, and the card of one person or character."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import covered, plain
from bot.answering.people.index import Figure, split_people
from bot.domain.cast import CastList, cast_of, same_name
from bot.domain.claims import Claim, CreditDetail, QuoteDetail
from bot.domain.ledger import TitleLedger
from bot.texts import HOME, Texts, message
from bot.texts.roles import role_words
from bot.ui.cards import MOST_CHOICES, card, claim_block, doors, heading, listing
from bot.ui.opening import ASKER, Opening, digest
from bot.ui.paging import Page, pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import button, row, select
from bot.ui.text import cut, facts_in_english, said, sentence_case, standing_name
from cogs.cast.finding import Seen
from cogs.cast.listed import Listed, blocks_of, listed, standing_words

_MOST_OPTIONS: Final = 25
_LONGEST_OPTION: Final = 100
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class CastPages:
    """The cast list of a title, the same whoever asks."""

    slug: str
    head: str
    pages: tuple[Page, ...]
    people: tuple[tuple[discord.SelectOption, ...], ...]
    """Of each page, those who can be opened."""


def cast_pages(entry: TitleLedger, texts: Texts = HOME) -> CastPages:
    """Everyone with their standing, in pages."""
    cast = cast_of(entry)
    pages = listed(entry, cast, texts)
    small = [texts.phrase("Cast and crew"), _count(cast, texts), facts_in_english(texts)]
    return CastPages(
        entry.title.slug,
        heading(entry.title, " · ".join(filter(None, small))),
        tuple(map(blocks_of, pages)) or ((texts.phrase("Nobody is on record for this title yet."),),),
        tuple(_people(page, texts) for page in pages) or ((),),
    )


def cast_screen(cast: CastPages, opening: Opening, texts: Texts = HOME) -> Screen:
    """One page of everyone, and a select that opens one person."""
    people = cast.people[opening.page] if opening.page < len(cast.people) else ()
    rows = (*_menu(people, cast.slug, texts), doors(cast.slug, "status", "sources", texts=texts))
    return listing(cast.head, cast.pages, opening, *rows, texts=texts)


def person_screen(
    entry: TitleLedger, figures: Sequence[Figure], opening: Opening, texts: Texts = HOME
) -> Screen:
    """Everything on record about one person or character; several where a name is shared."""
    first = figures[0]
    kind = texts.phrase(message("Character") if first.is_character else message("Person"))
    name = sentence_case(cut(plain(first.name), _LONGEST_NAME))
    small = [kind, cut(plain(entry.title.name), _LONGEST_NAME), facts_in_english(texts)]
    head = f"## {name}\n-# {' · '.join(filter(None, small))}"
    blocks = [block for figure in figures for block in _figure(entry, figure, first, texts)]
    blocks += _played(entry, figures, texts)
    pages = pages_of(blocks)
    if not pages[0]:
        pages = ((texts.phrase("Nothing more than the name is on record."),),)
    return listing(head, pages, opening, doors(entry.title.slug, "cast", "status", texts=texts), texts=texts)


def somebody_screen(
    sentence: str, seen: Sequence[Seen], here: TitleLedger | None = None, texts: Texts = HOME
) -> Screen:
    """A sentence, those who may be meant, and the way to everyone in the title that was talked about."""
    titles = {each.entry.title.slug for each in seen}
    rows = [
        row(
            button(
                each.name if len(titles) == 1 else f"{each.name} · {each.entry.title.name}",
                opening_of(each).custom_id,
            )
        )
        for each in seen[:MOST_CHOICES]
    ]
    everyone = (doors(here.title.slug, "cast", texts=texts),) if here is not None else ()
    return card(sentence, *rows, *everyone)


def opening_of(seen: Seen) -> Opening:
    """The card of somebody."""
    return Opening("person", word=name_key(seen.name), asker=ASKER).of(seen.entry.title.slug)


def name_key(name: str) -> str:
    """A name in a custom id."""
    return digest(same_name(name))


def _count(cast: CastList, texts: Texts) -> str:
    return texts.phrases("%(number)s person", "%(number)s people", len(cast.cast) + len(cast.crew))


def _people(page: Sequence[Listed], texts: Texts) -> tuple[discord.SelectOption, ...]:
    """The people of a page; on pages of anything else, nothing to open."""
    # Two people of one name, as cast and as crew, have one card.
    options = {
        name_key(name): discord.SelectOption(
            label=cut(name, _LONGEST_OPTION),
            value=name_key(name),
            description=standing_name(line.standing, texts),
        )
        for line in (each.line for each in page)
        if line is not None
        for name in split_people(line.person)
    }
    return tuple(options.values())[:_MOST_OPTIONS]


def _menu(people: Sequence[discord.SelectOption], slug: str, texts: Texts) -> tuple[ui.ActionRow[Any], ...]:
    if not people:
        return ()
    return (row(select(texts.phrase("Show one person"), Opening("person").of(slug).custom_id, people)),)


def _figure(entry: TitleLedger, figure: Figure, first: Figure, texts: Texts) -> Iterator[str]:
    head = "" if figure is first else f"### {plain(figure.name)}\n"
    for claim in (*figure.credits, *figure.characters, *figure.others):
        yield head + _claim(entry, claim, figure, texts)
        head = ""


def _played(entry: TitleLedger, figures: Sequence[Figure], texts: Texts) -> list[str]:
    """What is known of the characters that a person plays, which stands under the characters' own names."""
    names = {same_name(figure.name) for figure in figures}
    shown = {claim.ref for figure in figures for claim in figure.characters}
    lines = (line for line in cast_of(entry).lines if same_name(line.person) in names)
    claims = {claim.ref: claim for line in lines for claim in line.characters if claim.ref not in shown}
    blocks = [claim_block(entry, claim, texts) for claim in claims.values()]
    return [f"### {texts.phrase('Who that is')}\n{blocks[0]}", *blocks[1:]] if blocks else []


def _claim(entry: TitleLedger, claim: Claim, figure: Figure, texts: Texts) -> str:
    match claim.detail:
        case CreditDetail():
            lead = f"{_credit(claim.detail, claim, figure, texts)}\n{said(claim)}"
            return claim_block(entry, claim, texts, lead=lead)
        case QuoteDetail(speaker=speaker, words=words):
            line = f"{plain(speaker)}: “{plain(words)}”"
            lead = f"{covered(line) if claim.spoils else line}\n{said(claim)}"
            return claim_block(entry, claim, texts, lead=lead)
        case _:
            return claim_block(entry, claim, texts)


def _credit(credit: CreditDetail, claim: Claim, figure: Figure, texts: Texts) -> str:
    """What the heading does not say: whom a person plays or what they do; or who plays a character."""
    hide = covered if claim.spoils else str
    standing = standing_words(credit.standing, texts)
    named = texts.phrase("as %(character)s", character=f"**{plain(credit.character)}**")
    part = named if credit.character else f"· {plain(role_words(credit.role, texts))}"
    if same_name(credit.person) == same_name(figure.name):
        return f"{standing} {hide(part)}"
    words = f"**{plain(credit.person)}**" if figure.is_character else f"**{plain(credit.person)}** {part}"
    return f"{hide(words)} · {standing}"
