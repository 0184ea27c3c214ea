"""The words that tell something of somebody or of a title, and what is said where no source tells it."""

from collections.abc import Collection, Sequence

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft
from bot.answering.people.index import Figure
from bot.answering.people.kin import KIN
from bot.answering.shelf import Shelf
from bot.domain.claims import Claim, Gap


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENING = word_set(
    """
    do does did can could will would should shall may might must has have had is are was were
    """
)
BETWEEN = word_set(
    """
    a an the so very super too more less still even ever really actually also just already now not no never to able always any all
    some be been being get gets got getting have has had having going secretly only finally about maybe probably in his her
    their own use job living deal whole entire full
    """
)
"""What may stand between a name and the word that tells."""
TELLING = word_set(
    """
    die dies died dead alive killed kill fight fights evil good bad weakness strong lava learn villain fly talk talks speak
    speaks fire refuse refused decline declined reject rejected powerful spanish mexican american italian french german english along mean line lines talking speaking
    """
)
"""Words that speak of a topic too, and still tell something of somebody."""
SOMEBODY = word_set(
    """
    relation relationship relations relate related folks kid kids child girl boy guy man woman lady star hero heroine heroes character else none job time
    """
)
NOT_SO = "No source here says so. "
BEGINNINGS = (NOT_SO, "Yes: ", "No: ", "Only speculation: ")
_SHORTEST = 3


def tells(word: str, shelf: Shelf) -> bool:
    """Whether a word tells something of somebody rather than asking for a topic."""
    if word in TELLING:
        return True
    if len(word) < _SHORTEST or not word.isalpha() or word in KIN or word in SOMEBODY or shelf.is_stop(word):
        return False
    if shelf.number(word) is not None:
        return False
    everyday = shelf.is_everyday(shelf.meaning(word))
    if not everyday and (shelf.people.knows(word) or shelf.people.knows(word.removesuffix("s"))):
        return False
    return not (shelf.asks_with(word) or shelf.meaning(word) in shelf.plain_words)


def not_known(draft: Draft, figures: Sequence[Figure], says: str) -> Draft:
    """That no source says it, and the nearest fact behind that."""
    found = Draft(f"Not known: no source here {says}", [])
    found.label, found.outcome, found.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    nearest = draft.lead
    for beginning in BEGINNINGS:
        nearest = nearest.removeprefix(beginning)
    if figures and not any(concerns(item, figures) for item in draft.rests_on[:1]):
        found.tell(*(claim for figure in figures[:1] for claim in (*figure.characters, *figure.credits)[:1]))
        return found
    found.add(f"{nearest[:1].upper()}{nearest[1:]}", *draft.rests_on)
    for line, item in zip(draft.support[:1], draft.used[:1], strict=False):
        if (not figures or concerns(item, figures)) and not (isinstance(item, Claim) and item.spoils):
            (found.beside if line in draft.neighbours else found.add)(line, item)
    return found


def concerns(item: Claim | Gap, figures: Collection[Figure]) -> bool:
    """Whether a record is one of somebody's or names them."""
    return any(
        item in (*figure.credits, *figure.characters, *figure.others) or short(figure) in item.text
        for figure in figures
    )


def short(figure: Figure) -> str:
    """What somebody is called in passing: a character's first name, anybody else's last."""
    name = figure.name.partition(" / ")[0]
    return name.partition(" ")[0] if figure.is_character and "." not in name else name.rpartition(" ")[2]
