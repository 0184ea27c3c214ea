"""A yes that an answer has not earned: the question names somebody, a time, a kind or an exception of which it says nothing."""

from bot.answering.calendar import months_in
from bot.answering.composing.verdict_asked import names_them
from bot.answering.draft import sentences
from bot.answering.reading import NAMED, Reading
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, FigureDetail, Gap, RelatedDetail, StageDetail, Work

_EXCEPT = (
    "but",
    "besides",
    "except",
    "apart from",
    "other than",
    "anyone else",
    "anybody else",
    "someone else",
    "aside from",
)
_FATE = ("make it", "makes it", "made it", "survive", "survives", "die", "dies", "died", "killed", "alive")
_ORDER = frozenset({"before", "after", "during"})
_GONE = (" left", "since ", "without ", "instead of ", "replacing ")
_BEGAN = ("start", "started", "begin", "began", "begun", "wrap", "wrapped", "finished")


def unearned(lead: str, reading: Reading, first: Claim | Gap | None) -> bool:
    """Whether no "yes" may stand before a first sentence."""
    sentence = sentences(lead)[0]
    said = tokens(sentence)
    if reading.has("as of"):
        return False
    if reading.negated or _of_another_part(sentence, reading, first):
        return True
    others = reading.has(*_EXCEPT) and not reading.has(
        "or someone else", "or anyone else", "or somebody else"
    )
    if others or reading.words.count(NAMED) > 1:
        return True
    if reading.figures and reading.has(*_FATE) and _FATE_SAID.isdisjoint(said):
        return True
    order = _ORDER & set(reading.words)
    if order and order.isdisjoint(said):
        return True
    return (
        not _names_one(sentence, reading)
        or _only_as_gone(sentence, reading)
        or _another_time(sentence, reading, first)
    )


_FATE_SAID = frozenset(
    {"survives", "survive", "survived", "dies", "died", "lives", "alive", "dead", "killed", "vanishes"}
)


def _of_another_part(sentence: str, reading: Reading, first: Claim | Gap | None) -> bool:
    """Whether a record is about another part than the one that is asked about."""
    if not isinstance(first, Claim):
        return False
    detail = first.detail
    if isinstance(detail, FigureDetail) and first.work is Work.PREDECESSOR:
        of_it = reading.words[0] in _NOW and reading.has("episodes", "episode", "minutes", "hours", "long")
        return reading.work is not Work.PREDECESSOR and of_it
    if isinstance(detail, CreditDetail) and reading.work is Work.PREDECESSOR:
        return first.work is Work.THIS and reading.entry.title.name in sentence
    if not isinstance(detail, RelatedDetail) or reading.part is None:
        return False
    numeral = {str(reading.part), _ROMAN.get(reading.part, "")}
    works = [claim.detail for claim in reading.entry.of_kind(RelatedDetail)]
    numbered = [
        work.name for work in works if isinstance(work, RelatedDetail) and numeral & set(work.name.split())
    ]
    return bool(numbered) and detail.name not in numbered


_NOW = ("is", "are", "will", "does", "do")
_ROMAN = {2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI"}


def _names_one(sentence: str, reading: Reading) -> bool:
    """Whether a sentence names whoever is named; of several characters the first line may name one."""
    characters = reading.figures and all(figure.is_character for figure in reading.figures)
    said = set(tokens(sentence))
    if len(reading.figures) > 1 and characters:
        return any(said & set(tokens(figure.name)) for figure in reading.figures)
    return names_them(sentence, reading)


def _only_as_gone(sentence: str, reading: Reading) -> bool:
    """Whether somebody who is named stands in a sentence only as one who has gone, and another is its subject."""
    seen = [each for each in reading.sightings if each.start < each.end]
    named = [
        figure.name.rpartition(" ")[2] for each in seen for figure in each.figures if not figure.is_character
    ]
    for name in named:
        before, found, _ = sentence.partition(name)
        if (
            found
            and any(gone in f" {before}" for gone in _GONE[1:])
            and not reading.has("left", "gone", "quit", "leave")
        ):
            return True
    return False


def _another_time(sentence: str, reading: Reading, first: Claim | Gap | None) -> bool:
    """Whether a month, or a year in which something began, is asked about that the sentence does not have."""
    said = tokens(sentence)
    months, told = set(months_in(reading.words)), set(months_in(said))
    if months and not months & told and reading.as_of is None:
        return True
    is_stage = isinstance(first, Claim) and isinstance(first.detail, StageDetail)
    years = {word for word in said if word.isdecimal() and len(word) == _YEAR}
    words = reading.words
    naming = {word for at, word in enumerate(words) if words[at - 1 : at] in _BOUNDS} | {
        word
        for at, word in enumerate(words)
        if words[at - 1 : at] == ("the",) or words[at + 1 : at + 2] in _WORKS
    }
    asked = {str(year) for year in reading.years if year != reading.as_of} - naming
    return bool(asked) and asked.isdisjoint(years) and (not is_stage or reading.has(*_BEGAN))


_BOUNDS = (("than",), ("since",), ("after",), ("before",), ("until",), ("by",), ("its",))
_WORKS = (("film",), ("movie",), ("one",), ("version",), ("series",), ("show",))
_YEAR = 4
