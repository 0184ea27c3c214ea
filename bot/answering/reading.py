"""A question as it is understood: which title and work, who, which topics, and in what form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.answering.people.index import Figure, Sighting
from bot.domain.claims import Claim, NoteDetail, Work
from bot.domain.ledger import TitleLedger
from bot.domain.topics import Topic

NAMED = "§"
"""Stands for a title's name among a question's words."""

_YES_NO = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "am",
        "be",
        "been",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "has",
        "have",
        "had",
        "should",
        "shall",
        "may",
        "might",
        "wasnt",
        "isnt",
    ]
)
_FILLERS = frozenset(
    [
        "so",
        "ok",
        "okay",
        "hey",
        "hi",
        "hello",
        "yo",
        "and",
        "but",
        "wait",
        "um",
        "lol",
        "bro",
        "please",
        "tell",
        "me",
        "do",
        "you",
        "know",
        "if",
        "just",
        "well",
    ]
)
_TAGS = frozenset(["no", "right", "correct", "true", "confirmed", "nah"])
_REFUSED = frozenset(["no", "nah", "nope", "what", "never", "just"])
"""What may follow "or" without being another possibility."""
_WH = frozenset(["who", "whose", "when", "where", "why", "how", "what", "which", "whom"])
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One thing that was asked, about one title."""

    words: tuple[str, ...]
    """Corrected words, NAMED where the title's name stood."""
    content: tuple[str, ...]
    """Meanings of the words that carry a subject."""
    topics: Mapping[str, float]
    """Topic → how strongly the words speak of it."""
    entry: TitleLedger
    work: Work | None
    """Which work is meant; None where the question does not say."""
    sightings: tuple[Sighting, ...] = ()
    strange: tuple[str, ...] = ()
    """Words that stand nowhere: not in the lexicon, not in a claim, no name."""
    foreign: tuple[str, ...] = ()
    """Everyday words that no claim of the title has."""
    named: bool = False
    """Whether the question names a title."""
    season: bool = False
    """Whether it speaks of a season."""
    chosen: bool = False
    """Whether the title was given as an option, which makes any question one about it."""
    later: int | None = None
    """An instalment after the tracked one was named."""
    others: tuple[TitleLedger, ...] = ()
    """Further titles that are named."""
    typed: tuple[str, ...] = ()
    """The words as they were typed, one for one; a name may look like a misspelt word."""
    beside: TitleLedger | None = None
    """The title that is named only to set the one at hand against it."""
    as_of: int | None = None
    years: tuple[int, ...] = field(default=())
    part: int | None = None
    """The instalment that was named by its number."""
    parts: tuple[int, ...] = ()
    """Every instalment under whose name the title stands; a bare name beside a numbered one is the first."""
    dated: bool = False
    """Whether a date is asked for."""
    spent: frozenset[str] = frozenset()
    """Meanings of the words by which somebody was found: a description, a relative, who plays whom."""
    kin: str = ""
    """The relative that was asked for, where the sightings are those relatives."""
    owners: tuple[Figure, ...] = ()
    """Whose relatives they are."""
    called: tuple[str, ...] = ()
    """The words by which the title is named."""
    source: str = ""
    """Id of the source whose publisher is named."""
    earlier: Claim | None = None
    """The earlier work that was named by its own name."""

    line: str = field(init=False, default="", repr=False, compare=False)
    """The words between spaces, as phrases are looked for."""
    figures: tuple[Figure, ...] = field(init=False, default=())
    """Everybody who is named, in order, once each."""

    def __post_init__(self) -> None:
        """Everybody and every phrase is asked for many times an answer."""
        object.__setattr__(self, "line", f" {' '.join(self.words)} ")
        named = tuple(dict.fromkeys(figure for seen in self.sightings for figure in seen.figures))
        object.__setattr__(self, "figures", named)

    @property
    def is_yes_no(self) -> bool:
        """Whether a yes or a no is expected."""
        is_a_name = any(seen.start == 0 < seen.end for seen in self.sightings) and self.words[:1] == ("will",)
        return is_yes_no(self.words) and not is_a_name

    @property
    def asks(self) -> str:
        """The question word, or an empty text."""
        return question_word(self.words)

    @property
    def negated(self) -> bool:
        """Whether it asks for the opposite: "is he not in it"."""
        return is_negated(self.words)

    def has(self, *phrases: str) -> bool:
        """Whether any phrase stands in the question."""
        line = self.line
        for phrase in phrases:  # noqa: SIM110, half the time of any() with a generator, thirty times a question
            if phrase in line and f" {phrase} " in line:  # the first nearly always says no
                return True
        return False


# Asked by several rules of the same words.
@lru_cache(maxsize=1_000)
def is_negated(words: tuple[str, ...]) -> bool:
    """Whether "no", "not" or "never" stands in a question, but not as the other possibility or as in "isn't it"."""
    if words[-2:] in _OR_NOT or words[-3:] == ("yes", "or", "no"):
        words = words[:-2]
    if words[-3:-1] in _DID_NOT or words[-2:] in _DID_NOT:
        words = words[: max(len(words) - 3, 0)]
    return any(
        word in ("no", "never") or (word == "not" and not (at and at < _OPENING and words[at - 1] in _YES_NO))
        for at, word in enumerate(words)
    )


_OR_NOT = (("or", "no"), ("or", "not"), ("or", "never"))
_DID_NOT = tuple((verb, "not") for verb in ("did", "is", "was", "does", "are", "were", "has", "have", "will"))
_OPENING = 3
"""So near the beginning a "not" behind a verb only asks for a yes: "isn't he in it"."""


def named_after(reading: Reading) -> Claim | None:
    """What is on record of the name by which the title is called in a question, where that is another name of it."""
    for claim in reading.entry.claims if reading.called else ():
        detail = claim.detail
        subject = detail.subject.casefold() if isinstance(detail, NoteDetail) else ""
        if subject and claim.topic is Topic.NAMING and subject in " ".join(reading.called):
            return claim
    return None


# Asked by a dozen rules of the same words.
@lru_cache(maxsize=1_000)
def question_word(words: tuple[str, ...]) -> str:
    """The question word, or an empty text."""
    return next((word for word in words if word in _WH), "")


@lru_cache(maxsize=1_000)
def is_yes_no(words: tuple[str, ...]) -> bool:
    """Whether a question opens with a verb, or ends in "right" or "or not"."""
    rest = [word for word in words if word not in _FILLERS and word != NAMED]
    if not rest:
        return False
    if rest[0] in _WH or rest[-1] == "by":
        return False
    if (
        rest[-1] in _TAGS
        or rest[-2:] == ["or", "not"]
        or rest[-3:] == ["yes", "or", "no"]
        or _is_tagged(rest)
    ):
        return True
    if "or" in rest[1:-1] and rest[-1] not in _REFUSED:
        return False
    if rest[0] in _YES_NO:
        return True
    return not any(word in _WH for word in rest) and any(word in _YES_NO for word in rest[:5])


def _is_tagged(words: Sequence[str]) -> bool:
    """Whether a sentence ends in "didn't they" or "isn't it"."""
    return len(words) > _TAG and words[-3] in _YES_NO and words[-2] == "not" and words[-1] in _PRONOUNS


_TAG = 4
_PRONOUNS = ("it", "he", "she", "they", "we", "there")


def years_in(words: Sequence[str]) -> tuple[int, ...]:
    """Every year named."""
    return tuple(int(word) for word in words if _YEAR.fullmatch(word))


def as_of_year(words: Sequence[str]) -> int | None:
    """The year of "as of 2023", "back in 2023"; "is it back in 2027" speaks of a return."""
    returns = next(iter(words), "") in ("is", "are", "will")
    for at, word in enumerate(words):
        if not _YEAR.fullmatch(word):
            continue
        before = tuple(words[max(0, at - 2) : at])
        then = before == ("back", "in") and not returns and words[max(0, at - 3)] not in _COMING
        if then or before == ("as", "of") or before[-1:] == ("by",):
            return int(word)
    return None


_COMING = ("be", "come", "comes", "coming")
