"""What a title is called, and what the things in it are called."""

from bot.answering.composing.disputes import is_dispute
from bot.answering.composing.order import part_before
from bot.answering.composing.stage import status
from bot.answering.composing.told import nothing, opening, suits, tell_from
from bot.answering.draft import Draft, lowered, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.reading import NAMED, named_after
from bot.domain.claims import Claim
from bot.domain.titles import Kind, Title
from bot.domain.topics import Topic


def naming(asked: Asked) -> Draft | None:
    """What it is called, and what kind of work it is."""
    title = asked.entry.title
    tongue = _in_a_language(asked)
    if tongue is not None:
        return tongue
    earlier = part_before(asked) if asked.reading.part is not None and not asked.reading.later else None
    if earlier is not None and asked.reading.part != title.instalment:
        return opening(earlier.item, asked)
    if _elsewhere(asked):
        unnamed = nothing(asked, "what {} is called there")
        unnamed.settled = True
        return unnamed
    if asked.reading.figures and asked.reading.has("named after", "called after", "name after"):
        unnamed = nothing(asked, "that")
        unnamed.lead, unnamed.settled = (
            f"Not known: no source here says after whom {plain(title.name)} is named",
            True,
        )
        return unnamed
    of_a_part = _named_part(asked)
    if of_a_part is not None:
        return of_a_part
    called = asked.reading.has(*_HAS_A_NAME, f"called {NAMED}", f"titled {NAMED}", f"named {NAMED}")
    if title.note and (called or asked.reading.has(*_OFFICIAL)):
        stage = [claim for claim in asked.claims if claim.is_open][:1]
        note, doubt = (
            plain(title.note),
            "Not that is known: " if asked.reading.is_yes_no and not called else "",
        )
        is_so = note.startswith("Working title")
        named = (
            f"{plain(title.name)} is a {note[:1].lower()}{note[1:]}"
            if is_so
            else f"{plain(title.name)}: {lowered(note)}"
        )
        return Draft(f"{doubt if is_so else ''}{named}", stage, settled=True)
    found = [each for each in asked.fitting() if each.share > 0.1 or asked.strength >= 2.5]
    if found:
        draft = tell_from(asked, found)
        if draft is not None and title.note and title.note not in draft.lead:
            draft.beside(plain(title.note))
        return draft
    return _of_its_kind(asked, title)


def _of_its_kind(asked: Asked, title: Title) -> Draft | None:
    """What kind of work it is, and that there is one, where no record speaks of its names."""
    if asked.reading.is_yes_no and asked.reading.has(*_OF_SERIES) and title.kind is Kind.FILM:
        return Draft(
            f"No: {plain(title.name)} is a film, not a series", [c for c in asked.claims if c.is_open][:1]
        )
    if asked.reading.is_yes_no and not asked.reading.has(
        "called", "name", "named", "title", "titled", "call"
    ):
        return status(asked)
    stage = [claim for claim in asked.claims if claim.is_open][:1]
    draft = Draft(f"The title is {plain(title.name)}; it is a {title.kind.words}", stage)
    draft.add(plain(title.note))
    return draft


_TONGUES = (
    "spanish", "german", "french", "italian", "portuguese", "brazilian", "japanese", "korean", "chinese", "hindi", "mexican",
    "russian", "polish", "turkish", "arabic", "dutch",
)  # fmt: skip


def _in_a_language(asked: Asked) -> Draft | None:
    """What another name of it is, what it is called in a language that is named, of either work, or that no record says so."""
    other = named_after(asked.reading)
    if other is not None and (asked.reading.asks == "what" or asked.reading.has("same", "another name")):
        return Draft(told(other), [other], settled=True)
    language = next((word for word in _TONGUES if asked.reading.has(word)), "")
    if (
        not language
        or asked.reading.figures
        or not asked.reading.has("name", "named", "title", "titled", "called", "call")
    ):
        return None
    meaning = asked.shelf.meaning(language)
    names = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim) and each.item.topic is Topic.NAMING and meaning in each.words
    ]
    if names:
        return tell_from(asked, names[:1])
    unnamed = nothing(asked, "what {} is called there")
    unnamed.settled = True
    return unnamed


_HAS_A_NAME = (
    "same title",
    "same name",
    "name of the sequel",
    "title of the sequel",
    "name of part 2",
    "title of part 2",
    "sequel called",
    "sequel named",
    "sequel titled",
    "name of the second",
    "part 2 called",
    "have a title",
    "has a title",
    "have a name",
    "has a name",
    "got a title",
    "got a name",
    "a title yet",
    "a name yet",
)


_OF_SERIES = (
    "a show",
    "a series",
    "a tv show",
    "a tv series",
    "tv show",
    "tv series",
    "a season",
    "a miniseries",
)
_OFFICIAL = (
    "official title", "official name", "real title", "final title", "working title", "title official", "name official", "actual title",
    "real name of the sequel", "title final",
)  # fmt: skip


def _elsewhere(asked: Asked) -> bool:
    """Whether its name in a country or language is asked for of which no record of its names speaks."""
    words = asked.reading.words
    places = [
        words[at + 1] for at, word in enumerate(words[:-1]) if word == "in" and at and at + 2 >= len(words)
    ]
    if not places or not asked.reading.has("called", "name", "named", "title", "titled", "call", "known"):
        return False
    place = asked.shelf.meaning(places[0])
    if (
        places[0] == NAMED
        or asked.shelf.is_stop(places[0])
        or places[0].isdecimal()
        or place in asked.shelf.plain_words
    ):
        return False
    return not any(place in each.words for each in asked.fitting())


_NAMES = (
    "title", "name", "named", "called", "call", "movie", "series", "show", "official", "working", "real", "full",
    "proper", "correct", "other", "another", "else", "ever", "something", "anything", "alternative", "spanish", "english", "japanese", "german", "french",
)  # fmt: skip


def _named_part(asked: Asked) -> Draft | None:
    """The record that names what is asked for, where that is not the title itself: its finale, the school in it."""
    general = {asked.shelf.meaning(word) for word in _NAMES} | asked.shelf.plain_words
    words = [word for word in asked.reading.content if word not in general and not word.isdecimal()]
    if not words or not asked.reading.has("called", "name", "named", "title", "titled", "call"):
        return None
    if asked.reading.has("final title", "final name"):
        return None
    pool = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and not is_dispute(each.item)
        and not each.item.spoils
        and suits(asked, each)
        and asked.shelf.share(each.item, words) >= _HOLDS
    ]
    if not pool:
        return None
    best = max(pool, key=lambda each: (each.fit > 0, "“" in each.item.text, each.score))
    draft = opening(best.item, asked)
    draft.settled = True
    return draft


_HOLDS = 0.6
