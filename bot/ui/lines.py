"""What an update says, claim by claim: before and after, as its draft, its post and the history show it."""

from datetime import date
from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.domain.changes import Said
from bot.domain.claims import Stage, Standing
from bot.domain.statements import NO_DATE
from bot.domain.topics import Topic
from bot.domain.updates import Line
from bot.domain.windows import Found, window_in
from bot.texts import HOME, Texts, dates, message
from bot.ui.text import CHIPS, colon, cut, sentence_case, stage_name, standing_name

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
        return f"{head} {hide(f'~~{words(shown, texts)}~~')} {texts.phrase('(taken back)')}"
    differs = line.wrong is not None and words(line.wrong, texts) != words(line.new, texts)
    before = line.wrong if differs else line.old
    now = f"**{words(line.new, texts)}**"
    if before is None or words(before, texts) == words(line.new, texts):
        return f"{head} {hide(now)}"
    return f"{head} {hide(f'~~{words(before, texts)}~~ → {now}')}"


def words(said: Said, texts: Texts = HOME) -> str:
    """The value in a few harmless words; dates, stages and what somebody is to a title in the reader's language."""
    return cut(plain(_value(said, texts)), _LONGEST)


def date_words(noted: str, texts: Texts) -> str:
    """A date that was kept as it is read in English."""
    if texts.language == HOME.language:
        return noted
    # What a date's words say is never read against a day, so any day does.
    match window_in(noted, date.min):
        case Found(window=window) if window.words == noted:
            return dates.words(window, texts)
        case _:
            return noted


def _value(said: Said, texts: Texts) -> str:
    if texts.language == HOME.language or not said.value:
        return said.words
    if said.topic == Topic.CREDIT.value:
        return _credit(said.value, texts)
    stage = next((stage for stage in Stage if stage.words == said.value), None)
    if stage is not None:
        return stage_name(stage, texts)
    return texts.phrase("No date announced") if said.value == NO_DATE else date_words(said.value, texts)


def _credit(value: str, texts: Texts) -> str:
    """ "Jenna Ortega as Wednesday, returning"; anything else stays as it is."""
    who, _, last = value.rpartition(", ")
    standing = next((standing for standing in Standing if standing.words == last), None)
    if standing is None:
        return value
    person, _, part = who.partition(" as ")
    shown = texts.phrase("%(person)s as %(part)s", person=person, part=part) if part else who
    return f"{shown} ({standing_name(standing, texts)})"


def _mark(said: Said) -> str:
    try:
        return CHIPS[ShownLabel(said.label)].mark
    except ValueError:
        return CHIPS[ShownLabel.UNKNOWN].mark
