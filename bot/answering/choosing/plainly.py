"""What a question asks for in words that leave no other topic."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.answering.choosing.preferring import SURE
from bot.answering.choosing.wanting import asks_of_a_studio, counts
from bot.answering.people.ages import turned
from bot.answering.reading import NAMED, Reading, named_after
from bot.answering.shelf import Shelf
from bot.answering.tense import narrates
from bot.answering.topics import TopicRule
from bot.answering.words import tokens
from bot.domain.claims import DisputeDetail, ReleaseDetail, StageDetail, Work
from bot.domain.labels import Label
from bot.domain.topics import Topic

_SPANS = (
    "how long ago", "how long has it been", "how long since", "how long is it since", "how long between", "how many years ago",
    "years since", "months since", "days since", "weeks since", "years between", "months between", "days between",
    "weeks between", "years passed", "years apart", "years has it been", "take for netflix to", "take netflix to", "take them to announce", "take to announce", "take for them to", "time between", "time passed", "how soon after", "soon after", "days after", "weeks after", "months after", "weeks apart", "days apart", "months apart", "how old is the movie",
    "how old is the film", "how old is the franchise", "how old is the series", "how old is the saga", "how old is the first", "how old is the original", "years later", "years after", "long after",
)  # fmt: skip
"""What asks for the time between two dates."""
_BEFORE_IT_MOVED = (
    "before it was moved", "before the move", "before they moved", "before they changed", "before it moved", "before the delay",
    "before it was changed", "previous release date", "previous date", "earlier date", "old release date",
)  # fmt: skip
_LAST_WORD = (
    "last news",
    "latest news",
    "last update",
    "latest update",
    "last word",
    "last heard",
    "newest news",
    "last thing",
)
_NEWS_OF = (
    "anything from", "anything in", "anything new", "anything since", "any news", "any update", "any updates", "news from", "news in",
    "news of", "updates from", "update from", "happened in", "happen in", "anything of", "said in", "talk in", "talked in", "spoke in", "speak in", "any word", "word from",
)  # fmt: skip
_MAKES = (
    "making", "makes", "made", "make", "involved", "produce", "produces", "produced", "producing", "same as", "own", "owns",
    "behind", "role", "company", "studio", "animate", "animates", "animated",
)  # fmt: skip
"""What a company does."""


class Choice(NamedTuple):
    """What a reading is answered as."""

    topic: str
    compose: str
    strength: float
    """How strongly the words speak of the topic; 0 where only the words of the claims decide."""


_ASKED_FOR = 6.0
"""How strongly words must speak of a topic to be no telling of the story."""
_CONTINUES = ("reboot", "remake", "standalone", "stand alone", "on its own")
_FOLLOWS = ("sequel to", "sequel of", "the sequel to", "follow up to", "spin off of")


def _is_it_a_sequel(reading: Reading, shelf: Shelf) -> bool:
    """Whether it is asked if a work continues another, on which sources differ: "is it a remake", "sharkboy and lavagirl 2"."""
    if reading.asks or not all(figure.is_character for figure in reading.figures):
        return False
    last = max((seen.end for seen in reading.sightings), default=0)
    numbered = len(reading.figures) > 1 and reading.words[last : last + 1] == ("2",)
    if not numbered and not reading.has(*_CONTINUES) and not (reading.figures and reading.has(*_FOLLOWS)):
        return False
    names = {word for figure in reading.figures for word in tokens(figure.name)}
    return any(
        isinstance(claim.detail, DisputeDetail)
        and claim.topic is Topic.PREDECESSOR
        and "sequel" in claim.detail.question
        and names <= set(tokens(claim.detail.question))
        for claim in shelf.entry.claims
    )


def _compares_years(reading: Reading) -> bool:
    exact = any(seen.exact for seen in reading.sightings)
    return len(set(reading.years)) > 1 and reading.work is not None and not exact


def doubts_soon(reading: Reading) -> bool:
    """Whether it is asked if something, or somebody, is right that it comes soon."""
    return reading.is_yes_no and reading.has("soon") and reading.has("article", "coming", "out", "page")


def in_so_many_words(reading: Reading, rules: Mapping[str, TopicRule], shelf: Shelf) -> Choice | None:
    """What a question asks for in words that leave no other topic."""
    if "age" in rules and turned(reading):
        return Choice("age", rules["age"].compose, SURE)
    if "meta" in rules and reading.has(*_SPANS) and reading.has(*_LAST_WORD):
        return Choice("meta", rules["meta"].compose, 6.0)
    if "release" in rules and (reading.has(*_SPANS) or _asks_since_when(reading)):
        return Choice("release", "span", SURE)
    if reading.figures and "count" in rules and counts(reading, shelf):
        return Choice("count", rules["count"].compose, 3.0)
    if "moved" in rules and reading.has(*_BEFORE_IT_MOVED):
        return Choice("moved", rules["moved"].compose, 6.0)
    if reading.years and "status" in rules and not reading.figures and reading.has(*_NEWS_OF):
        return Choice("status", rules["status"].compose, SURE)
    return _of_works(reading, rules, shelf)


def _asks_since_when(reading: Reading) -> bool:
    """Whether the time since the announcement is asked for: "how long has the sequel been in the works"."""
    return reading.has("how long has", "how long have") and reading.has(
        "been in", "in the works", "been working", "been planned", "been developing", "been making"
    )


def _of_works(reading: Reading, rules: Mapping[str, TopicRule], shelf: Shelf) -> Choice | None:
    """The same of how a work stands to others, of what comes soon, and of who makes it."""
    if "predecessor" in rules and _is_it_a_sequel(reading, shelf):
        return Choice("predecessor", "sequel_of", SURE)
    if "release" in rules and (doubts_soon(reading) or _compares_years(reading)):
        return Choice("release", rules["release"].compose, SURE)
    if (
        "studio" in rules
        and not reading.figures
        and (reading.has(*_MAKES) or _is_bare(reading))
        and (shelf.called.company(reading.words) or shelf.called.company(reading.typed))
    ):
        return Choice("studio", rules["studio"].compose, SURE)
    if "naming" in rules and reading.asks in ("what", "") and _asks_of_the_name(reading):
        return Choice("naming", rules["naming"].compose, SURE)
    if "studio" in rules and not reading.figures and asks_of_a_studio(reading):
        return Choice("studio", rules["studio"].compose, SURE)
    if (
        "plot" in rules
        and reading.work is Work.PREDECESSOR
        and not reading.figures
        and max(reading.topics.values(), default=0.0) < _ASKED_FOR
        and narrates(reading.words)
    ):
        return Choice("plot", rules["plot"].compose, SURE)
    if reading.asks == "when" and not reading.content and "release" in rules and _is_short(reading):
        return Choice("release", rules["release"].compose, SURE)
    return None


def _asks_of_the_name(reading: Reading) -> bool:
    """Whether it is asked what a name is under which the title goes too: "what is Superheroicos"."""
    asked = reading.words[-1:] == (NAMED,) and reading.asks == "what"
    return (asked or reading.has("mean", "means", "same", "another name")) and named_after(
        reading
    ) is not None


def _is_bare(reading: Reading) -> bool:
    """Whether a question says no more than a name: "quick draw productions?"."""
    return not (reading.asks or reading.is_yes_no or reading.named) and len(reading.content) <= _BARE


_BARE = 3


def _is_short(reading: Reading) -> bool:
    """Whether a question says nothing of its own: "ok but when"."""
    return not (reading.figures or reading.strange or reading.foreign or reading.later or reading.others)


_RESCUED = (
    "save", "saves", "saved", "saving", "rescue", "rescues", "rescued", "rescuing", "captured", "capture", "kidnapped", "taken",
    "escape", "free", "freed", "fight", "trapped",
)  # fmt: skip
_AHEAD = ("will", "going to", "gonna", "again", "could", "next", "might", "need", "sequel")
_PUT_OFF = ("pushed", "delayed", "postponed", "moved to", "moved back", "bumped", "rescheduled")
_GIVEN_UP = (
    "the plug", "cancel", "cancelled", "canceled", "axe", "axed", "scrap", "scrapped", "shelve", "shelved", "kill it", "killed it",
    "dump it", "dumped it", "drop it", "dropped it", "bin it", "binned it", "abandon it", "abandoned it",
)  # fmt: skip


def other_than_it_sounds(
    reading: Reading, name: str, rules: Mapping[str, TopicRule], shelf: Shelf
) -> Choice | None:
    """ "Who saves the parents" is about the story; "why was it cancelled" about whether it was."""
    if name == "family" and not reading.figures and "plot" in rules and reading.has(*_RESCUED):
        ahead = reading.work is Work.THIS or (reading.work is None and reading.has(*_AHEAD))
        return Choice("plot", "plot" if ahead else "story", SURE)
    if name == "rating" and reading.has("ratings") and not shelf.fitting(rules[name]):
        for seen in ("viewership", "reception"):
            if seen in rules and shelf.fitting(rules[seen]):
                return Choice(seen, rules[seen].compose, SURE)  # of an age there is one rating
    if (
        name in ("history", "moved", "boxoffice", "why")
        and reading.work is Work.PREDECESSOR
        and _never_in_cinemas(reading)
    ):
        return Choice("platform", rules["platform"].compose, SURE)
    if name == "moved" and reading.asks == "why" and reading.work is None and reading.has("date", "dates"):
        return Choice("moved", rules["moved"].compose, SURE)
    put_off = reading.years and reading.asks == "why" and reading.has(*_PUT_OFF)
    if name in ("history", "moved") and put_off and "release" in rules and _has_no_date(reading):
        return Choice("release", rules["release"].compose, SURE)  # what has no date was not put off
    if name == "history" and reading.asks == "why" and "status" in rules and reading.has(*_GIVEN_UP):
        return Choice("status", rules["status"].compose, SURE)
    return None


def _never_in_cinemas(reading: Reading) -> bool:
    """Whether cinemas are spoken of, in which the work that is meant never was."""
    return reading.has("cinema", "cinemas", "theater", "theaters") and any(
        "no cinema" in claim.text and claim.is_open and claim.work is reading.work
        for claim in reading.entry.claims
    )


def prefer_being_out(reading: Reading, scores: dict[str, float]) -> None:
    """ "Is Shrek 5 out" is about its release, whatever is being made."""
    said = reading.words[-1:] == ("out",) or reading.has("already out", "out already", "is out right")
    made = said and reading.entry.of_kind(StageDetail)
    shown = max(scores.get(name, 0.0) for name in ("poster", "trailer"))
    if made and reading.is_yes_no and not reading.figures and shown < SURE:
        scores["release"] = max(scores.values(), default=SURE) + 1.0


def _has_no_date(reading: Reading) -> bool:
    """Whether the work to come, which is meant, never had a date."""
    return reading.work is not Work.PREDECESSOR and not any(
        isinstance(claim.detail, ReleaseDetail) and claim.work is Work.THIS and claim.label is Label.CONFIRMED
        for claim in reading.entry.claims
    )
