"""A catalogue of thousands of titles with invented names, beside the shipped ones."""

import random
from functools import partial
from typing import Final

from bot import catalogue
from bot.domain.ledger import Contents, Ledger, TitleLedger
from bot.domain.titles import Kind, Name, NameKind, Title
from tests.benchmarks.catalogue_load import CHECKED, invented, word

_PARTS: Final = (2, 2, 2, 3, 3, 4)


def many(count: int) -> Ledger:
    """As a store opens them: names now, and a title's claims when somebody asks about it."""
    shipped = catalogue.read(catalogue.default_folder())
    return Ledger([*shipped, *map(_entry, range(count - len(shipped)))])


def contents(number: int) -> Contents:
    """Thirty-six claims and three gaps."""
    made = invented(number, _chance(number))
    return made.claims, made.gaps, made.sources


def _entry(number: int) -> TitleLedger:
    chance = _chance(number)
    franchise = f"{word(chance)} {word(chance)}"
    part = chance.choice(_PARTS)
    nicknames = (Name(f"{word(chance)} {part}", NameKind.NICKNAME),)
    slug = f"title-{number:06}"
    title = Title(
        slug, f"{franchise} {part}", Kind.FILM, franchise, part, "An invented film.", "", nicknames, CHECKED
    )
    earlier = (f"{word(chance)} {word(chance)}",)
    return TitleLedger.on_first_use(title, partial(contents, number), lambda: earlier)


def _chance(number: int) -> random.Random:
    return random.Random(number)  # noqa: S311, nothing here is secret
