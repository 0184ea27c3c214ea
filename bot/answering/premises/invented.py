"""A detail of a character in what has not come out, of which no record has a word: "the colour of her new suit"."""

from collections.abc import Mapping

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.choosing.preferring import OF_PEOPLE, SURE
from bot.answering.draft import Draft, told
from bot.answering.markup import plain
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, Gap, Work

_ASKING = frozenset({"what", "which", "where", "how"})
_MOST = 0.6
_NEARLY = 0.6
_OF_THE_ACTOR = ("played", "age", "salary", "quote", "family")


def invented(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source says it, where most of what is asked of a character of the sequel stands in no record."""
    figures = reading.figures
    if not figures or not all(figure.is_character and figure.credits for figure in figures):
        return None
    if reading.work is not Work.THIS or shelf.entry.is_released or not _asks_of_the_story(reading):
        return None
    names = shelf.names_of(figures)
    words = [
        word for word in reading.content if word not in names | shelf.plain_words and not word.isdecimal()
    ]
    held = {
        word
        for record in shelf.records
        if _speaks_of(record.item, names, record.words)
        for word in record.words
    }
    unheard = [word for word in words if word not in held]
    if not unheard or len(unheard) < len(words) * _MOST:
        return None
    if any(
        shelf.share(record.item, words) >= _NEARLY
        for record in shelf.records
        if record.item.work is Work.THIS
    ):
        return None
    who, title = plain(figures[0].name), plain(shelf.entry.title.name)
    draft = Draft(f"Not known: no source here says anything of the kind about {who} in {title}", [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    for claim in (*figures[0].characters, *figures[0].credits)[:1]:
        draft.add(told(claim), claim)
    return draft


def theirs(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source says who plays a character's friend or butler, whom nothing on record of that character speaks of."""
    if reading.topics.get("played", 0.0) < SURE or len(reading.sightings) != 1:
        return None
    seen = reading.sightings[0]
    last, after = reading.words[seen.end - 1 : seen.end], reading.words[seen.end : seen.end + 2]
    names = {word for figure in seen.figures for word in tokens(figure.name)}
    whose = bool(last) and last[0].removesuffix("s") in names and last[0] not in names
    unheard = {*reading.foreign, *reading.strange}
    if not whose or not after or after[0] not in unheard or not any(f.is_character for f in seen.figures):
        return None
    noun = " ".join(word for word in after if word in unheard)
    owner = plain(last[0].removesuffix("s").capitalize())
    title = plain(shelf.entry.title.name)
    draft = Draft(f"Not known: no source here says who plays {owner}'s {plain(noun)} in {title}", [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    return draft


def _speaks_of(item: Claim | Gap, names: frozenset[str], held: Mapping[str, float]) -> bool:
    """Whether a record names those who are asked about."""
    return bool(names & held.keys()) and not isinstance(item, Gap)


_COMES = (
    "back", "return", "returns", "returning", "reprise", "appear", "appears", "cameo", "recast", "leave", "leaving",
    "still in", "be in", "confirmed", "involved", "signed", "show up", "join", "played",
)  # fmt: skip


def _asks_of_the_story(reading: Reading) -> bool:
    """Whether something that a character is, has or does is asked for, and no topic of its own."""
    if not (reading.is_yes_no or reading.asks in _ASKING):
        return False
    others = max((score for name, score in reading.topics.items() if name not in OF_PEOPLE), default=0.0)
    wanted = max(reading.topics.get(name, 0.0) for name in _OF_THE_ACTOR)
    return others < SURE and wanted < 2 and not reading.has(*_COMES)
