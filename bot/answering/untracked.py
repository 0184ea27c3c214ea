"""Which title that is not tracked a question names: nobody lists all titles, so by its place and by words that stand nowhere."""

from collections.abc import Callable, Sequence

from bot.answering.lexicon import Lexicon
from bot.answering.mentions import small
from bot.answering.names import numbered
from bot.answering.reading import Reading
from bot.answering.words import stem
from bot.domain.dates import MONTHS
from bot.domain.titles import Kind, Title


def untracked(
    words: Sequence[str], lexicon: Lexicon, is_known: Callable[[str], bool], here: Title | None = None
) -> str | None:
    """The name of a title that is not tracked: unknown words before a number or a word like "sequel"."""
    digits = numbered(words, lexicon)
    for at, word in enumerate(digits):
        if at == 0:
            continue
        ends = at
        number = small(word) if words[at] not in lexicon.ordinals and words[at] != "one" else None
        while (
            ends > 0
            and digits[ends - 1] in lexicon.kinds
            and (number is not None or digits[ends] in lexicon.kinds)
        ):
            ends -= 1
        if words[at] in lexicon.ordinals or (
            number is None and word not in {"sequel", "movie", "film", "season", "series", "show", "trilogy"}
        ):
            continue
        if number is not None and words[at - 1] in ("plus", "im", "am", "age", "under", "over"):
            continue
        if word == "show" and words[at + 1 : at + 2] in (["up"], ("up",)):
            continue
        if number is not None and any(other in _MONTHS for other in words[max(0, at - 1) : at + 2]):
            continue
        name = _run_before(words, ends, lexicon, is_known, numbered_title=number is not None)
        if name:
            return " ".join([*name, word]) if number is not None else " ".join(name)
    return _announced_by_a_word(words, lexicon, is_known) or _with_a_season(words, lexicon, is_known, here)


_SHORT_NAME = 3
_MONTHS = frozenset(form for name in MONTHS for form in (name.casefold(), name[:3].casefold()))
_COMING = frozenset({"next", "new", "upcoming", "latest", "another", "second", "third", "fourth"})


def _announced_by_a_word(
    words: Sequence[str], lexicon: Lexicon, is_known: Callable[[str], bool]
) -> str | None:
    """Unknown words after "the next" or "the new": "the next avengers"."""
    for at, word in enumerate(words):
        run: list[str] = []
        for other in words[at + 1 :] if word in _COMING else ():
            if other in lexicon.words or other in lexicon.common or len(other) < 4 or is_known(other):
                break
            run.append(other)
        if run:
            return " ".join(run)
    return None


def _run_before(
    words: Sequence[str], end: int, lexicon: Lexicon, is_known: Callable[[str], bool], *, numbered_title: bool
) -> list[str]:
    start = end
    while start > 0 and words[start - 1] not in lexicon.stop and not words[start - 1].isdecimal():
        start -= 1
    run = list(words[start:end])
    while len(run) > 1 and run[0] in _COMING:
        run.pop(0)
    if not run and 0 < end <= _SHORT_NAME and words[0] in lexicon.common and not is_known(words[0]):
        run = list(words[:end])
    strange = [word for word in run if not _is_plain(word, lexicon) and not is_known(word)]
    if run and run[-1] not in strange and _is_a_verb(run[-1], lexicon) and not is_known(run[-1]):
        return []
    if not strange or (not numbered_title and len(strange) < len(run)):
        return []
    while run and run[0] in lexicon.words and run[0] not in strange and len(run) > 1:
        run.pop(0)
    return run


_PLAIN = frozenset({"whole", "entire", "full", "real", "actual", "proper", "separate", "different"})


def _is_plain(word: str, lexicon: Lexicon) -> bool:
    """Whether a word names no title: one of asking, one that any work may be given, or a verb of the language."""
    return word in lexicon.words or word in _PLAIN or _is_a_verb(word, lexicon)


def _is_a_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an inflected one of the language: "turned 13", "directing 2"."""
    return word.endswith(("ed", "ing")) and word not in lexicon.common and stem(word) in lexicon.stems


def _with_a_season(
    words: Sequence[str], lexicon: Lexicon, is_known: Callable[[str], bool], here: Title | None
) -> str | None:
    """What has a season that the title at hand cannot have: "the boys season 5", "a second season of arcane"."""
    spot = _season_at(words, lexicon)
    if here is None or spot is None:
        return None
    start, end, number = spot
    if number > here.instalment and (name := _named_the(words, start, lexicon)):
        return f"{' '.join(name)} {number}"
    if here.kind is not Kind.FILM:
        return None
    for at, word in enumerate(words):
        if (at < start or at >= end) and len(word) > 3 and not lexicon.knows(word) and not is_known(word):
            return word
    return None


def _season_at(words: Sequence[str], lexicon: Lexicon) -> tuple[int, int, int] | None:
    """Where a season with its number stands, from and to, and the number."""
    digits = numbered(words, lexicon)
    for at, word in enumerate(words):
        if word != digits[at] and word == f"s{digits[at]}":
            return at, at + 1, int(digits[at])
        if word != "season":
            continue
        after = small(digits[at + 1]) if at + 1 < len(words) else None
        before = small(digits[at - 1]) if at else None
        if after is not None:
            return at, at + 2, after
        if before is not None:
            return at - 1, at + 1, before
    return None


_HAVING = frozenset(["have", "has", "having", "get", "gets", "getting", "got", "a"])
_MOST_IN_A_NAME = 4


def _named_the(words: Sequence[str], end: int, lexicon: Lexicon) -> Sequence[str]:
    """The words between "the" and a season, where none of them is one with which people ask: "the bear", "the boys have a"."""
    while end and words[end - 1] in _HAVING:
        end -= 1
    for at in range(end - 1, max(-1, end - 1 - _MOST_IN_A_NAME), -1):
        if words[at] == "the":
            return words[at + 1 : end]
        if words[at] in lexicon.stop or words[at] in lexicon.kinds or words[at] in _OF_WORKS:
            break
    return ()


_OF_WORKS = frozenset(
    ["cast", "date", "release", "trailer", "plot", "story", "director", "writer", "sequel", "runtime", "status", "news",
     "update", "villain", "premiere", "finale", "ending", "episode", "episodes", "teaser", "poster", "actors"]
)  # fmt: skip
_ASKED_OF_WORKS = frozenset(
    ["release", "director", "writer", "runtime", "boxoffice", "budget", "reception", "viewership", "platform", "trailer",
     "plot", "status", "successor", "filming", "location", "rating", "composer", "cast", "announced", "ending",
     "studio", "showrunner", "poster", "moved"]
)  # fmt: skip
"""Topics that are asked of a work."""
_LEAST = 2.0
_CLEARLY = 5.0
"""How clearly a work must be asked about where its name may be an everyday word."""
_RATED = ("rating", "reception")
"""What goes by the names of those who rate."""
_ANCHORS = (
    "it", "its", "they", "movie", "film", "sequel", "sequels", "series", "show", "season", "netflix", "this", "he", "she",
    "his", "her", "him", "one", "part", "you", "your", "me", "my", "i", "hero", "heroes",
)  # fmt: skip
"""What makes a question one about the title at hand."""
_SUBJECT_AFTER = frozenset(["is", "are", "was", "will", "did", "does", "has", "can", "could"])
_STATES = ("release", "status", "platform", "filming", "successor")


def unnamed(reading: Reading) -> str:
    """The words that may name another title, where a question has nothing else to be about: "who directs avengers doomsday"."""
    strange = [word for word in reading.strange if len(word) > 3 and word.isalpha()]
    topic = max(reading.topics, key=lambda name: reading.topics[name], default="")
    if not strange and topic not in _RATED and reading.topics.get(topic, 0.0) >= _CLEARLY:
        strange = [word for word in reading.foreign[:1] if word == reading.words[0]]
    if reading.figures and reading.work is None and not reading.has(*_ANCHORS):
        return _with_somebody(reading)
    if not strange or reading.figures or reading.work is not None or reading.has(*_ANCHORS):
        return ""
    if topic not in _ASKED_OF_WORKS or reading.topics[topic] < _LEAST or reading.words[0] in _NO_TITLES:
        return ""
    at = reading.words.index(strange[0]) if strange[0] in reading.words else -1
    if at < 0:
        return ""
    if reading.is_yes_no:
        before = [word for word in reading.words[:at] if word != "the"]
        if topic not in _STATES or not before or before[-1] not in _SUBJECT_AFTER:
            return ""
    return _placed(reading.words, at, strange)


def _placed(words: Sequence[str], at: int, strange: Sequence[str]) -> str:
    """The strange words from a place on, where a title's name may stand there, and nobody who does something."""
    run = [words[at]]
    for word in words[at + 1 :]:
        if word not in strange:
            break
        run.append(word)
    before = words[at - 1] if at else ""
    if before == "by" or not _DOES.isdisjoint(words[at + len(run) : at + len(run) + 1]):
        return ""
    is_placed = not before or before in _BEFORE_A_NAME or stem(before) in _DOING
    return " ".join(run) if is_placed or len(run) > 1 else ""


def _with_somebody(reading: Reading) -> str:
    """The several words that stand nowhere behind "somebody in": "is Pedro Pascal in Avengers Doomsday"."""
    start = len(reading.words)
    while start and reading.words[start - 1] in reading.strange:
        start -= 1
    seen = reading.sightings[-1]
    between = [word for word in reading.words[seen.end : start] if stem(word) not in _PLAYING]
    return " ".join(reading.words[start:]) if len(reading.words) - start > 1 and between == ["in"] else ""


_PLAYING = frozenset(map(stem, ("star", "stars", "starring", "also", "appear", "appears", "cast")))
_NO_TITLES = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "german", "french", "spanish", "english",
     "italian", "japanese", "korean", "chinese", "hindi", "portuguese", "uk", "us", "usa", "eu", "america", "europe", "canada", "australia", "india", "japan", "brazil", "mexico", "germany", "france",
     "spain", "italy", "british", "american", "canadian", "australian", "indian", "european", "remember", "explain", "imagine", "guess", "solve"]
)  # fmt: skip
_DOES = frozenset({"directing", "coming", "joining", "writing", "producing", "involved", "back"})
_BEFORE_A_NAME = _SUBJECT_AFTER | {
    "the",
    "in",
    "of",
    "on",
    "about",
    "do",
    "for",
    "when",
    "like",
    "watch",
    "see",
}
_DOING = frozenset(
    map(stem, ("directs", "directed", "wrote", "writes", "made", "makes", "director", "renewed", "year"))
)
