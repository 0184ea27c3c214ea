"""What an update says, claim by claim: before and after, as its draft, its post and the history show it."""

from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.domain.changes import Said
from bot.domain.topics import Topic
from bot.domain.updates import Line
from bot.texts import HOME, Texts, message
from bot.ui.text import CHIPS, colon, cut, sentence_case

_LONGEST: Final = 220
_TOPICS: Final = {
    Topic.EXISTENCE.value: message("Existence"),
    Topic.STAGE.value: message("Stage"),
    Topic.RELEASE.value: message("Release"),
    Topic.PLATFORM.value: message("Where to watch"),
    Topic.PRODUCTION.value: message("Production"),
    Topic.CREDIT.value: message("Cast and crew"),
    Topic.CHARACTER.value: message("Character"),
    Topic.PLOT.value: message("Plot"),
    Topic.FILMING.value: message("Filming"),
    Topic.QUOTE.value: message("Quote"),
    Topic.VIEWERSHIP.value: message("Viewership"),
    Topic.BOX_OFFICE.value: message("Box office"),
    Topic.BUDGET.value: message("Budget"),
    Topic.RECEPTION.value: message("Reception"),
    Topic.RUNTIME.value: message("Runtime"),
    Topic.RATING.value: message("Age rating"),
    Topic.TRAILER.value: message("Trailer"),
    Topic.POSTER.value: message("Poster"),
    Topic.MUSIC.value: message("Music"),
    Topic.COUNT.value: message("Number"),
    Topic.AGE.value: message("Age"),
    Topic.SALARY.value: message("Salary"),
    Topic.PREDECESSOR.value: message("Predecessor"),
    Topic.SUCCESSOR.value: message("Successor"),
    Topic.NAMING.value: message("Name"),
    Topic.ORIGIN.value: message("Origin"),
    Topic.SETTING.value: message("Setting"),
    Topic.HISTORY.value: message("Event"),
    Topic.NOTE.value: message("Note"),
}


def topic_words(topic: str, texts: Texts = HOME) -> str:
    """ "Release", "Cast and crew"."""
    known = _TOPICS.get(topic)
    return texts.phrase(known) if known is not None else sentence_case(topic.replace("_", " "))


def value_line(line: Line, texts: Texts = HOME, *, spoils: bool = False) -> str:
    """ "✅ **Release:** ~~May 2027~~ → **May 2028**"; what is no longer said is struck through."""
    hide = covered if spoils else str
    shown = line.new or line.wrong
    if shown is None:
        return ""
    head = f"{_mark(shown)} **{colon(topic_words(shown.topic, texts), texts)}**"
    if line.new is None:
        return f"{head} {hide(f'~~{words(shown)}~~')} {texts.phrase('(taken back)')}"
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
