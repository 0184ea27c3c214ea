"""Which of two topics a question means where its words speak of both."""

from bot.answering.people.ages import bare_age
from bot.answering.reading import Reading
from bot.domain.claims import CharacterDetail, CreditDetail, Work

OF_PEOPLE = {
    "played": "person",
    "back": "person",
    "who": "person",
    "cast": "person",
    "newcast": "person",
    "power": "character",
    "family": "character",
}
OF_NO_CHARACTER = frozenset(
    ["filming", "location", "release", "platform", "status", "announced", "runtime", "rating", "studio", "naming", "successor"]
)  # fmt: skip
SURE = 3.0
LEAST = 1.5
_PAGES = ("website", "site", "page", "outlet", "magazine", "blog")


def prefer_the_thing(reading: Reading, scores: dict[str, float]) -> None:
    """ "Did he say that it comes out in 2025" is about the date, not about his words."""
    if "quote" not in scores:
        return
    if reading.has(*HEARSAY) and (not reading.asks or reading.years) and not reading.figures:
        scores["quote"] = min(scores["quote"], 1.0)  # "sites say soon" is about the date
        if reading.years:
            scores["release"] = max(scores.get("release", 0.0), SURE)
    others = max(
        (
            score
            for name, score in scores.items()
            if name in OF_NO_CHARACTER or (name in OF_PEOPLE and not reading.figures)
        ),
        default=0.0,
    )
    if (
        (reading.is_yes_no or reading.asks == "who" or reading.has(*_PAGES))
        and (others >= SURE or (reading.is_yes_no and others >= LEAST))
        and not reading.has("quote", "words", "exact", "anything", "something")
        and not (reading.figures and reading.has("announce", "announced", "tweet", "tweeted", "posted"))
    ):
        scores["quote"] = min(scores["quote"], 1.0)


HEARSAY = (
    "sites say", "site says", "sites said", "site said", "page says", "pages say", "article says", "articles say", "people say",
    "people said", "google say", "sites claim", "wiki say", "wikipedia say", "everyone says", "they say", "google say", "wikipedia say", "imdb say", "somebody said", "someone said", "tiktok says", "google says", "youtube says", "the internet says",
)  # fmt: skip


def prefer_the_lead(scores: dict[str, float]) -> None:
    """ "Who plays the main girl" is about the main character, whoever plays it."""
    if scores.get("lead", 0.0) >= _THE_LEAD:
        scores.pop("played", None)


_THE_LEAD = 7.0


_DOUBTED = ("legit", "real", "fake", "true", "fr", "cap", "official")
_SOON = ("soon", "any time soon", "around the corner")
_FAKED = (
    "real or fake", "fake or real", "true or fake", "fake or true", "true or false", "real or not", "a fake", "fake", "it real",
    "it legit", "that legit", "that real", "this real", "this legit",
)  # fmt: skip
_SOURCES = (
    "official source", "official sources", "source that", "source for", "source of", "says who", "who says",
    "source says", "sources say",
)  # fmt: skip
_SURE_THAT = (
    "how sure", "you sure", "sure are you", "you certain", "make that up", "made that up", "legit", "trust", "believe you",
    "sources say",
)  # fmt: skip
_TELLING = ("meta", "quote", "who")
_SHOWN = (
    "trailer", "poster", "successor", "naming", "newcast", "release", "filming", "platform", "plot", "runtime",
)  # fmt: skip
"""What may be real or fake without the work being so."""


def prefer_what_is_doubted(reading: Reading, scores: dict[str, float]) -> None:
    """ "Is the trailer real or fake" is about the trailer; "is it coming soon" about the date."""
    if "status" in scores and (
        reading.has(*_FAKED) or (reading.words[-1:] and reading.words[-1] in _DOUBTED)
    ):
        shown = max(scores.get(name, 0.0) for name in _SHOWN)
        scores["status"] = min(scores["status"], 1.0) if shown >= SURE else scores["status"]
    if "status" in scores and reading.has(*_ANOTHER) and any(scores.get(name, 0.0) > SURE for name in CREW):
        scores["status"] = 1.0
    if "meta" in scores and any(score >= LEAST for name, score in scores.items() if name not in _TELLING):
        if reading.has(*_SURE_THAT):
            scores["meta"] = 1.0
        if reading.has(*_SOURCES):
            scores["meta"] = scores["quote"] = 1.0
            scores["status"] = scores["status"] + 2.0 if "status" in scores else 0.0
    is_soon = reading.has(*_SOON) and reading.is_yes_no
    if "status" in scores and is_soon:
        scores["release"] = max(scores.get("release", 0.0), scores["status"] + 1.0)
    if is_soon and reading.has("out", "coming", "comes", "here"):
        scores["release"] = max(scores.get("release", 0.0), SURE + 1.5)


_ANOTHER = ("a second", "another", "a co")
"""Before an office: somebody else who holds it."""
_OWN_WORK = 5.0
"""How strongly a work of a character's own is spoken of: "is there a Donkey movie"."""
CREW = frozenset({"director", "writer", "showrunner", "composer", "producer", "crew"})
_WORKS = (("movie",), ("film",), ("series",), ("show",), ("spinoff",), ("spin",))


def weigh_for_people(reading: Reading, scores: dict[str, float], *, character: bool) -> None:
    """What a name in the question says for and against the topics."""
    for name in CREW:
        if character and scores.get(name, 0.0) < 4:
            scores.pop(name, None)
    scores["back"] = scores.get("back", 0.0) + 1.5
    office = max((scores.get(name, 0.0) for name in CREW), default=0.0)
    if office >= SURE + 1 and not reading.has(*_COMES_OR_GOES) and not _acts(reading):
        scores["back"] = min(scores["back"], office - 0.5)
    if not any(figure.characters for figure in reading.figures):
        scores.pop("power", None)
    if character and scores.get("ending", 0.0) >= 2:
        scores["ending"] += 1.5 if scores.get("power", 0.0) < SURE else -scores["ending"]
    for name in scores.keys() & {"age", "quote"}:
        scores[name] += 1.0
    _weigh_two(reading, scores)
    for name in scores.keys() & (OF_NO_CHARACTER | {"moved"}) if character else ():
        scores[name] *= 0.4 if name != "successor" or scores[name] < _OWN_WORK else 1.0
    if "history" in scores and _acts(reading):
        scores["history"] *= 0.4


def _weigh_two(reading: Reading, scores: dict[str, float]) -> None:
    """Of two of a family, their tie; unless it is asked how they differ."""
    if reading.has("difference", "different", "differ"):
        scores["power"] = scores.get("power", 0.0) + 4.0
    elif related_to_each_other(reading):
        scores["family"] = scores.get("family", 0.0) + 4.0


_COMES_OR_GOES = (
    "back", "return", "returns", "returning", "left", "leave", "quit", "fired", "replaced", "replace", "cameo",
)  # fmt: skip


MORE = ("another season", "another movie", "another film", "another one", "more seasons", "one more season")


def weigh_what_is_named(reading: Reading, scores: dict[str, float]) -> None:
    """What is asked for in so many words, whoever is named beside it."""
    _weigh_news(reading, scores)
    if reading.kin and reading.owners:
        scores.pop("cast", None)
    if (
        reading.has("on board", "attached", "working on this", "working on it", "involved")
        and "status" in scores
    ):
        scores["back"] = scores["status"] + 1.0
    if "plot" in scores and reading.has(*_BEFELL) and not any(each.is_character for each in reading.figures):
        scores["plot"] = 1.0  # what befell somebody who acts is no story
    if reading.work is Work.PREDECESSOR and scores.get("power", 0.0) > SURE:
        scores.pop("plot", None)
    if reading.has("which actor", "which actors", "which actress") and not reading.kin:
        scores["played"] = max(scores.values()) + 1.0
    if bare_age(reading):
        scores["age"] = max(scores.get("age", 0.0), _AGE)
    if _of_their_own(reading):
        scores["successor"] = scores.get("successor", 0.0) + 6.0
    if (
        "naming" in scores
        and reading.has("name", "called")
        and not any(f.is_character for f in reading.figures)
    ):
        scores["played"] = scores.pop("naming") + 1.0  # whom somebody plays has a name, not somebody
    if "quote" in scores and reading.has("quote", "quotes", "exact words"):
        scores["quote"] += 4.0


_BEFELL = ("happened to", "happens to", "happened with", "became of")
_AGE = 6.0


def _weigh_news(reading: Reading, scores: dict[str, float]) -> None:
    """ "Any news on" an actor, or a hint that was "dropped", is about a return; another season is one, whoever would make it."""
    if "successor" in scores and reading.entry.is_released and reading.has(*MORE):
        scores["successor"] += scores.get("back", 0.0)
    for name in ("status", "release") if not reading.dated and _are_actors(reading) else ():
        scores.pop(name, None)


def _are_actors(reading: Reading) -> bool:
    """Whether all who are named are actors of it, at the end: "any news on haley reinhart"."""
    details = [claim.detail for figure in reading.figures for claim in figure.credits[:1]]
    last = max((seen.end for seen in reading.sightings), default=0)
    asked = last == len(reading.words) or reading.has("status")
    people = not any(figure.is_character for figure in reading.figures) and asked
    return (
        people and bool(details) and all(isinstance(d, CreditDetail) and d.role == "actor" for d in details)
    )


def _of_their_own(reading: Reading) -> bool:
    """Whether a film or series about somebody of the title is meant: "a donkey movie"."""
    words = reading.words
    return any(
        seen.exact
        and words[seen.end : seen.end + 1] in _WORKS
        and words[seen.start - 1 : seen.start] in (("a",), ("own",))
        for seen in reading.sightings
    )


def _acts(reading: Reading) -> bool:
    """Whether an actor or a character is named."""
    return any(
        isinstance(claim.detail, CreditDetail) and claim.detail.role == "actor"
        for figure in reading.figures
        for claim in figure.credits
    )


def related_to_each_other(reading: Reading) -> bool:
    """Whether one who is named belongs to the family of another who is named."""
    names = {figure.name for figure in reading.figures}
    return (
        all(figure.is_character for figure in reading.figures)
        and len(names) > 1
        and len(reading.sightings) > 1
        and any(
            name != claim.detail.name and name in claim.detail.family
            for figure in reading.figures
            for claim in figure.characters
            if isinstance(claim.detail, CharacterDetail)
            for name in names
        )
    )
