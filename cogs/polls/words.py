"""Polls in words: options with their bars, results, times as each reader's clock shows them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from bot.answering.markup import plain
from bot.domain.poll_outcomes import Decision
from bot.domain.polls import Poll, Tally
from bot.texts import HOME, Texts, message, numbers

_CELLS: Final = 10
_MARKS: Final = {True: message("✅ came true"), False: message("❌ did not")}


def stamp(at: datetime, style: str = "f") -> str:
    """A moment that Discord shows in each reader's own time zone; `R` counts down by itself."""
    return f"<t:{int(at.timestamp())}:{style}>"


def votes_words(voters: int, texts: Texts = HOME) -> str:
    """ "1 vote", "1,214 votes"."""
    return texts.phrases("%(count)s vote", "%(count)s votes", voters, count=numbers.whole(voters, texts))


def bars(poll: Poll, tally: Tally, decided: Sequence[Decision] = (), texts: Texts = HOME) -> Iterator[str]:
    """A line and a bar for each option, with what became of it where that is known."""
    marks = {each.option: f" · {texts.phrase(_MARKS[each.came_true])}" for each in decided}
    for at, option in enumerate(poll.plan.options):
        percent, count = tally.percent(at), tally.counts[at]
        filled = round(percent * _CELLS / 100)
        yield f"**{plain(option.text)}**{marks.get(at, '')}\n{'▰' * filled}{'▱' * (_CELLS - filled)} {percent} % · {numbers.whole(count, texts)}"


def result_sentence(poll: Poll, tally: Tally, texts: Texts = HOME) -> str:
    """Who is ahead, in one sentence; ties are ties."""
    leaders = tally.leaders
    if not leaders:
        return texts.phrase("Nobody voted.")
    names = [f"**{plain(poll.plan.options[at].text)}**" for at in leaders]
    count, percent = tally.counts[leaders[0]], tally.percent(leaders[0])
    if len(names) == 1:
        share = f"{percent}\u00a0%"
        voters = votes_words(tally.voters, texts)
        return texts.phrase(
            "%(option)s has the most votes: %(count)s of %(votes)s, %(share)s.",
            option=names[0],
            count=numbers.whole(count, texts),
            votes=voters,
            share=share,
        )
    each = votes_words(count, texts)
    if len(names) == len(poll.plan.options):
        return texts.phrase("It is a tie between all options: %(votes)s each.", votes=each)
    return texts.phrase(
        "It is a tie between %(options)s: %(votes)s each.", options=_listed(names, texts), votes=each
    )


def result_alt(poll: Poll, tally: Tally, texts: Texts = HOME) -> str:
    """The picture's numbers for people who do not see it."""
    rows = (
        f"{option.text}: {tally.percent(at)} %, {votes_words(tally.counts[at], texts)}"
        for at, option in enumerate(poll.plan.options)
    )
    head = texts.phrase("Result of the poll “%(question)s”", question=poll.plan.question)
    return f"{head}, {votes_words(tally.voters, texts)}. " + "; ".join(rows) + "."


def chosen_words(poll: Poll, choices: Sequence[int], texts: Texts = HOME) -> str:
    """ "**Yes** and **Only a cameo**"."""
    return _listed([f"**{plain(poll.plan.options[at].text)}**" for at in choices], texts)


def _listed(names: Sequence[str], texts: Texts) -> str:
    *most, last = names
    return texts.phrase("%(most)s and %(last)s", most=", ".join(most), last=last) if most else last
