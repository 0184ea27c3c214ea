"""What fans had guessed, and how it turned out: one line for screens of a title."""

from collections.abc import Sequence
from typing import Final

from bot.answering.markup import plain
from bot.domain.ledger import TitleLedger
from bot.domain.poll_outcomes import decisions
from bot.domain.polls import Poll
from bot.texts import HOME, Texts, message, numbers
from bot.ui.text import cut

_LONGEST: Final = 120
_OTHERWISE: Final = message("otherwise")


def guessed_line(poll: Poll, entry: TitleLedger, texts: Texts = HOME) -> str:
    """The leading answer of a poll that is over, with what became of it; empty where nobody voted."""
    tally = poll.final
    if tally is None or not tally.leaders:
        return ""
    names = [plain(poll.plan.options[at].text) for at in tally.leaders]
    leading = names[0] if len(names) == 1 else _tie(names, texts)
    share = texts.phrase(
        "%(percent)s of %(number)s",
        percent=f"{tally.percent(tally.leaders[0])} %",
        number=numbers.whole(tally.voters, texts),
    )
    head, question = texts.phrase("Fans here guessed"), cut(plain(poll.plan.question), _LONGEST)
    return f"**{head}** {question} {cut(leading, _LONGEST)} ({share}){_turned_out(poll, entry, texts)}"


def _tie(names: Sequence[str], texts: Texts) -> str:
    return texts.phrase("a tie between %(most)s and %(last)s", most=", ".join(names[:-1]), last=names[-1])


def _turned_out(poll: Poll, entry: TitleLedger, texts: Texts) -> str:
    decided = decisions(poll, entry)
    if not decided:
        return ""
    came = [plain(poll.plan.options[each.option].text) for each in decided if each.came_true]
    said = cut(", ".join(came), _LONGEST) or texts.phrase(_OTHERWISE)
    return f" · {texts.phrase('how it turned out: %(outcome)s', outcome=said)}"
