"""What fans had guessed, and how it turned out: one line for screens of a title."""

from bot.answering.markup import plain
from bot.domain.ledger import TitleLedger
from bot.domain.poll_outcomes import decisions
from bot.domain.polls import Poll
from bot.ui.text import cut

_LONGEST: int = 120


def guessed_line(poll: Poll, entry: TitleLedger) -> str:
    """The leading answer of a poll that is over, with what became of it; empty where nobody voted."""
    tally = poll.final
    if tally is None or not tally.leaders:
        return ""
    names = [plain(poll.plan.options[at].text) for at in tally.leaders]
    leading = (
        names[0] if len(names) == 1 else "a tie between " + " and ".join([", ".join(names[:-1]), names[-1]])
    )
    share = f"{tally.percent(tally.leaders[0])} % of {tally.voters:,}"
    question = cut(plain(poll.plan.question), _LONGEST)
    return f"**Fans here guessed** {question} {cut(leading, _LONGEST)} ({share}){_turned_out(poll, entry)}"


def _turned_out(poll: Poll, entry: TitleLedger) -> str:
    decided = decisions(poll, entry)
    if not decided:
        return ""
    came = [plain(poll.plan.options[each.option].text) for each in decided if each.came_true]
    return f" · how it turned out: {cut(', '.join(came), _LONGEST) if came else 'otherwise'}"
