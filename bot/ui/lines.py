"""What an update says, claim by claim: before and after, as its draft, its post and the history show it."""

from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.domain.changes import Said
from bot.domain.topics import Topic
from bot.domain.updates import Line
from bot.ui.text import CHIPS, cut, sentence_case

_LONGEST: Final = 220
_TOPICS: Final = {
    Topic.CREDIT.value: "Cast and crew",
    Topic.PLATFORM.value: "Where to watch",
    Topic.HISTORY.value: "Event",
    Topic.RATING.value: "Age rating",
    Topic.COUNT.value: "Number",
    Topic.NAMING.value: "Name",
}


def topic_words(topic: str) -> str:
    """ "Release", "Cast and crew"."""
    return _TOPICS.get(topic, sentence_case(topic.replace("_", " ")))


def value_line(line: Line, *, spoils: bool = False) -> str:
    """ "✅ **Release:** ~~May 2027~~ → **May 2028**"; what is no longer said is struck through."""
    hide = covered if spoils else str
    shown = line.new or line.wrong
    if shown is None:
        return ""
    head = f"{_mark(shown)} **{topic_words(shown.topic)}:**"
    if line.new is None:
        return f"{head} {hide(f'~~{words(shown)}~~')} (taken back)"
    differs = line.wrong is not None and words(line.wrong) != words(line.new)
    before = line.wrong if differs else line.old
    now = f"**{words(line.new)}**"
    if before is None or words(before) == words(line.new):
        return f"{head} {hide(now)}"
    return f"{head} {hide(f'~~{words(before)}~~ → {now}')}"


def words(said: Said) -> str:
    """The value in a few harmless words."""
    return cut(plain(said.words), _LONGEST)


def _mark(said: Said) -> str:
    try:
        return CHIPS[ShownLabel(said.label)].mark
    except ValueError:
        return CHIPS[ShownLabel.UNKNOWN].mark
