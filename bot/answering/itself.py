"""Questions about Greenlit itself: what it covers, who made it, which languages it has."""

from collections.abc import Sequence

from bot.answering.answer import Answer, Outcome, ShownLabel, Step
from bot.answering.markup import plain
from bot.answering.question import OF_THE_BOT, Question
from bot.domain.ledger import Ledger
from bot.texts import ENGLISH, LANGUAGES

ABOUT = "itself"
"""The topic of such an answer; nobody has to look into it."""

_TITLES = ("movies", "films", "titles", "shows", "series", "sequels", "things", "movie", "title")
_COVERS = (
    "do you know", "do you cover", "do you track", "do you have", "you know about", "can you answer", "do you follow",
    "are tracked", "are covered", "can i ask", "you got", "do you answer", "are you tracking", "are there",
)  # fmt: skip
_MADE = (
    "who made this bot", "who made the bot", "who made you", "who built you", "who built this bot", "who runs this bot",
    "who created you", "who created this bot", "who programmed you", "who coded you", "who coded this bot", "who owns this bot",
    "who wrote this bot", "who is behind this bot", "are you a bot", "are you an ai", "are you ai", "are you human",
    "are you chatgpt", "is this a bot", "is this an ai", "is this bot an ai", "is this bot ai", "who are you", "what are you",
    "are you real", "are you a real person", "are you a person", "what is this bot",
)  # fmt: skip
_CHECKED = (
    "can you be wrong", "are you ever wrong", "you ever wrong", "do you make mistakes", "you make mistakes", "who checks your", "who checks you",
    "checks your facts", "do you use wikipedia", "use wikipedia", "who corrects you", "can you make mistakes", "who edits your", "who feeds you",
    "who writes your", "what if you are wrong", "are you always right", "you always right",
)  # fmt: skip
_SPEAKS = (
    "do you speak",
    "can you speak",
    "do you understand",
    "languages do you",
    "language do you",
    "languages are you",
)
_LABELS = ("confirmed", "reported", "speculation", "refuted")
_EXPLAIN = ("difference", "mean", "means", "meaning")
_MOST = 15


def about_itself(
    question: Question, words: Sequence[str], ledger: Ledger, steps: list[Step]
) -> Answer | None:
    """What is said of the bot; None where the question is about a title."""
    if OF_THE_BOT.isdisjoint(words):
        return None
    line = f" {' '.join(words)} "
    if any(f" {phrase} " in line for phrase in _MADE):
        text = (
            "I am Greenlit, an open-source bot. What I say is put together from records with a source; "
            "no language model makes it up. I only answer questions about the films and series tracked here."
        )
    elif any(f" {phrase} " in line for phrase in _CHECKED):
        text = (
            "What I say is put together from records that people enter and correct, each with its source, label and date; where "
            "sources differ, the answer says so. Sources can be wrong: *Wrong or outdated?* under an answer tells the moderators."
        )
    elif any(f" {phrase} " in line for phrase in _SPEAKS):
        text = f"I understand and answer in {_languages()}."
    elif (
        any(word in words for word in _EXPLAIN)
        and any(word in words for word in _LABELS)
        and "when" not in words[:1]
    ):
        text = (
            "Confirmed is what is official, on record by the person responsible or seen in the released work; reported is what the "
            "press says and nobody responsible has; speculation is a guess, a hope, a leak or a rumour; refuted is what turned out "
            "to be wrong. Every answer carries one of these, with its source and date."
        )
    elif any(word in words for word in _TITLES) and any(f" {phrase} " in line for phrase in _COVERS):
        text = _covered(ledger)
    else:
        return None
    steps.append(Step("compose", "about the bot"))
    return Answer(
        question.text, None, Outcome.NOT_UNDERSTOOD, ABOUT, ShownLabel.UNKNOWN, text, steps=tuple(steps)
    )


def _languages() -> str:
    # Imported here: few questions need it.
    from babel import Locale

    *firsts, last = (Locale(code).get_display_name(ENGLISH) or code for code in LANGUAGES)
    return f"{', '.join(firsts)} and {last}"


def _covered(ledger: Ledger) -> str:
    names: list[str] = []
    for entry in ledger:
        if len(names) == _MOST:
            break
        names.append(plain(entry.title.name))
    more = len(ledger) - len(names)
    rest = f" and {more:,} more; /titles lists them all" if more else ""
    return f"I know about {', '.join(names)}{rest}. Ask who is in one, when it comes out or whether it is happening."
