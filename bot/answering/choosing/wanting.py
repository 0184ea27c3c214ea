"""What a question wants of those who are named, or of a number: a deed, words, a part, a choice of two."""

from collections.abc import Mapping, Sequence

from bot.answering.choosing.preferring import OF_PEOPLE, SURE
from bot.answering.people.index import Figure
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import CreditDetail, PlotDetail, QuoteDetail, Work
from bot.domain.labels import Label

_ORDERS = frozenset(
    ["write", "sing", "draw", "translate", "book", "buy", "solve", "calculate", "code", "cook", "bake", "dance", "rap", "generate",
     "recite", "fix", "paint", "recommend", "suggest"]
)  # fmt: skip
_OBJECTS = frozenset({"me", "my", "us", "a", "an", "the", "this", "that", "some", "him", "her"})
_TO_YOU = (("can", "you"), ("could", "you"), ("will", "you"), ("would", "you"), ("please",), ())


_SIGNS = frozenset({"times", "plus", "minus", "divided", "multiplied", "x"})


def orders(words: Sequence[str]) -> bool:
    """Whether the bot is told to do a thing or a sum: "can you write my essay", "sing a song", "12 times 12"."""
    for one, sign, other in zip(words, words[1:], words[2:], strict=False):
        if one.isdecimal() and sign in _SIGNS and (other.isdecimal() or other == "by"):
            return True
    for opening in _TO_YOU:
        at = len(opening)
        if tuple(words[:at]) == opening and words[at : at + 1] and words[at] in _ORDERS:
            return words[at] in ("solve", "calculate") or not _OBJECTS.isdisjoint(words[at + 1 : at + 2])
    return False


STUDIOS = frozenset(
    ["pixar", "dreamworks", "illumination", "marvel", "disney", "sony", "warner", "universal", "paramount", "lionsgate", "ghibli", "mappa",
     "dc", "columbia", "lucasfilm", "mgm", "fox", "nickelodeon", "blumhouse", "aardman", "laika", "lerche", "toei", "a24"]
)  # fmt: skip
_A_WORK = frozenset({"movie", "film", "show", "series", "production", "anime", "cartoon", "picture"})
_MADE = frozenset({"involved", "making", "makes", "made", "make", "by", "producing", "animating", "animates"})


def asks_of_a_studio(reading: Reading) -> bool:
    """Whether it is asked if a studio that is named makes a work: "is it a pixar movie", "is illumination making it"."""
    words = reading.words
    at = next((at for at, word in enumerate(words) if word in STUDIOS), -1)
    if at < 0 or not reading.is_yes_no or "was" in words:
        return False
    if (
        words[at - 1] == "by"
        and words[at - 2 : at - 1]
        and words[at - 2] not in _MADE | {"it", "this", "film", "movie", "be", NAMED}
    ):
        return False  # who confirmed or bought it need not make it
    return not (
        _A_WORK.isdisjoint(words[at + 1 : at + 3])
        and _MADE.isdisjoint({*words[at - 1 : at], *words[at + 1 : at + 2]})
    )


_SPEAKS = (("say",), ("said",), ("says",), ("mention",), ("mentioned",), ("told",), ("claim",), ("claimed",))
SERVES = ("working for", "work for", "works for")
_DEEDS = (
    *SERVES,
    "work with", "up to", "doing", "what happens to", "what happened to", "hunting", "hunt",
    "hunts", "fighting", "fight", "fights", "lose", "lost", "looking for", "searching for", "going to do",
)  # fmt: skip
_IN_WORDS = 5.0
"""How strongly somebody's words are asked for: "did he mention her"."""


_PAGES = frozenset(
    {"says", "say", "said", "reported", "claimed", "site", "sites", "page", "pages", "outlet", "outlets", "source", "sources",
     "article", "magazine", "mag", "wrote", "word", "broke"}
)  # fmt: skip
_WHO_SAID = (
    "who says", "who said", "who reported", "who claimed", "which site", "which sites", "what site", "what sites", "which page",
    "which pages", "which outlet", "which outlets", "news sites", "news site", "according to who", "source for",
    "sources for", "which article", "which source", "which sources", "official word",
    "word official", "who wrote that",
)  # fmt: skip
"""What asks for the page that said a thing."""
ASKING = frozenset(
    {"source", "sources", "site", "sites", "website", "page", "pages", "outlet", "outlets", "article", "articles", "magazine",
     "mag", "press", "news", "report", "reports", "reported", "reporter", "claim", "claims", "claimed", "say", "says", "said",
     "word", "official", "date", "info", "information", "write", "wrote", "published", "broke", "interview"}
)  # fmt: skip
_HELD = 0.5
INSTEAD = (
    "replaced", "replaces", "replace", "replacing", "took over", "takes over", "taking over", "filling in", "fills in",
    "instead of", "succeeded", "succeeds", "in place of", "steps in for", "stepped in for",
)  # fmt: skip
"""What somebody is said to do who takes another's place."""


def asks_who_said(reading: Reading) -> bool:
    """Whether the page or person is asked for that said a thing."""
    if reading.source or reading.asks == "when" or reading.figures or reading.has("official source"):
        return False
    return (not _PAGES.isdisjoint(reading.words) and reading.has(*_WHO_SAID)) or reading.has(
        "call it", "calls it"
    )


def said_words(reading: Reading, shelf: Shelf) -> list[str]:
    """What was said, of a question that asks who said it."""
    asking = {shelf.meaning(word) for word in ASKING} | shelf.plain_words
    return [word for word in reading.content if word not in asking or word.isdecimal()]


def is_said(reading: Reading, shelf: Shelf) -> bool:
    """Whether some record holds most of what somebody is supposed to have said."""
    words = said_words(reading, shelf)
    return bool(words) and any(shelf.share(claim, words) >= _HELD for claim in shelf.entry.claims)


def _either(reading: Reading, shelf: Shelf) -> bool:
    """Whether one of two numbers is to be chosen: "eight pages or twelve"."""
    return "or" in reading.words and sum(shelf.number(word) is not None for word in reading.words) > 1


NAMING = (("part",), ("season",), ("movie",), ("film",), ("episode",), ("number",), ("volume",))
"""After one of these a number says which, not how many."""


def counts(reading: Reading, shelf: Shelf) -> bool:
    """Whether a number is asked for that some figure on record gives by the very words: "how many pages", "12 pages, right"."""
    words = [word for word in reading.content if word not in shelf.plain_words]
    if not reading.has("how many", "number of", "amount of"):
        if not (reading.is_yes_no and not reading.figures) and not _either(reading, shelf):
            return False
        words = reading.words
        numbers = [at for at, word in enumerate(words) if shelf.number(word) is not None]
        at = [at for at in numbers if words[at - 1 : at] not in NAMING]
        near = [word for spot in at for word in reading.words[spot + 1 : spot + 3] if not shelf.is_stop(word)]
        words = [meaning for word in near if (meaning := shelf.meaning(word)) not in shelf.plain_words]
    return not shelf.called.counted.isdisjoint(words)


def does(reading: Reading, shelf: Shelf) -> bool:
    """Whether a deed or whereabouts of a character are asked for that the plot tells: "whom does she work for"."""
    if reading.asks not in ("why", "where") and not reading.has(*_DEEDS):
        return False
    names = [
        set(tokens(figure.name.partition(" / ")[0])) for figure in reading.figures if figure.is_character
    ]
    names_of = {shelf.meaning(word) for name in names for word in name}
    words = [word for word in reading.content if word not in names_of | shelf.plain_words]
    return any(
        isinstance(claim.detail, PlotDetail)
        and claim.label is not Label.SPECULATION
        and (reading.asks != "why" or shelf.share(claim, words) > 0)
        and claim.is_open
        and not claim.spoils
        and reading.work in (None, claim.work)
        and any(name & set(tokens(claim.text)) for name in names)
        for claim in shelf.entry.claims
    )


def is_quoted(reading: Reading, scores: Mapping[str, float]) -> bool:
    """Whether somebody is supposed to have said a thing of somebody: "Zendaya said Fiona dies, true?"."""
    top = max(scores, key=lambda each: scores[each], default="")
    if not reading.is_yes_no or not (top in OF_PEOPLE or top in ("successor", "quote", "ending")):
        return False
    if scores.get("back", 0.0) >= SURE + 1.0:
        return False
    words = reading.words
    return any(
        words[seen.end : seen.end + 1] in _SPEAKS and not all(figure.is_character for figure in seen.figures)
        for seen in reading.sightings
        if seen.end
    )


_UNMASKS = (
    "evil", "good", "bad", "villain", "traitor", "betray", "betrays", "betrayed", "alien", "aliens", "lying", "lied", "fake",
    "secretly", "really", "leader", "boss", "human",
)  # fmt: skip


_SECRETS = (
    "secret", "happens with", "happened to", "happens to", "happened with", "fate of", "become of", "became of", "real identity",
    "true identity", "really is",
)  # fmt: skip
_RETURNS = ("back", "return", "returns", "returning", "sequel")


def part_names(reading: Reading) -> set[str]:
    """The words of the parts that are named, or that those play who are named."""
    names = {figure.name for figure in reading.figures if figure.is_character}
    for figure in reading.figures:
        details = (claim.detail for claim in figure.credits)
        names.update(detail.character for detail in details if isinstance(detail, CreditDetail))
    return {word for name in names for word in tokens(name) if len(word) > 2}


def unmasks(reading: Reading, shelf: Shelf) -> bool:
    """Whether a yes or no is asked for that only what is spoilt tells: "is the president an alien"."""
    asked = (
        reading.has(*_UNMASKS) and (reading.is_yes_no or "or" in reading.words) and not reading.has(*_RETURNS)
    )
    if not (asked or reading.has(*_SECRETS)):
        return False
    names = part_names(reading)
    return any(
        claim.spoils and isinstance(claim.detail, PlotDetail) and names & set(tokens(claim.text))
        for claim in shelf.entry.claims
    )


_UTTERS = ("say", "said", "says", "call", "called", "calls", "describe", "described", "promise", "promised")


def utters(reading: Reading, shelf: Shelf) -> bool:
    """Whether somebody is asked to have said what a quotation of theirs says: "did he call it a sequel"."""
    if not reading.is_yes_no or not reading.has(*_UTTERS):
        return False
    speakers = {figure.name for figure in reading.figures if not figure.is_character}
    names = {shelf.meaning(word) for figure in reading.figures for word in tokens(figure.name)}
    beside = names | shelf.plain_words | {shelf.meaning(word) for word in _UTTERS}
    words = [word for word in reading.content if word not in beside]
    return bool(words) and any(
        isinstance(claim.detail, QuoteDetail)
        and any(name in claim.detail.speaker for name in speakers)
        and shelf.share(claim, words) >= _HELD
        for claim in shelf.entry.claims
    )


def is_bare_pair(reading: Reading) -> bool:
    """Whether an actor and a part are named, and nothing is said of them: "andrew diaz wheels"."""
    said = sum(seen.end - seen.start for seen in reading.sightings)
    parts = sum(all(figure.is_character for figure in seen.figures) for seen in reading.sightings)
    return len(reading.sightings) == len(reading.words) - said + 2 == 2 and parts == 1


def casts(reading: Reading, scores: Mapping[str, float]) -> bool:
    """Whether somebody is asked to be the actor of a character: "is Zoe Kravitz Catwoman", "was Wheels this one or that one"."""
    actors = any(figure.credits and not figure.is_character for figure in reading.figures)
    asked = reading.is_yes_no or "or" in reading.words or is_bare_pair(reading)
    asked = asked or (reading.asks == "what" and reading.has("want", "wants", "wish", "hope", "hopes"))
    return actors and asked and scores.get("quote", 0.0) < _IN_WORDS


def chosen(reading: Reading) -> tuple[Figure, ...]:
    """Everybody who is named; of several parts between which is to be chosen, only the actor's own."""
    figures = reading.figures
    actors = [figure for figure in figures if figure.credits and not figure.is_character]
    if "or" not in reading.words or len(actors) != 1 or len(figures) < _SEVERAL:
        return figures
    own = [figure for figure in figures if figure.is_character and {*figure.credits} & {*actors[0].credits}]
    return tuple(own) or figures


_SEVERAL = 3


def asks_for_a_part(reading: Reading) -> bool:
    """Whether it is asked whom an actor played, in words of no return: "which kid was he", "andrew diaz part"."""
    words = reading.words
    if (
        reading.work is Work.THIS
        or not _COMING.isdisjoint(words)
        or (reading.is_yes_no and words[-1] != "as")
    ):
        return False
    if reading.asks in ("which", "who", "whose"):
        return not _OTHERWISE.intersection(words)
    if reading.asks == "what":
        in_it = not _A_PART.isdisjoint(words) or reading.has("in it", "in the", "in this")
        return in_it and not _OTHERWISE.intersection(words)
    last = max((seen.end for seen in reading.sightings), default=0)
    if reading.has("name of", "names of"):
        return True
    return bool(words[last:]) and _PARTS.issuperset(words[last:]) and words[last] not in _PLACES


_COMING = frozenset(
    ["back", "return", "returns", "returning", "reprise", "again", "cameo", "next", "sequel", "still", "coming", "expected",
     "confirmed", "signed", "involved", "join", "joining", "recast", "replaced", "status", "news", "2", "new", "out", "gone", "left"]
)  # fmt: skip
_OTHERWISE = frozenset(
    {"say", "said", "tweet", "post", "think", "want", "hope", "happened", "happen", "about", "doing", "do"}
)
_PLACES = frozenset({"in", "the", "first", "kids"})
_A_PART = frozenset({"part", "role", "character", "name", "kid", "hero", "superhero"})
_PARTS = frozenset(
    ["part", "role", "character", "name", "as", "kid", "hero", "superhero", "in", "the", "movie", "film", "it", "was", "is", "which",
     "first", "one", "superkid", "villain"]
)  # fmt: skip


def tells_of_them(reading: Reading, shelf: Shelf) -> bool:
    """Whether something is told of those who are named, so that "in the movie" asks for no return: "guppy throws lava in the movie"."""
    beside = shelf.names_of(reading.figures) | shelf.plain_words
    return any(word not in beside and word in shelf.rarity for word in reading.content)
