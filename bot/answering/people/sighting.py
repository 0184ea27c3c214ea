"""Who is named in a question of one title, and which words stand nowhere."""

from collections.abc import Sequence

from bot.answering.lexicon import Lexicon
from bot.answering.names import NameIndex
from bot.answering.people.index import Sighting, principal
from bot.answering.reading import NAMED
from bot.answering.shelf import Shelf
from bot.answering.spelling import is_slip
from bot.answering.words import stem, tokens

_OF_SEVERAL = frozenset(
    {"which", "kids", "kid", "children", "child", "son", "sons", "daughter", "family", "all", "any"}
)


def sighted(
    words: Sequence[str], shelf: Shelf, lexicon: Lexicon, names: NameIndex
) -> tuple[list[Sighting], list[str], set[int]]:
    """Everybody whom a question names, the words that stand nowhere, and the places of names."""
    common = lexicon.words
    named = shelf.people.named(words, common)
    others = [seen for seen in named if _has_another_surname(words, seen, shelf, lexicon, names)]
    sightings = [
        seen
        for seen in named
        if seen not in others and (seen.exact or not _of_another(words, seen, shelf, lexicon))
    ]
    if not sightings and words:
        sightings = _called_like_a_word(words, shelf)
    if not _OF_SEVERAL & set(words):
        sightings = [principal(seen) for seen in sightings]
    used = {at for seen in sightings for at in range(seen.start, seen.end)}
    surnames = {at for seen in named for at in range(seen.start, seen.end)} - used
    strange: list[str] = []
    for at, word in enumerate(words):
        if at in surnames:  # of somebody else, who shares it
            strange.append(word)
            continue
        if at in used or word in common or word == NAMED or word.isdecimal() or word in shelf.vocabulary:
            continue
        if word in lexicon.common or stem(word) in lexicon.stems:
            continue
        guess = shelf.people.guessed(word)
        if guess is None or (
            at and at - 1 not in used and _of_another(words, guess._replace(start=at), shelf, lexicon)
        ):
            strange.append(word)
        else:
            sightings.append(Sighting(guess.figures, at, at + 1, exact=False))
            used.add(at)
    if len(strange) == 1 and len(strange[0]) < 4 and _stands_alone(words, strange[0], lexicon):
        short = shelf.people.begins(strange[0])
        if short is not None:
            sightings.append(
                Sighting(short.figures, words.index(strange[0]), words.index(strange[0]) + 1, exact=False)
            )
    return sorted(sightings, key=lambda seen: seen.start), strange, used


def _called_like_a_word(words: Sequence[str], shelf: Shelf) -> list[Sighting]:
    """Somebody whose name is a word of the language, where only a name can stand: "who plays will", "does will die"."""
    for at in range(1, len(words)):
        if is_played(words, at) or _befalls(words, at):
            found = shelf.people.named(words[at : at + 1], frozenset())
            return [seen._replace(start=at, end=at + 1) for seen in found]
    return _modal(words, shelf) if len(words) > _MODAL else []


def _modal(words: Sequence[str], shelf: Shelf) -> list[Sighting]:
    """A character whose name is a word that carries nothing, between two verbs: "does Will die", "can Max walk"."""
    if words[0] not in _OPENS or words[1] in _NOBODY or not shelf.people.knows(words[1]):
        return []
    found = shelf.people.named(words[1:2], frozenset())
    called = [figure for seen in found for figure in seen.figures if figure.is_character]
    called = [figure for figure in called if tokens(figure.name)[:1] == [words[1]]]
    return [Sighting((called[0],), 1, 2, exact=True)] if len(called) == 1 else []


_OPENS = frozenset({"does", "did", "can", "is", "was"})
_MODAL = 2


def _stands_alone(words: Sequence[str], short: str, lexicon: Lexicon) -> bool:
    """Whether a short word is a whole name: what follows is no name too."""
    after = words[words.index(short) + 1 :][:1]
    return not after or after[0] in lexicon.stop or stem(after[0]) in lexicon.asking


def is_played(words: Sequence[str], at: int) -> bool:
    """Whether a word is asked for as a part, by nothing but its name: "who plays will"."""
    ends = at == len(words) - 1 or words[at + 1] == "in"
    return at > 0 and ends and words[at - 1] in _PLAYS and words[at] not in _NOBODY


def _befalls(words: Sequence[str], at: int) -> bool:
    """Whether a word ends a question as the name of whom something befell: "what happened to Eleven"."""
    befell = tuple(words[max(0, at - 2) : at]) in _BEFELL
    return befell and at == len(words) - 1 and words[at] not in _NOBODY


_BEFELL = frozenset({("happened", "to"), ("happens", "to"), ("became", "of"), ("fate", "of")})

_PLAYS = frozenset({"plays", "play", "played", "playing", "voices", "voiced"})
_NOBODY = frozenset(
    ["him", "her", "it", "them", "that", "this", "these", "those", "they", "who", "whom", "what", "everyone", "everybody", "one",
     "again", "now", "here", "in", "by", "as", "all", "both", "parts", "roles", "part", "role", "next", "too", "next", "more"]
)  # fmt: skip


def _of_another(words: Sequence[str], seen: Sighting, shelf: Shelf, lexicon: Lexicon) -> bool:
    """Whether a surname stands after a first name that nobody here has: another person."""
    before, said = words[seen.start - 1] if seen.start else NAMED, words[seen.start]
    if said[-1:] == "s" and not shelf.people.knows(said):
        return False  # whose something is, as in "Missys mom"
    if before == NAMED or not before.isalpha() or before in lexicon.words or before in lexicon.common:
        return False
    if before in shelf.vocabulary or shelf.people.knows(before):
        return False
    firsts = [figure.name.partition(" ")[0].casefold() for figure in seen.figures if not figure.is_character]
    return not any(before == first or is_slip(before, first) for first in firsts)


def _is_a_deed(words: Sequence[str], seen: Sighting) -> bool:
    """Whether what stands after a first name is a deed or a state rather than a surname: "did Pedro celebrate the news"."""
    before = words[seen.start - 1] if seen.start else ""
    after, rest = words[seen.end], words[seen.end + 1 : seen.end + 2]
    if before in _DOES:
        return not rest or rest[0] in _OBJECTS
    return before in _IS and not rest and after.endswith(("ed", "ing", "ful"))


_DOES = frozenset({"do", "does", "did", "can", "could", "will", "would"})
_IS = frozenset({"is", "was", "are", "were"})
_OBJECTS = frozenset(
    [
        "the",
        "a",
        "an",
        "it",
        "that",
        "this",
        "her",
        "him",
        "his",
        "to",
        "about",
        "for",
        "on",
        "at",
        "with",
        "of",
    ]
)


def _has_another_surname(
    words: Sequence[str], seen: Sighting, shelf: Shelf, lexicon: Lexicon, names: NameIndex
) -> bool:
    """Whether a strange surname stands after a first name: another person too."""
    after = words[seen.end] if seen.end < len(words) else NAMED
    firsts = {word for figure in seen.figures for word in tokens(figure.name)[:-1]}
    if any(figure.is_character for figure in seen.figures):
        return False
    if seen.end - seen.start > 1 or words[seen.start] not in firsts or not after.isalpha() or len(after) < 4:
        return False
    if lexicon.knows(after) or names.knows(after) or after in shelf.vocabulary or _is_a_deed(words, seen):
        return False
    return not shelf.people.knows(after) and shelf.people.guessed(after) is None
