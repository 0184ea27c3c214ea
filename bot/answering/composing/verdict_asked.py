"""What a question that asks for a verdict says: the words that tell something, and whom it names."""

from bot.answering.composing.verdict_words import FREE, OPEN
from bot.answering.reading import NAMED, Reading
from bot.answering.words import tokens


def telling(reading: Reading) -> list[str]:
    """The words of a question that tell something, names and an empty other possibility apart."""
    named = {at for seen in reading.sightings for at in range(seen.start, seen.end)}
    words, own = reading.words, str(reading.entry.title.instalment)
    end = words.index("or") if is_or_nothing(reading) else len(words)
    called = set(tokens(reading.entry.title.franchise))
    return [
        "released" if word in _COMES and words[at + 1 : at + 2] == ("out",) else word
        for at, word in enumerate(words[:end])
        if at not in named
        and word != NAMED
        and word not in FREE
        and word not in called
        and not (word == "out" and words[at - 1] in _COMES)
        and not (word == own and words[at - 1] in _PARTS)
    ]


_COMES = ("come", "came", "comes", "coming")
_PARTS = ("part", "season", "film", "movie")


def names_them(lead: str, reading: Reading) -> bool:
    """Whether a sentence names everybody whom the question names."""
    said = set(tokens(lead))
    seen = [each for each in reading.sightings if each.start < each.end]
    return all(any(said & set(tokens(figure.name)) for figure in each.figures) for each in seen)


def is_or_nothing(reading: Reading) -> bool:
    """Whether the other possibility is only that it is not so: "or someone else", "or nothing at all"."""
    words = reading.words
    at = words.index("or") if "or" in words[1:-1] else -1
    return at > 0 and (words[at + 1] in _NOT or (words[at + 1] in _NOTHING and words[0] in OPEN))


_NOT = ("no", "not", "nah", "nope")
_NOTHING = ("nothing", "none", "someone", "somebody", "another", "anyone")
