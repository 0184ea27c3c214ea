"""What was done behind the camera, told by the words for it: "who drew the pictures", "whose idea was it"."""

from bot.answering.composing.people import person
from bot.answering.composing.told import named_in, nothing, suits, tell_from
from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, RelatedDetail

_MOST = 0.45
"""How much of a question the words of a credit must hold to answer it."""
_NEARLY = 0.6
_THOUGHT_UP = ("came up with", "come up with", "thought up", "brainchild", "dreamed up", "dreamt up")
_AT_FIRST = ("originally", "first", "come")
_MADE_BY = frozenset({"by", "drawn", "wrote", "written"})
_ANY_WORK = ("actually", "anime")


def one_of_several(asked: Asked) -> Claim | None:
    """Of people whom the question means together, the one whose credit it describes: "which of the sons"."""
    figures = [figure for figure in asked.reading.figures if not figure.is_character]
    if len(figures) < 2 or len(asked.reading.sightings) > 1:
        return None
    pool = list(dict.fromkeys(claim for figure in figures for claim in figure.credits))
    words = [
        word for word in asked.reading.content if word not in asked.shelf.plain_words | asked.reading.spent
    ]
    best = max(pool, key=lambda item: asked.shelf.share(item, words), default=None)
    return best if best is not None and asked.shelf.share(best, words) >= _MOST else None


def by_deed(asked: Asked) -> Claim | None:
    """The credit, or the work before, whose words tell of what was done: "who drew Ojo's pictures", "who drew the manga"."""
    if asked.rule.name != "crew" and not (asked.rule.name == "writer" and _names_a_work_before(asked)):
        return None
    invented = asked.reading.has(*_THOUGHT_UP)
    plainly = asked.shelf.plain_words | {
        asked.shelf.meaning(word) for word in (*_ANY_WORK, *(_AT_FIRST if invented else ()))
    }
    words = [word for word in asked.reading.content if word not in plainly]
    words += [word for word in (asked.shelf.meaning("invented"),) if invented and word in asked.shelf.rarity]
    pool = [
        each.item for each in asked.ranked if isinstance(each.item, Claim) and _tells_of_making(each.item)
    ]
    best = max(pool, key=lambda item: asked.shelf.share(item, words), default=None)
    least = _MOST if len(words) > 1 else 1.0
    return best if best is not None and asked.shelf.share(best, words) >= least else None


def other_deed(asked: Asked) -> Draft | None:
    """Where nobody behind the camera is meant: whoever is named, or the record that says it nearly in these words."""
    if asked.reading.figures:
        return person(asked)
    words = [word for word in asked.reading.content if word not in asked.shelf.plain_words]
    near = [
        each for each in asked.ranked if suits(asked, each) and asked.shelf.share(each.item, words) >= _NEARLY
    ]
    return tell_from(asked, near) if near and len(words) > 1 else nothing(asked, asked.rule.about)


def of_their_film(asked: Asked) -> Claim | None:
    """The work before that several characters gave its name, where all of them are named: "who directed Sharkboy and Lavagirl"."""
    names = [figure.name for figure in asked.reading.figures if figure.is_character]
    if len(names) < 2 or asked.rule.name == "crew":
        return None
    works = asked.of_kind(RelatedDetail)
    return next(
        (c for c in works if isinstance(c.detail, RelatedDetail) and all(n in c.detail.name for n in names)),
        None,
    )


def made(asked: Asked, work: Claim) -> Draft:
    """A work before, told with who made it."""
    draft = Draft(
        named_in(work.detail.name, work) if isinstance(work.detail, RelatedDetail) else told(work), [work]
    )
    draft.tell(*(each.item for each in asked.fitting(0.9)[:1]))
    return draft


def _tells_of_making(item: Claim) -> bool:
    detail = item.detail
    if isinstance(detail, RelatedDetail):
        return bool(_MADE_BY & set(tokens(item.text)))
    return isinstance(detail, CreditDetail) and detail.role != "actor" and item.is_open


def _names_a_work_before(asked: Asked) -> bool:
    """Whether a manga, a novel or a game is named that the title rests on."""
    kinds = {
        asked.shelf.meaning(word)
        for claim in asked.of_kind(RelatedDetail)
        if isinstance(claim.detail, RelatedDetail)
        for word in claim.detail.kind.split("_")
    }
    return bool((kinds - asked.shelf.plain_words) & set(asked.reading.content))
