"""The title whose people a question names without naming the title: "who does zendaya voice"."""

from collections.abc import Iterable, Sequence

from bot.answering.lexicon import Lexicon
from bot.answering.people.index import Sighting
from bot.answering.people.sighting import is_played
from bot.answering.reading import is_yes_no
from bot.answering.shelf import Shelf

_OF_FATES = frozenset(
    ["die", "dies", "died", "dead", "alive", "survive", "survives", "kill", "kills", "killed"]
)
_OF_PARTS = _OF_FATES | {"plays", "play", "played", "playing", "voices", "voiced", "voice"}
_DETERMINERS = frozenset({"the", "all", "of", "these", "those", "to", "in", "by", "at"})


def elsewhere(
    words: Sequence[str], here: Shelf | None, others: Iterable[Shelf], lexicon: Lexicon
) -> str | None:
    """The one other title that explains the names which the title at hand does not; None where none or several do."""
    strange = _strange(words, here, lexicon)
    if not strange or (here is not None and _speaks_of(here, words, lexicon)):
        return None
    shelves = {shelf.entry.title.slug: shelf for shelf in others}
    # Only what can be asked of it: a set of the whole language would be made anew for each question.
    forms = {form for word in words for form in (word, word.removesuffix("s"))} - strange
    known = frozenset(filter(lexicon.has, forms))
    scores = {slug: _named(shelf, words, strange, known) for slug, shelf in shelves.items()}
    if not any(scores.values()) and _OF_FATES & set(words):
        scores = {slug: len(strange & shelf.vocabulary) for slug, shelf in shelves.items()}
    best = max(scores.values(), default=0)
    found = [slug for slug, score in scores.items() if score == best and score > 0]
    if len(found) != 1 or (here is not None and _may_join(words, shelves[found[0]], known)):
        return None
    return found[0]


def _may_join(words: Sequence[str], shelf: Shelf, known: frozenset[str]) -> bool:
    """Whether it is asked if somebody of another title is in the one at hand, of whom no part there is named."""
    if not (is_yes_no(words) or words[-1] in _DOING) or not _AGAIN.isdisjoint(words):
        return False
    if "in" in words and not _INTO.intersection(words[list(words).index("in") + 1 :][:1]):
        return False  # in another work
    seen = shelf.people.named(words, known)
    return bool(seen) and not any(figure.is_character for each in seen for figure in each.figures)


_DOING = frozenset({"coming", "directing", "writing", "involved"})
_INTO = frozenset({"it", "this", "the", "part"})
_AGAIN = frozenset({"back", "return", "returns", "returning", "again"})
_HERE = frozenset(
    {"it", "this", "sequel", "here", "second", "part", "original", "join", "joins", "joined", "joining"}
)
_WORKS = frozenset({"one", "film", "movie", ""})


def of_here(words: Sequence[str]) -> bool:
    """Whether words speak of the title at hand, whoever is named with them."""
    found = _HERE & set(words)
    if found and not ("time" in words and found <= {"this"}):
        return True
    return any(
        word == "first" and words[at - 1 : at] and (*words[at + 1 : at + 2], "")[0] in _WORKS
        for at, word in enumerate(words)
    )


def explains(shelf: Shelf, name: str | None) -> bool:
    """Whether a title's people or claims have every word of a name that may be another title's."""
    return all(word in shelf.vocabulary or shelf.people.knows(word) for word in (name or "").split())


def _strange(words: Sequence[str], here: Shelf | None, lexicon: Lexicon) -> set[str]:
    """Words that neither the language nor the title at hand explains."""
    return {
        word
        for at, word in enumerate(words)
        if (word not in lexicon.words and word not in lexicon.common and not _is_known(word, here))
        or (_names_one(words, at, lexicon) and not (here and _is_somebody_here(word, here)))
    }


def _named(shelf: Shelf, words: Sequence[str], strange: set[str], known: frozenset[str]) -> int:
    """How many words of a question are names of a title's people; whole names count double."""
    if not any(shelf.people.knows(form) for word in strange for form in (word, word.removesuffix("s"))):
        return 0
    score = 0
    for seen in shelf.people.named(words, known):
        if strange & set(words[seen.start : seen.end]) and not _has_another_name(shelf, words, seen, strange):
            score += (seen.end - seen.start) * (2 if seen.exact else 1)
    return score


def _speaks_of(here: Shelf, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a character of the title at hand is named, whoever else is."""
    common = frozenset(
        filter(lexicon.has, (form for word in words for form in (word, word.removesuffix("s"))))
    )
    return any(
        all(figure.is_character for figure in seen.figures) for seen in here.people.named(words, common)
    )


def _has_another_name(shelf: Shelf, words: Sequence[str], seen: Sighting, strange: set[str]) -> bool:
    """Whether a part of a name stands beside a strange word that is no part of anybody's: somebody else."""
    if seen.exact:
        return False
    if words[seen.start - 1 : seen.start] in (["will"], ("will",)) and _is_a_first_name(words, seen):
        return True
    beside = (*words[max(0, seen.start - 1) : seen.start], *words[seen.end : seen.end + 1])
    return any(
        word in strange and not shelf.people.knows(word.removesuffix("s")) and not shelf.people.knows(word)
        and shelf.people.guessed(word) is None and word.isalpha() and len(word) > 2
        for word in beside
    )  # fmt: skip


def _is_a_first_name(words: Sequence[str], seen: Sighting) -> bool:
    """Whether "will" before a surname is no verb: "is will smith in it", "will smith coming"."""
    behind = words[seen.end] if seen.end < len(words) else "in"
    return seen.start > 1 or behind in _NO_INFINITIVES


_NO_INFINITIVES = frozenset({"in", "coming", "as", "cameo", "joining", "playing", "directing", "involved"})


def _is_somebody_here(word: str, here: Shelf) -> bool:
    """Whether a word names a character of the title at hand."""
    seen = here.people.named((word,), frozenset()) if here.people.knows(word) else ()
    return any(figure.is_character for each in seen for figure in each.figures)


def _names_one(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a number or a word may be somebody's name: "does eleven die", "who plays max", but not "the eleven kids"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if is_played(words, at) or (at == 0 and words[at] in lexicon.numbers and after in _PLAYERS):
        return True
    if words[at] not in lexicon.numbers or len(words[at]) < 4 or at == 0:
        return False
    return words[at - 1] in lexicon.stop - _DETERMINERS and (not after or after in _OF_PARTS)


_PLAYERS = frozenset({"actor", "actress", "voice"})


def _is_known(word: str, shelf: Shelf | None) -> bool:
    """Whether a title's people or claims explain a word, with or without an "s" at its end."""
    if shelf is None:
        return False
    bare = word.removesuffix("s")
    return any(form in shelf.vocabulary or shelf.people.knows(form) for form in (word, bare))
