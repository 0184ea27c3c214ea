"""People of one title asked about in another: "who from The Mandalorian is in it", "the Mandalorian actor, is he in part 2"."""

from collections.abc import Callable, Sequence

from bot.answering.mentions import Mention
from bot.answering.people.index import Figure
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail

_SOMEBODY = frozenset(
    {
        "actor",
        "actors",
        "director",
        "actress",
        "star",
        "stars",
        "guy",
        "dude",
        "man",
        "woman",
        "girl",
        "lead",
        "people",
        "cast",
    }
)
_HERE = frozenset({"it", "this", "here", "sequel", "he", "she", "part", "first", "one", "2", "also", "too"})
_ALSO = frozenset({"also", "too", "same"})


def known_title(
    words: Sequence[str], mentions: Sequence[Mention], given: str | None, shelf_of: Callable[[str], Shelf]
) -> tuple[str, tuple[Figure, ...]] | None:
    """The title that is asked about where another is named only as somebody's, and who is meant by that."""
    first = mentions[0]
    second = next((seen.slugs[0] for seen in mentions[1:] if seen.slugs != first.slugs), None)
    slug = second or given
    if slug is None or slug == first.slugs[0]:
        return None
    here, there = shelf_of(slug), shelf_of(first.slugs[0])
    if is_also(words, here, there):
        return slug, ()
    if not is_from(words, first, elsewhere=second is not None):
        return None
    found = makers_of(words, first, here, there) or known_from(here, there)
    return (slug, found) if found else None


def is_from(words: Sequence[str], mention: Mention, *, elsewhere: bool) -> bool:
    """Whether a title is named only to say whence somebody is known, and another or "it" is asked about."""
    before = [word for word in words[: mention.start] if word != "the"][-1:]
    after = words[mention.end : mention.end + 1]
    here = elsewhere or bool(_HERE & {*words[: mention.start], *words[mention.end :]})
    return here and (before == ["from"] or bool(_SOMEBODY & set(after)) or _in_both(words, mention))


def _in_both(words: Sequence[str], mention: Mention) -> bool:
    """Whether somebody is asked for who is in the other title and in this one: "who plays the king in Shrek and this"."""
    after = tuple(words[mention.end : mention.end + 2])
    return words[mention.start - 1 : mention.start] in (["in"], ("in",)) and after in (
        ("and", "this"),
        ("and", "it"),
    )


def is_also(words: Sequence[str], here: Shelf, there: Shelf) -> bool:
    """Whether somebody of the title at hand is asked about, who is said to be in another too."""
    if not _ALSO & set(words):
        return False
    common = frozenset(word for word in words if len(word) < 4)
    return any(seen.exact for seen in here.people.named(words, common)) and not any(
        seen.exact for seen in there.people.named(words, common)
    )


def makers_of(words: Sequence[str], mention: Mention, here: Shelf, there: Shelf) -> tuple[Figure, ...]:
    """Who directs both titles, where it is asked whether it is the one behind another: "is it the Spy Kids guy again"."""
    before = tuple(word for word in words[: mention.start] if word != "the")[-2:]
    if before not in _IS_IT and before[-1:] != ("by",) and not _DIRECTING & set(words):
        return ()
    directing = {f.name for f in there.people.figures if any(_directs(claim) for claim in f.credits)}
    return tuple(
        figure
        for figure in here.people.figures
        if figure.name in directing and any(_directs(claim) for claim in figure.credits)
    )


_DIRECTING = frozenset({"direct", "director", "directs", "directing", "directed"})
_IS_IT = (("is", "it"), ("it", "is"), ("was", "it"))


def _directs(claim: Claim) -> bool:
    return isinstance(claim.detail, CreditDetail) and "director" in claim.detail.role


def known_from(here: Shelf, there: Shelf) -> tuple[Figure, ...]:
    """The people of one title who are in another, or of whom a claim says that they were in its franchise."""
    title = there.entry.title
    franchise = title.franchise.partition(" (")[0].rpartition(": ")[2]
    nicknames = {word for figure in there.people.figures if not figure.is_character for word in _aka(figure)}
    found: list[Figure] = []
    for figure in here.people.figures:
        actor = any(isinstance(c.detail, CreditDetail) and c.detail.role == "actor" for c in figure.credits)
        if figure.is_character or not actor:
            continue
        said = any(franchise in claim.text for claim in figure.credits)
        shared = any(other.name == figure.name and not other.is_character for other in there.people.figures)
        if said or shared or nicknames & _aka(figure):
            found.append(figure)
    return tuple(found)


def _aka(figure: Figure) -> set[str]:
    """The words of a person's nicknames that are no part of the name."""
    names = " ".join(n for c in figure.credits if isinstance(c.detail, CreditDetail) for n in c.detail.aka)
    return {word for word in tokens(names) if len(word) > 4} - set(tokens(figure.name))
