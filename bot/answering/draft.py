"""A part of an answer while it is written: sentences with the claims that they rest on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.markup import covered, plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, Gap, Standing
from bot.domain.labels import Label, State

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'$]|“)")
_ABBREVIATED = re.compile(r"\b(?:Ms|Mr|Mrs|Dr|Jr|Sr|St|J|Bros|vs|[A-Z])\.$")
_SHOWN = {label: ShownLabel(label.value) for label in Label}
_WEAKER = {label: at for at, label in enumerate(ShownLabel)}
_SMALL = frozenset([
    "No", "The", "A", "An", "Our", "Whether", "It", "In", "On", "Nothing",
    "Only", "Planned", "How", "There", "Its", "They", "Before", "After", "One", "Asked", "Both", "Some", "At", "Four", "Eight", "Seasons", "More", "Later",
])  # fmt: skip
"""Words that begin a sentence with a capital only because they begin it."""
_MOST_SUPPORT = 3


@dataclass(slots=True, eq=False)
class Draft:
    """What a composing function hands back."""

    lead: str
    """The first sentence, safe Markdown."""
    rests_on: Sequence[Claim | Gap]
    """What the first sentence rests on, best first."""
    support: list[str] = field(default_factory=list[str])
    also: list[str] = field(default_factory=list[str])
    used: list[Claim | Gap] = field(default_factory=list[Claim | Gap])
    """What the other lines rest on."""
    outcome: Outcome | None = None
    """Where it does not follow from the label."""
    label: ShownLabel | None = None
    settled: bool = False
    """Whether it answers just what was asked, so that no other record is looked for."""
    neighbours: dict[str, tuple[Claim | Gap, ...]] = field(
        default_factory=dict[str, tuple["Claim | Gap", ...]]
    )
    """Lines that stay only where they hold something of the question, with what they rest on."""

    def add(self, line: str, *items: Claim | Gap) -> None:
        """One more supporting line, where there is room for it and it says something new."""
        if len(self.support) - len(self.neighbours) < _MOST_SUPPORT:
            self._put(line, items)

    def beside(self, line: str, *items: Claim | Gap) -> None:
        """A line of what is near; it is told only where it holds something of the question that no line before it holds."""
        if len(self.neighbours) < _MOST_SUPPORT and self._put(line, items):
            self.neighbours[line] = items

    def put(self, line: str, *items: Claim | Gap, near: bool) -> None:
        """A line that is only near, or one that belongs to the answer."""
        (self.beside if near else self.add)(line, *items)

    def _put(self, line: str, items: Sequence[Claim | Gap]) -> bool:
        if not line or self._says(line):
            return False
        self.support.append(line)
        self.used.extend(items)
        return True

    def _says(self, line: str) -> bool:
        """Whether a line, with or without its full stop and what it is called, stands here already."""
        bare = _bare(line)
        return any(bare in _bare(known) for known in (self.lead, *self.support))

    def drop(self, line: str) -> None:
        """Take a line of what is near away again, and what only it rests on."""
        self.support.remove(line)
        for item in self.neighbours.pop(line):
            if item in self.used:
                self.used.remove(item)

    def tell(self, *items: Claim | Gap) -> None:
        """Supporting lines in the claims' own words; one that stands there as near belongs to the answer from now on."""
        for item in items:
            for line in [line for line, used in self.neighbours.items() if item in used]:
                del self.neighbours[line]
            if item not in self.rests_on and item not in self.used:
                self.add(told(item), item)

    def tell_beside(self, *items: Claim | Gap) -> None:
        """Lines of what is near, in the claims' own words."""
        for item in items:
            if item not in self.rests_on and item not in self.used:
                self.beside(told(item), item)


def _bare(line: str) -> str:
    """A line as it is compared: no warning before it, no full stop, no capitals."""
    return line.removeprefix("Speculation: ").removeprefix("Not known: ").rstrip(".").casefold()


def label_of(item: Claim | Gap) -> ShownLabel:
    """The label under which a claim or gap is shown."""
    if isinstance(item, Gap):
        return ShownLabel.UNKNOWN
    return ShownLabel.DEBUNKED if item.state in (State.DEBUNKED, State.RETRACTED) else _SHOWN[item.label]


def weakest(items: Iterable[Claim | Gap]) -> ShownLabel:
    """The weakest label under a sentence."""
    return max(
        (label_of(item) for item in items), key=lambda label: _WEAKER[label], default=ShownLabel.UNKNOWN
    )


def outcome_of(label: ShownLabel) -> Outcome:
    """What kind of answer a label makes."""
    match label:
        case ShownLabel.CONFIRMED | ShownLabel.REPORTED:
            return Outcome.KNOWN
        case ShownLabel.SPECULATION:
            return Outcome.ONLY_SPECULATION
        case ShownLabel.DEBUNKED:
            return Outcome.NOT_HAPPENING
        case _:
            return Outcome.NOTHING_ANNOUNCED


# The same claims are told again and again.
@lru_cache(maxsize=4_000)
def sentences(text: str) -> tuple[str, ...]:
    """A text sentence by sentence; a quotation stays whole."""
    found: list[str] = []
    for piece in _ENDS.split(text.strip()):
        is_inside = bool(found) and found[-1].count("“") > found[-1].count("”")
        if found and (is_inside or _ABBREVIATED.search(found[-1])):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(found)


def character_of(claim: Claim) -> str:
    """The character of a credit, harmless, and covered where the claim spoils something."""
    name = plain(claim.detail.character) if isinstance(claim.detail, CreditDetail) else ""
    return covered(name) if name and claim.spoils else name


def settled(claim: Claim, said: str) -> bool:
    """Whether a credit's words tell of the work before only: who was whom in it, however open a return may be."""
    detail = claim.detail
    if not isinstance(detail, CreditDetail) or detail.standing not in (Standing.EXPECTED, Standing.UNCERTAIN):
        return False
    words = set(tokens(said))
    back = "back" in words and "was back" not in said
    return claim.is_open and bool(words & _WAS) and not back and not words & _TO_COME


_WAS = frozenset({"played", "was", "voiced", "appeared"})
_TO_COME = frozenset(
    ["return", "returns", "expected", "uncertain", "may", "might", "would", "rumour", "reportedly"]
)


def told(item: Claim | Gap) -> str:
    """A claim or gap in its own words, safe, covered where it spoils."""
    text = plain(item.text)
    if isinstance(item, Claim) and item.spoils:
        return f"Spoiler for {plain(item.spoils)}: {covered(text)}"
    return text


def first_of(item: Claim | Gap) -> tuple[str, str]:
    """The first sentence of a claim or gap, and the rest; all covered where it spoils."""
    if isinstance(item, Claim) and item.spoils:
        return told(item), ""
    head, *rest = sentences(item.text)
    while rest and len(head) < 25:
        head = f"{head} {rest.pop(0)}"
    return plain(head), plain(" ".join(rest))


_NOUNS = frozenset(
    {"Filming", "Footage", "Production", "Shooting", "Commentators", "Analysts", "Fans", "Reports"}
)
"""Nouns with which a sentence may begin and no name does."""


def lowered(text: str) -> str:
    """A sentence to follow a colon: a leading article or pronoun in lower case, a name left alone."""
    head, _, rest = text.partition(" ")
    return f"{head.lower()} {rest}" if head in _SMALL or head in _NOUNS else text


def ended(text: str) -> str:
    """A text with a full stop at its end."""
    return text if text.endswith((".", "!", "?", "||", "”", ":")) else f"{text}."
