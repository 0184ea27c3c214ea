"""Whether there is a script."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.told import nothing, opening, suits
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, EventDetail, FigureDetail, QuoteDetail, StageDetail, Work

_SCRIPT = ("script", "screenplay")
_WRITER = ("who", "writer", "writers", "wrote", "writes", "whose", "by")


def script(asked: Asked) -> Draft | None:
    """What is said of the script itself, where that is asked and not who writes it; None where nothing is."""
    reading = asked.reading
    if reading.figures and reading.is_yes_no and reading.has(*_SCRIPT) and reading.has(*_READS):
        return _read_by(asked)
    if (
        not reading.has(*_SCRIPT)
        or reading.has(*_WRITER)
        or reading.work is Work.PREDECESSOR
        or (reading.figures and not reading.has(*_STATE, "finish", "completed"))
    ):
        return None
    if reading.has(*_MEASURED):
        return _measured(asked)
    if reading.has(*_LEAKED):
        draft = nothing(asked, "a leak of the script of {}")
        draft.settled = True
        return draft
    found = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, EventDetail | StageDetail | CreditDetail)
        and each.item.is_open
        and not each.item.spoils
        and suits(asked, each)
        and {"script", "screenplay"} & set(tokens(each.item.text))
    ]
    # An event speaks of the script, a credit first of all of who writes it.
    found.sort(
        key=lambda each: (
            not isinstance(each.item.detail, EventDetail) if isinstance(each.item, Claim) else True
        )
    )
    if not found:
        return _no_word_of_it(asked) if reading.is_yes_no or reading.has(*_STATE) else None
    draft = opening(found[0].item, asked)
    draft.settled = True
    draft.tell_beside(*(each.item for each in found[1:2]))
    return draft


_LEAKED = ("leak", "leaks", "leaked", "leaking")
_READS = (
    "read",
    "reads",
    "reading",
    "see",
    "seen",
    "saw",
    "sees",
    "got",
    "get",
    "gotten",
    "receive",
    "received",
    "like",
    "love",
)


def _read_by(asked: Asked) -> Draft:
    """Whether somebody has seen the script: what is on record of that, or that nothing is."""
    figure = asked.reading.figures[0]
    last = figure.name.rpartition(" ")[2]
    for each in asked.ranked:
        item = each.item
        if not isinstance(item, Claim) or isinstance(item.detail, CreditDetail) or item.spoils:
            continue
        speaks = f"{item.detail.speaker} {item.text}" if isinstance(item.detail, QuoteDetail) else item.text
        if last in speaks and {"script", "screenplay"} & set(tokens(item.text)):
            draft = opening(item, asked)
            draft.settled = True
            return draft
    draft = Draft(f"Not known: no source here says whether {plain(figure.name)} has seen a script", [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    draft.tell(*figure.credits[:1])
    return draft


def _measured(asked: Asked) -> Draft:
    """How long a script is or when it was finished, where a record says so; the script itself is beside that."""
    asks = {asked.shelf.meaning(word) for word in asked.reading.words} & {
        asked.shelf.meaning(word) for word in _MEASURES
    }
    held = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and suits(asked, each)
        and isinstance(each.item.detail, FigureDetail | EventDetail | StageDetail | CreditDetail)
        and asks & asked.shelf.words_of(each.item).keys()
        and {"script", "screenplay", "pages"} & set(tokens(each.item.text))
    ]
    if held and asks:
        return opening(held[0].item, asked)
    draft = nothing(asked, "the length or the state of the script of {}")
    draft.settled = True
    return draft


_MEASURED = (
    "how many pages",
    "how long is the script",
    "how long is the screenplay",
    "pages",
    "how many drafts",
    "when was the script",
    "when was the screenplay",
    "script finished when",
    "first draft",
)
_MEASURES = ("pages", "finished", "completed", "draft", "drafts")
_STATE = ("finished", "done", "ready", "complete", "status")


def _no_word_of_it(asked: Asked) -> Draft:
    draft = nothing(asked, "the script of {}")
    writers = [
        each.item for each in asked.fitting(0.9) if isinstance(each.item, Claim) and suits(asked, each)
    ]
    draft.tell(*writers[:1])
    draft.settled = True
    return draft
