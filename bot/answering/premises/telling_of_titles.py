"""What no source says of a title itself: a word that no record has."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.premises.telling_words import BETWEEN, OPENING, TELLING, not_known, tells, word_set
from bot.answering.reading import NAMED
from bot.domain.claims import Gap

_IT = word_set(
    """
    it this that they he she netflix first second sequel movie film films movies season part one there anyone anybody anything
    someone something meant everyone people series show next new old original director cast kids fans prequel franchise you we i
    """
) | {NAMED}
"""What may stand for the title or those around it before the word that tells."""
_LOOSE = ("who", "status", "studio", "plot", "setting", "viewership", "predecessor", "origin", "history")
"""Topics that a stray word may bring to mind."""
_SURE = 5.0
_ROOT = 5
_OF_A_FILM = frozenset({"animated", "scary", "violent"})


def unsaid_of_it(asked: Asked, draft: Draft) -> Draft | None:
    """The same of the title itself: "is Netflix deleting the first movie", where no record has such a word at all."""
    if asked.rule.name == "cast":
        return _fates(asked, draft)
    if draft.label is ShownLabel.UNKNOWN or draft.outcome not in (None, Outcome.KNOWN) or draft.settled:
        return None
    if asked.rule.name not in _LOOSE or asked.strength >= _SURE:
        return None
    words, shelf = asked.reading.words, asked.shelf
    first = next(iter(draft.rests_on), None)
    if isinstance(first, Gap) or words[:1] == () or words[0] not in OPENING or asked.reading.has("or"):
        return None
    beside = (word in BETWEEN or word in _IT or word.endswith("ly") or word.isdecimal() for word in words[1:])
    word = next((word for word, is_beside in zip(words[1:], beside, strict=True) if not is_beside), "")
    if not word or word in TELLING:
        return None
    if shelf.meaning(word) in shelf.rarity or not (word in _OF_A_FILM or tells(word, shelf)):
        return None
    if any(other.startswith(word[:_ROOT]) for other in shelf.vocabulary):
        return None  # in another form: animated, animation
    return not_known(draft, (), f"says that of {plain(asked.entry.title.name)}")


def _fates(asked: Asked, draft: Draft) -> Draft | None:
    """That no source says who dies, rather than a list of everybody: "which of the kids died"."""
    if draft.label is ShownLabel.UNKNOWN or not asked.reading.has(*_DEATHS):
        return None
    found = not_known(draft, (), "says who of them dies")
    found.support.clear()
    return found


_DEATHS = ("die", "dies", "died", "killed", "dead", "survive", "survives", "survived")
