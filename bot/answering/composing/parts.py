"""A part of which it is asked who plays it, and which no credit has."""

from bot.answering.composing.told import nothing, suits, tell_from
from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.people.kin import KIN
from bot.answering.reading import Reading
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, NoteDetail, PlotDetail
from bot.domain.topics import Topic

_SPEAKS = 0.6
"""How much of a part's description a record must hold to be told of it."""
_ALL = 0.99
"""The same where it spoils nothing."""
_OF_MANY = (
    "actors",
    "actresses",
    "cast",
    "everyone",
    "everybody",
    "them",
    "they",
    "voices",
    "all",
    "people",
    "characters",
)


def unheard_part(asked: Asked) -> Draft | None:
    """ "Who plays …" of a name that no record has."""
    reading = asked.reading
    if asked.rule.name != "played" or not _asks_for_one(reading) or len(reading.strange) not in (1, 2):
        return None
    if len(reading.content) > len(reading.strange) + 2:
        return None
    last = reading.words.index(reading.strange[-1])
    whose = next((f" {word}" for word in reading.words[last + 1 : last + 2] if word in KIN), "")
    name = plain(" ".join(word.capitalize() for word in reading.strange))
    name = f"{name.removesuffix('s')}'s{whose}" if whose else name
    draft = nothing(asked, f"who plays {name} in {{}}")
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.CREDIT), None)
    if gap is not None:
        draft.add(told(gap), gap)
    return draft


def part_of_the_story(asked: Asked) -> Draft | None:
    """ "Who plays the supreme commander": the record that speaks of such a part, else that none does."""
    if (
        asked.rule.name != "played"
        or not asked.extra
        or asked.reading.figures
        or asked.reading.has(*_OF_MANY)
    ):
        return None
    sexes = {asked.shelf.meaning(word) for word in _SEXES}
    said = [word for word in asked.extra if word not in sexes]
    near = [each for each in asked.ranked if said and suits(asked, each) and _speaks_of(asked, each, said)]
    return tell_from(asked, near[:1]) if near else nothing(asked, "that part in {}")


def _speaks_of(asked: Asked, each: Ranked, said: list[str]) -> bool:
    """Whether a record of the story speaks of a part; a planet with aliens plays no alien."""
    item = each.item
    if not isinstance(item, Claim) or not isinstance(item.detail, PlotDetail | NoteDetail):
        return False
    share = asked.shelf.share(item, said)
    return len(said) > 1 and share >= (_SPEAKS if item.spoils else _ALL)


_SEXES = ("lady", "girl", "woman", "man", "boy", "guy")


def no_such_part(asked: Asked) -> bool:
    """ "Who plays Two-Face": whether no part is called so, as no credit and no character has any of the words."""
    reading = asked.reading
    if asked.rule.name != "played" or not _asks_for_one(reading) or reading.figures or reading.has(*_OF_MANY):
        return False
    words = [word for word in asked.extra if not word.isdecimal()]
    if not 0 < len(words) <= _FEW:
        return False
    parts = [
        record
        for record in asked.shelf.records
        if isinstance(record.item, Claim) and isinstance(record.item.detail, CreditDetail | CharacterDetail)
    ]
    return not any(word in record.words for record in parts for word in words)


_FEW = 3


def _asks_for_one(reading: Reading) -> bool:
    """Whether the player of one part is asked for: "who plays Pugsley", "Pugsley actor"."""
    return reading.asks == "who" or (not reading.asks and reading.has("actor", "actress", "played by"))
