"""What the status card says in few words: the date and what moved it, the place, what is missing, how old it is."""

from typing import Final

from bot.answering.markup import plain
from bot.domain.claims import Claim, Gap, ReleaseDetail
from bot.domain.status import Status, moved_words
from bot.domain.topics import Topic
from bot.texts import HOME, Texts, dates, message
from bot.ui.text import cut, said, sentence_case

_LONGEST_SUBJECT: Final = 60
_SUBJECTS: Final = {
    Topic.PLATFORM: message("where to watch"),
    Topic.PREDECESSOR: message("what came before"),
    Topic.SUCCESSOR: message("what comes after"),
    Topic.RATING: message("age rating"),
    Topic.EXISTENCE: message("announcement"),
    Topic.TRAILER: message("trailer"),
    Topic.PLOT: message("plot"),
    Topic.FILMING: message("filming"),
    Topic.RUNTIME: message("runtime"),
    Topic.RELEASE: message("release"),
    Topic.BUDGET: message("budget"),
    Topic.MUSIC: message("music"),
    Topic.SALARY: message("salary"),
    Topic.POSTER: message("poster"),
    Topic.BOX_OFFICE: message("box office"),
    Topic.VIEWERSHIP: message("viewership"),
}
_SAID_BY_ABOUT: Final = (Topic.COUNT, Topic.EXISTENCE)
"""Topics that say nothing more than what the gap is about: "episodes", "greenlight"."""
_PLACES: Final = {
    "United States": message("United States"),
    "worldwide": message("worldwide"),
    "cinema": message("cinema"),
    "streaming": message("streaming"),
}


def release_words(status: Status, texts: Texts = HOME) -> str:
    """ "30 June 2027, in 218 days", the date bold."""
    if status.release is None or not isinstance(status.release.best.detail, ReleaseDetail):
        return f"**{texts.phrase('No date announced')}**"
    window = status.release.best.detail.window
    if window is None:
        return said(status.release.best)
    if status.overdue:
        when = dates.when_words(window, texts)
        return texts.phrase("**Was due %(when)s**; no release is recorded here", when=when)
    return f"**{sentence_case(dates.words(window, texts))}**{_countdown(status.countdown, texts)}"


def where_words(claim: Claim, texts: Texts) -> str:
    """ "United States, cinema"."""
    if not isinstance(claim.detail, ReleaseDetail):
        return ""
    parts = (claim.detail.territory, claim.detail.release_type)
    return sentence_case(", ".join(plain(texts.phrase(_PLACES.get(part, part))) for part in parts if part))


def _countdown(days: int | None, texts: Texts) -> str:
    match days:
        case None:
            return ""
        case 0:
            return f", {texts.phrase('today')}"
        case 1:
            return f", {texts.phrase('tomorrow')}"
        case _:
            return ", " + texts.phrases("in %(number)s day", "in %(number)s days", days)


def moves_words(status: Status, texts: Texts) -> str:
    """ "Moved twice: November 2026 → May 2027 → 2028"; empty where the date never moved."""
    words = moved_words(status.moves)
    if words and texts.language != HOME.language:
        steps = [_window_words(move.old, texts) for move in status.moves]
        last = status.moves[-1].new
        steps.append(_window_words(last, texts) if last is not None else texts.phrase("no date"))
        words = texts.phrase("moved: %(dates)s", dates=" → ".join(steps))
    return sentence_case(words)


def _window_words(claim: Claim, texts: Texts) -> str:
    detail = claim.detail
    if not isinstance(detail, ReleaseDetail) or detail.window is None:
        return texts.phrase("no date")
    return dates.words(detail.window, texts)


def subject(gap: Gap, texts: Texts = HOME) -> str:
    """What is missing, in a few words: "trailer", "plot (villain)"; rarer things in the ledger's own words."""
    about = cut(plain(gap.about), _LONGEST_SUBJECT)
    plainly = _SUBJECTS.get(gap.topic, gap.topic.value.replace("_", " "))
    if gap.about and (gap.topic in _SAID_BY_ABOUT or plainly in about.lower()):
        return about
    words = texts.phrase(plainly)
    return f"{words} ({about})" if gap.about else words


def stale_words(status: Status, texts: Texts) -> str:
    """How old the newest word is, where that is long ago."""
    if status.stale is None:
        return ""
    if texts.language == HOME.language:
        return f"No newer word for {status.stale.words}."
    return texts.phrase("No newer word since %(date)s.", date=dates.words(status.stale.newest, texts))
