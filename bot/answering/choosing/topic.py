"""Which topic a reading is answered under, and who is meant by a description."""

from collections.abc import Mapping

from bot.answering.choosing.plainly import (
    Choice,
    doubts_soon,
    in_so_many_words,
    other_than_it_sounds,
    prefer_being_out,
)
from bot.answering.choosing.preferring import (
    CREW,
    LEAST,
    OF_PEOPLE,
    SURE,
    prefer_the_lead,
    prefer_the_thing,
    prefer_what_is_doubted,
    weigh_for_people,
    weigh_what_is_named,
)
from bot.answering.choosing.time import about_time, prefer_what_is_dated
from bot.answering.choosing.wanting import (
    SERVES,
    asks_who_said,
    casts,
    counts,
    does,
    is_quoted,
    is_said,
    orders,
    tells_of_them,
    unmasks,
    utters,
)
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.topics import TopicRule
from bot.answering.works import is_the_last
from bot.domain.claims import Claim, Gap, RelatedDetail, Work
from bot.domain.topics import Topic

_TO_THE_BOT = (
    "can you do", "who are you", "what are you", "how are you", "are you a", "you work", "your name", "sing me", "happy birthday",
    "tell me a", "do you speak", "book me", "do you like", "do you want", "play me", "write me", "draw me", "got the time", "what time is it",
    "your favorite", "made you", "created you", "help me with my", "help me move", "help with my", "what day is it", "day is today", "when you die", "old is the earth",
    "my order", "my package", "my homework", "my phone", "my computer", "my cat", "my dog", "my car", "my job", "my boss", "my ex",
    "my outfit", "my exam", "my code", "my crush", "my birthday", "score of the game", "the weather", "when is christmas",
    "when is easter", "when is halloween", "when is thanksgiving", "best movie ever", "best superhero movie",
    "favorite movie", "favourite movie", "aliens real", "aliens exist",
)  # fmt: skip
_AFTER = ("get a sequel", "sequel", "sequels", "part two", "part 2", "follow up", "second one", "another one")
_SAYS = (
    "say", "says", "said", "claim", "claims", "claimed", "right", "wrong", "true", "reliable", "trust", "article",
    "correct", "accurate", "report", "reports", "reported", "according", "write", "writes", "wrote", "confirm", "confirms",
    "believe", "legit", "fake", "expected", "guessed", "valid", "trusted", "trustworthy", "credible",
)  # fmt: skip
_PAGES = "site sites website page pages article articles say says said claim claims"
_PLAIN = dict.fromkeys(("filming", "location", "trailer", "poster", "budget", "boxoffice"))
"""Topics that a question is about whatever else its words bring to mind."""
_FEW = 0.65
"""How rare an everyday word must be to tell, of what a word tells that stands nowhere."""
_MOST, _A_NAME = 0.6, 3
CAST_TOPICS = (Topic.CHARACTER, Topic.CREDIT)
_FILM = ("it", "movie", "film", "sequel", "they", "he", "she", "him", "her", "one", "series", "show", "netflix")  # fmt: skip


_OURS = ("source", "sources", "your info", "the official title", "the ending", "the plot", "the cast", "the story", "the trailer", "the aliens")  # fmt: skip
"""What only a film, or an answer about one, has."""
_GROWN_OUT = ("too old", "too big", "too grown", "too young", "outgrown", "outgrew", "aged out")
_FLOPPED = ("flop", "flopped", "bomb", "bombed", "hit", "success", "profit")


def choose(reading: Reading, rules: Mapping[str, TopicRule], shelf: Shelf) -> Choice | None:
    """The topic and its composing function; None where the question is off the subject."""
    scores = {name: score for name, score in reading.topics.items() if name in rules}
    if not reading.named and (reading.has(*_TO_THE_BOT) or orders(reading.words) or _is_elsewhere(reading)):
        return None
    if (reading.work is Work.PREDECESSOR or reading.has("like the last")) and is_the_last(reading.words):
        scores.pop("successor", None)  # "the last one" is the one before
    prefer_the_thing(reading, scores)
    prefer_what_is_dated(reading, scores)
    prefer_being_out(reading, scores)
    prefer_what_is_doubted(reading, scores)
    prefer_the_lead(scores)
    told = (
        reading.asks == "what"
        and reading.topics.get("quote", 0.0) >= SURE
        and reading.has("he", "she", "they")
    )
    if reading.source and not told and reading.has(*_SAYS) and "meta" in rules and not doubts_soon(reading):
        return Choice("meta", rules["meta"].compose, 6.0)
    if "meta" in rules and asks_who_said(reading) and is_said(reading, shelf):
        return Choice("meta", rules["meta"].compose, 6.0)
    plain = in_so_many_words(reading, rules, shelf)
    if plain is not None:
        return plain
    if reading.figures and (reading.named or len(reading.strange) < 3):
        return _about_people(reading, scores, rules, shelf)
    scores.pop("who", None)
    if "back" in scores:
        scores["back"] *= 0.5
    following = reading.later == shelf.entry.title.instalment + 1
    returns = reading.is_yes_no and reading.topics.get("back", 0.0) >= SURE and "cast" in scores
    if "count" in rules and not following and not returns and counts(reading, shelf):
        return Choice("count", rules["count"].compose, 3.0)
    if "successor" in rules and _asks_for_more(reading):
        return Choice("successor", rules["successor"].compose, 6.0)
    return _about_the_work(reading, scores, rules, shelf)


def _is_elsewhere(reading: Reading) -> bool:
    """Whether somebody of a title is named only by an office that is one of somewhere else: "the president of France"."""
    if reading.named or reading.work is not None or len(reading.sightings) != 1:
        return False
    seen = reading.sightings[0]
    after = reading.words[seen.end : seen.end + 2]
    unheard = {*reading.strange, *reading.foreign}
    return (
        len(after) > 1
        and after[0] == "of"
        and after[1] in unheard
        and not reading.has(*_FILM)
        and all(figure.is_character for figure in seen.figures)
    )


def _asks_for_more(reading: Reading) -> bool:
    """Whether a later instalment is meant: by its number, or by a sequel to what is out."""
    if reading.later is not None:
        return True
    return reading.named and reading.has(*_AFTER) and reading.entry.is_released


def _about_the_work(
    reading: Reading, scores: dict[str, float], rules: Mapping[str, TopicRule], shelf: Shelf
) -> Choice | None:
    """The topic where nobody is named."""
    name = max(scores, key=lambda each: scores[each], default="")
    strength = scores.get(name, 0.0)
    if (
        name == "boxoffice"
        and "reception" in rules
        and reading.has(*_FLOPPED)
        and not shelf.fitting(rules[name])
    ):
        return Choice("reception", rules["reception"].compose, strength)  # there never was a box office
    timed = other_than_it_sounds(reading, name, rules, shelf)
    timed = timed or about_time(reading, name, strength, rules, shelf)
    if timed is not None:
        return timed
    if (strength < SURE and _tells(reading, shelf, _MOST, 2)) or (
        strength < 4.5
        and not (reading.asks == "why" and name == "history")
        and name not in OF_PEOPLE | _PLAIN
        and _tells(reading, shelf, 0.95, 3)
    ):
        return Choice("who", "told", 0.0)
    if name and strength >= LEAST and (_on_subject(reading, strength) or _is_a_name_for_it(reading, name)):
        return Choice(name, rules[name].compose, strength)
    dated = "status" if reading.as_of is not None else "release" if reading.years else ""
    if dated in rules and (reading.named or reading.asks != "who") and strength < LEAST:
        return Choice(dated, rules[dated].compose, SURE)
    if (reading.named or reading.work is not None) and all(word.isdecimal() for word in reading.content):
        if reading.work is Work.PREDECESSOR and not reading.named and "predecessor" in rules:
            return Choice("predecessor", rules["predecessor"].compose, SURE)
        return Choice("status", rules["status"].compose, SURE)
    if "plot" in rules and _is_story(reading, shelf):
        return Choice("plot", "story", LEAST)
    alone = _rare(reading, shelf) and (reading.asks != "why" or reading.has(*_FILM))
    if _on_subject(reading, 0.0) or _tells(reading, shelf, 0.5, 1 if alone else 2):
        return Choice("who", "told", 0.0)
    return None


_OWN = ("my", "mine", "i", "im", "me")


def _is_story(reading: Reading, shelf: Shelf) -> bool:
    """Whether a question holds words of the plot, and is neither about what is to come nor about the asker's own things."""
    if reading.work is Work.THIS and not reading.entry.is_released:
        return False
    told = sum(word in shelf.story for word in reading.content)
    return told * 2 >= len(reading.content) > 0 and not reading.has(*_OWN)


def _about_people(
    reading: Reading, scores: dict[str, float], rules: Mapping[str, TopicRule], shelf: Shelf
) -> Choice:
    character = any(figure.is_character for figure in reading.figures)
    weigh_for_people(reading, scores, character=character)
    if reading.later is not None and reading.topics.get("back", 0.0) >= SURE and "successor" in rules:
        return Choice("successor", rules["successor"].compose, 6.0)
    weigh_what_is_named(reading, scores)
    if scores.get("age", 0.0) >= 4 and "age" in rules and not reading.has(*_GROWN_OUT):
        return Choice("age", rules["age"].compose, scores["age"])
    described = all(seen.start == seen.end for seen in reading.sightings)
    if (
        described
        and reading.spent
        and not character
        and max(scores, key=lambda each: scores[each]) == "director"
    ):
        return Choice("back", "person", LEAST)  # "the director's sons" are asked for, not the director
    played = reading.topics.get("played", 0.0)
    if (described and (played >= 2.5 or reading.has("real"))) or (character and _in_life(reading)):
        return Choice("played", "person", max(played, 2.5))
    told = _in_their_words(reading, scores, shelf)
    if told in rules:
        return Choice(told, rules[told].compose, SURE)
    if character and casts(reading, scores):
        return Choice("played", "person", max(played, 2.0))
    name = max(scores, key=lambda each: scores[each])
    strength = scores[name]
    if (
        character
        and (played < 2 or reading.has(*SERVES))
        and (name in OF_PEOPLE or strength < SURE)
        and "plot" in rules
        and does(reading, shelf)
    ):
        return Choice("plot", "plot", SURE)
    if name not in OF_PEOPLE and strength >= 2.5:
        return Choice(name, rules[name].compose, strength)
    cards = character and any(figure.characters for figure in reading.figures)
    back = reading.topics.get("back", 0.0)
    wanted = max(
        played,
        0.0 if (described or tells_of_them(reading, shelf)) and back <= LEAST + 1 else back,
        reading.topics.get("cast", 0.0),
    )
    if cards and wanted < 2 and name in ("back", "who"):
        return Choice("power", "character", 2.0)
    return Choice(name if name in OF_PEOPLE else "back", OF_PEOPLE.get(name, "person"), strength)


def _in_life(reading: Reading) -> bool:
    """Whether a character's player is asked for: "who is Wheels irl", "what is Missy called in real life"."""
    office = max(reading.topics.get(name, 0.0) for name in CREW)
    return (
        office < SURE
        and reading.asks in ("who", "what")
        and (reading.has("in real life") or reading.words[-1] == "real")
    )


def _in_their_words(reading: Reading, scores: Mapping[str, float], shelf: Shelf) -> str:
    """The topic where somebody is supposed to have said a thing, or to be what only a spoiler tells."""
    if is_quoted(reading, scores) or utters(reading, shelf):
        return "quote"
    return "ending" if unmasks(reading, shelf) else ""


def _tells(reading: Reading, shelf: Shelf, share: float, least: int) -> bool:
    """Whether some record holds most of what a question says, whatever its topic."""
    beside = shelf.plain_words | shelf.meanings(_PAGES)
    words = [word for word in reading.content if word not in beside]
    if len(words) < least or len(reading.strange) * 2 > len(words):
        return False
    return any(
        sum(word in record.words for word in words) >= least and shelf.match(record, words).share >= share
        for record in shelf.records
        if _is_meant(reading, record.item) and record.item.topic not in CAST_TOPICS
    )


def _rare(reading: Reading, shelf: Shelf) -> bool:
    """Whether a question has a word that few claims have, or that only claims have; or speaks of a film anyway."""
    few = _FEW * shelf.unheard
    return reading.has(*_FILM[1:]) or any(
        shelf.rarity[word] >= few or not shelf.is_everyday(word)
        for word in reading.content
        if word in shelf.rarity
    )


def _is_meant(reading: Reading, item: Claim | Gap) -> bool:
    """Whether a record speaks of the work that is meant; one about earlier works speaks of them."""
    if isinstance(item, Claim) and isinstance(item.detail, RelatedDetail):
        return reading.work is not Work.THIS
    return reading.work in (None, item.work)


def _is_a_name_for_it(reading: Reading, name: str) -> bool:
    """ "Music by …": a name that stands nowhere, for an office of the work at hand."""
    return name in CREW and not reading.asks and 0 < len(reading.strange) <= _A_NAME


def _on_subject(reading: Reading, score: float) -> bool:
    """Whether a question is about films at all: a name, a title, a strong topic, or few strange words."""
    if reading.named or reading.chosen or reading.work is not None or reading.has(*_OURS):
        return True
    foreign = len(reading.strange) + len(reading.foreign)
    known = len(reading.content) - foreign
    if score >= 5:
        return foreign <= max(1, known) + 1 if reading.has(*_FILM) else foreign < max(1, known)
    if score >= SURE:
        return foreign == 0 or (foreign <= known + 3 and reading.has(*_FILM)) or (foreign == 1 and known > 1)
    return score > 0 and foreign == 0
