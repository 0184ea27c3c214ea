"""Which of two topics a question means where its words speak of both."""

from bot.answering.reading import Reading

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
    {
        "filming",
        "location",
        "release",
        "platform",
        "status",
        "announced",
        "runtime",
        "rating",
        "studio",
        "naming",
        "successor",
    }
)
SURE = 3.0
LEAST = 1.5
_PAGES = ("website", "site", "page", "outlet", "magazine", "blog")


def prefer_the_thing(reading: Reading, scores: dict[str, float]) -> None:
    """ "Did he say that it comes out in 2025" is about the date, not about his words."""
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
        and "quote" in scores
        and (others >= SURE or (reading.is_yes_no and others >= LEAST))
        and not reading.has("quote", "words", "exact", "anything", "something")
    ):
        scores["quote"] = min(scores["quote"], 1.0)


_DATED = ("trailer", "poster", "filming", "announced")
_COMES = (
    "release",
    "release date",
    "come out",
    "comes out",
    "came out",
    "coming out",
    "released",
    "premiere",
    "finale",
    "finished",
)


def prefer_what_is_dated(reading: Reading, scores: dict[str, float]) -> None:
    """ "When do we get the trailer" is about the trailer; "what was known as of 2021" about how things stood."""
    dated = max((scores.get(name, 0.0) for name in _DATED), default=0.0)
    if "release" in scores and dated >= SURE + 1 and not reading.has(*_COMES):
        scores["release"] = min(scores["release"], 2.0)
    if reading.years and "status" in scores and reading.has("coming", "out", "arrive", "arriving"):
        scores["release"] = max(scores.get("release", 0.0), scores["status"] + 0.5)
