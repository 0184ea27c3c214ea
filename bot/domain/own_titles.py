"""A server's own titles: what makes one good, what it is called, and how many there may be."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.errors import GreenlitError
from bot.domain.titles import Kind, Name, NameKind, Title, folded

MOST_TITLES: Final = 200
"""A server's own."""
MOST_NAMES: Final = 25
"""Names that a server may add to one title."""
LONGEST_NAME: Final = 100
LONGEST_SUMMARY: Final = 300
_LONGEST_SLUG: Final = 40


class OwnTitleError(GreenlitError):
    """A title or name that a server cannot have, with the reason."""


@dataclass(frozen=True, slots=True)
class TitleChanges:
    """What a moderator wants changed of a title; None where it stays as it is."""

    name: str | None = None
    kind: Kind | None = None
    franchise: str | None = None
    part: int | None = None
    summary: str | None = None


def new_title(name: str, kind: Kind, wanted: TitleChanges, is_taken: Callable[[str], bool]) -> Title:
    """A title of a server's own; `is_taken` says whether a slug is."""
    name = checked_name(name)
    franchise = checked_name(wanted.franchise) if wanted.franchise else name
    title = Title(slug_of(name, is_taken), name, kind, franchise, wanted.part or 1, "")
    return replace(title, summary=_summary(wanted.summary or ""))


def changed_title(title: Title, wanted: TitleChanges) -> Title:
    """A title after a moderator's changes; a name that it had is kept as a former one."""
    changed = replace(
        title,
        name=checked_name(wanted.name) if wanted.name is not None else title.name,
        kind=wanted.kind or title.kind,
        franchise=checked_name(wanted.franchise) if wanted.franchise else title.franchise,
        instalment=wanted.part if wanted.part is not None else title.instalment,
        summary=_summary(wanted.summary) if wanted.summary is not None else title.summary,
    )
    if changed == title:
        raise OwnTitleError("Nothing would change. Fill in at least one of the fields.")
    names = tuple(name for name in title.names if folded(name.text) != folded(changed.name))
    if folded(changed.name) != folded(title.name):
        names = (*names, Name(title.name, NameKind.FORMER))
    return replace(changed, names=names)


def with_name(title: Title, text: str, kind: NameKind) -> Title:
    """A title with one more name."""
    text = checked_name(text)
    if any(folded(text) == folded(known) for known in (title.name, *(name.text for name in title.names))):
        raise OwnTitleError("The title is called that already.")
    if len(title.names) >= MOST_NAMES:
        raise OwnTitleError(f"A server can add {MOST_NAMES} names to a title, and this one has as many.")
    return replace(title, names=(*title.names, Name(text, kind)))


def without_name(title: Title, text: str) -> Title:
    """A title without one of the names that a server added."""
    kept = tuple(name for name in title.names if folded(name.text) != folded(text))
    if len(kept) == len(title.names):
        raise OwnTitleError("This server has added no such name to the title.")
    return replace(title, names=kept)


def checked_name(text: str) -> str:
    """A name in one line; raises OwnTitleError where it cannot be one."""
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if len(name) > LONGEST_NAME:
        raise OwnTitleError(f"The name has {len(name)} characters; at most {LONGEST_NAME} fit.")
    if len(name) < 2 or not any(sign.isalnum() for sign in name):
        raise OwnTitleError("A name needs at least two signs, and a letter or a digit among them.")
    return name


def slug_of(name: str, is_taken: Callable[[str], bool]) -> str:
    """A short name for buttons and files: "Spy Kids: Armageddon 2" → spy-kids-armageddon-2."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    plain = re.sub(r"[^a-z0-9]+", "-", "".join(sign for sign in bare if not unicodedata.combining(sign)))
    slug = plain.strip("-")[:_LONGEST_SLUG].strip("-") or "title"
    number, found = 1, slug
    while is_taken(found):
        number += 1
        found = f"{slug}-{number}"
    return found


def _summary(text: str) -> str:
    line = " ".join(text.split())
    if len(line) > LONGEST_SUMMARY:
        raise OwnTitleError(f"The summary has {len(line)} characters; at most {LONGEST_SUMMARY} fit.")
    return line
