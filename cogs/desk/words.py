"""What the kinds of the desk are called, and what became of an item."""

import re
from typing import Final, NamedTuple

from bot.answering.markup import covered, plain
from bot.domain.desk import DeskKind, DeskState, LyingItem
from bot.ui.text import cut

_LONGEST_ECHO: Final = 150


class Words(NamedTuple):
    """How a kind is named."""

    mark: str
    name: str
    came: str
    """What an item of it did, before how often: "asked"."""
    drop: str
    """The button that takes it off for good."""
    dropped: str
    """What is said after that."""


_OFF_TOPIC: Final = "Off topic from now on: it is not shown again, and nobody is told."
_DONE: Final = "Done with: it is not shown again."
WORDS: Final = {
    DeskKind.UNANSWERED: Words("🔎", "Nothing known", "asked", "Off topic", _OFF_TOPIC),
    DeskKind.NOT_TRACKED: Words("🎬", "Not tracked", "asked", "Off topic", _OFF_TOPIC),
    DeskKind.NOT_UNDERSTOOD: Words("💬", "Not understood", "asked", "Off topic", _OFF_TOPIC),
    DeskKind.FEEDBACK: Words(
        "🚩", "Wrong or outdated?", "doubted", "It is right", "Left as it is: who doubts it again is told so."
    ),
    DeskKind.TIP: Words("💡", "Tips", "sent in", "Dismiss", _DONE),
    DeskKind.STALE_CLAIM: Words("⏳", "Day has passed", "found", "Dismiss", _DONE),
    DeskKind.POLL: Words("📊", "Polls to settle", "due", "Dismiss", _DONE),
    DeskKind.DELIVERY_FAILED: Words("📪", "Not sent", "failed", "Dismiss", _DONE),
}

_EMPHASIS: Final = re.compile(r"(`|\*{1,2})([^`*]+)\1")

STATES: Final = {
    DeskState.OPEN: "open",
    DeskState.SET_ASIDE: "left",
    DeskState.ANSWERED: "answered",
    DeskState.DISMISSED: "dismissed",
}


def echo(text: str, most: int = _LONGEST_ECHO) -> str:
    """What somebody typed, in quotation marks, harmless and covered where it may spoil."""
    words = plain(cut(text.replace("||", "").strip(), most)) or "?"
    return f"“{covered(words) if '||' in text else words}”"


def bare(text: str, most: int) -> str:
    """The same for a place that takes no markup; what may spoil is left out."""
    return "something behind a spoiler cover" if "||" in text else cut(text.strip() or "?", most)


def unmarked(text: str) -> str:
    """A sentence of Greenlit's own without its emphasis: it may quote what somebody typed, so all marks in it are shown as they are."""
    return _EMPHASIS.sub(r"\g<2>", text)


def times(item: LyingItem) -> str:
    """ "asked once", "doubted by 3 people"."""
    came = WORDS[item.kind].came
    if item.kind is DeskKind.FEEDBACK:
        return f"{came} by {counted(item.count, 'person', 'people')}"
    return f"{came} once" if item.count == 1 else f"{came} {item.count} times"


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 item", "2 items"."""
    return f"{number} {one}" if number == 1 else f"{number} {many or f'{one}s'}"
