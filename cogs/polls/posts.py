"""What stands in a channel: a running poll, its result, a reminder. Plain messages, because they notify people."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Final

import discord

from bot.answering.markup import plain
from bot.delivery import Post
from bot.domain.outbox import Action, Outgoing, key_of
from bot.domain.polls import STEP, Poll, PollState, Results, Tally, is_shown
from bot.drawing import Bar, draw_bars
from bot.drawing.bars import MOST_BARS
from bot.texts import HOME, Texts, dates, message, numbers
from bot.ui.stateless import Stateless, button, select
from bot.ui.text import NEUTRAL, colon, cut
from cogs.polls.shown import Shown
from cogs.polls.words import bars, result_alt, result_sentence, stamp, votes_words

POST: Final = "poll"
RESULT: Final = "poll result"
REMINDER: Final = "poll reminder"

_MOST_BUTTONS: Final = 5
_LONGEST_DESCRIPTION: Final = 4_000
_LONGEST_ALT: Final = 1_000
_HEADLINES: Final = {
    PollState.OPEN: message("Poll"),
    PollState.SCHEDULED: message("Poll, soon"),
    PollState.CANCELLED: message("Poll taken back"),
    PollState.CLOSED: message("Poll, closed"),
}
_ANONYMOUS: Final = message("Anonymous: nobody in this server can see who voted.")


def subject(poll: int, kind: str = POST) -> str:
    """What a poll's messages are about, for the outbox."""
    return f"{kind}:{poll}"


def outgoing(
    poll: Poll,
    kind: str,
    *,
    due: datetime,
    action: Action = Action.POST,
    not_after: datetime | None = None,
    again: str = "",
) -> Outgoing:
    """A poll's message for the outbox; `again` tells a message from an earlier one of its kind."""
    return Outgoing(
        key=key_of(kind, poll.id, action, again),
        kind=kind,
        subject=subject(poll.id, kind),
        due=due,
        server=poll.server,
        channel=poll.plan.channel,
        action=action,
        payload=json.dumps({"poll": poll.id}),
        not_after=not_after,
    )


def poll_post(shown: Shown, texts: Texts = HOME) -> Post:
    """The poll as it stands in its channel."""
    poll = shown.poll
    ping = poll.plan.ping
    called = f"<@&{ping}> " if ping is not None else ""
    return Post(
        content=f"{called}{colon(_headline(poll, texts), texts)} {plain(poll.plan.question)}",
        embeds=[_embed(shown, texts)],
        rows=poll_rows(poll, texts),
        ping=ping,
    )


def poll_rows(poll: Poll, texts: Texts = HOME) -> list[list[Stateless]]:
    """What can be pressed under a poll."""
    extra: list[Stateless] = [_how(poll, texts)]
    if poll.state is not PollState.OPEN:
        return [[*extra]]
    mine = button(texts.phrase("My vote"), f"gl:poll:mine:{poll.id}")
    return [*_choices(poll, texts), [mine, *extra]]


async def result_post(shown: Shown, texts: Texts = HOME) -> Post:
    """The result, with its picture."""
    poll, tally = shown.poll, shown.tally
    lines = [result_sentence(poll, tally, texts), *_turned_out(shown, texts)]
    embed = discord.Embed(
        title=cut(plain(poll.plan.question), 256),
        description=cut("\n".join(lines), _LONGEST_DESCRIPTION),
        colour=discord.Colour(NEUTRAL),
    )
    embed.set_footer(text=_footer(shown, texts))
    files: list[discord.File] = []
    if tally.voters:
        picture = await asyncio.to_thread(
            draw_bars, poll.plan.question, _picture_bars(poll, tally, texts), _small(poll, tally, texts)
        )
        alt = cut(result_alt(poll, tally, texts), _LONGEST_ALT)
        files.append(discord.File(BytesIO(picture), "result.png", description=alt))
        embed.set_image(url="attachment://result.png")
    return Post(
        content=f"{colon(texts.phrase('Poll closed'), texts)} {plain(poll.plan.question)}",
        embeds=[embed],
        rows=[
            [
                _how(poll, texts),
                button(texts.phrase("All numbers"), f"gl:poll:open:{poll.id}"),
            ]
        ],
        files=files,
    )


def reminder_post(shown: Shown, texts: Texts = HOME) -> Post:
    """A word before the end."""
    poll = shown.poll
    embed = discord.Embed(
        title=cut(plain(poll.plan.question), 256),
        description=texts.phrase(
            "Closes %(time)s · %(votes)s so far",
            time=stamp(poll.plan.closes, "R"),
            votes=votes_words(shown.voters, texts),
        ),
        colour=discord.Colour(NEUTRAL),
    )
    return Post(
        content=f"{colon(texts.phrase('Last chance to vote'), texts)} {plain(poll.plan.question)}",
        embeds=[embed],
        rows=[[button(texts.phrase("Vote"), f"gl:poll:open:{poll.id}")]],
    )


def _headline(poll: Poll, texts: Texts) -> str:
    return texts.phrase(_HEADLINES[poll.state])


def _how(poll: Poll, texts: Texts) -> Stateless:
    return button(texts.phrase("How it works"), f"gl:poll:how:{poll.id}")


def _embed(shown: Shown, texts: Texts) -> discord.Embed:
    poll = shown.poll
    body = [*_body(shown, texts), " · ".join(_facts(shown, texts))]
    embed = discord.Embed(
        title=cut(plain(poll.plan.question), 256),
        description=cut("\n\n".join(body), _LONGEST_DESCRIPTION),
        colour=discord.Colour(NEUTRAL),
    )
    embed.set_footer(text=_footer(shown, texts))
    return embed


def _body(shown: Shown, texts: Texts) -> Iterator[str]:
    poll = shown.poll
    if poll.state is PollState.CANCELLED:
        yield texts.phrase("A moderator took this poll back. There is no result.")
    elif is_shown(poll, shown.tally):
        yield "\n".join(bars(poll, shown.tally, shown.decided, texts))
        yield from _turned_out(shown, texts)
    elif poll.state is PollState.OPEN and _is_select(poll):
        yield "\n".join(f"- {plain(option.text)}" for option in poll.plan.options)


def _facts(shown: Shown, texts: Texts) -> Iterator[str]:
    poll = shown.poll
    if shown.title:
        yield plain(shown.title)
    if poll.state is PollState.OPEN:
        yield texts.phrase("closes %(time)s", time=stamp(poll.plan.closes, "R"))
        if poll.plan.most > 1:
            yield texts.phrase("up to %(most)s answers", most=poll.plan.most)
        if poll.plan.role is not None:
            yield texts.phrase("for %(role)s", role=f"<@&{poll.plan.role}>")
    elif poll.closed is not None:
        yield texts.phrase("closed %(time)s", time=stamp(poll.closed))
    yield votes_words(shown.voters, texts)


def _footer(shown: Shown, texts: Texts) -> str:
    poll, anonymous = shown.poll, texts.phrase(_ANONYMOUS)
    if poll.state is not PollState.OPEN:
        return anonymous
    if poll.plan.results is Results.HIDDEN:
        return f"{texts.phrase('The numbers stay hidden until the end.')} {anonymous}"
    moves = texts.phrase("The bars move whenever %(step)s more people have voted.", step=STEP)
    return f"{moves} {anonymous}"


def _turned_out(shown: Shown, texts: Texts) -> Iterator[str]:
    if shown.decided:
        options = shown.poll.plan.options
        came = [plain(options[each.option].text) for each in shown.decided if each.came_true]
        said = ", ".join(came) or texts.phrase("none of the options that are decided so far")
        yield f"**{texts.phrase('How it turned out:')}** {said}."


def _is_select(poll: Poll) -> bool:
    return len(poll.plan.options) > _MOST_BUTTONS or poll.plan.most > 1


def _choices(poll: Poll, texts: Texts) -> list[list[Stateless]]:
    if not _is_select(poll):
        buttons = [
            button(option.text, f"gl:poll:vote:{poll.id}:{at}", style=discord.ButtonStyle.primary)
            for at, option in enumerate(poll.plan.options)
        ]
        return [buttons]
    options = [
        discord.SelectOption(label=option.text, value=str(at)) for at, option in enumerate(poll.plan.options)
    ]
    says = (
        texts.phrase("Choose one")
        if poll.plan.most == 1
        else texts.phrase("Choose up to %(most)s", most=poll.plan.most)
    )
    return [[select(says, f"gl:poll:vote:{poll.id}", options, most=poll.plan.most)]]


def _picture_bars(poll: Poll, tally: Tally, texts: Texts) -> Sequence[Bar]:
    order = list(range(len(poll.plan.options)))
    if len(order) > MOST_BARS:
        order = sorted(order, key=lambda at: -tally.counts[at])[:MOST_BARS]
    leaders = tally.leaders
    return [
        Bar(
            poll.plan.options[at].text,
            tally.counts[at] / tally.voters,
            f"{tally.percent(at)} % · {numbers.whole(tally.counts[at], texts)}",
            at in leaders,
        )
        for at in order
    ]


def _small(poll: Poll, tally: Tally, texts: Texts) -> str:
    more = len(poll.plan.options) - MOST_BARS
    left_out = (
        [texts.phrases("%(number)s more option below these", "%(number)s more options below these", more)]
        if more > 0
        else []
    )
    day = dates.day_words((poll.closed or poll.plan.closes).date(), texts)
    closed = texts.phrase("closed on %(day)s", day=day)
    return " · ".join([votes_words(tally.voters, texts), *left_out, closed])
