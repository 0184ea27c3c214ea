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
from bot.ui.stateless import Stateless, button, select
from bot.ui.text import NEUTRAL, cut
from cogs.polls.shown import Shown
from cogs.polls.words import bars, result_alt, result_sentence, stamp, votes_words

POST: Final = "poll"
RESULT: Final = "poll result"
REMINDER: Final = "poll reminder"

_MOST_BUTTONS: Final = 5
_LONGEST_DESCRIPTION: Final = 4_000
_LONGEST_ALT: Final = 1_000
_ANONYMOUS: Final = "Anonymous: nobody in this server can see who voted."


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


def poll_post(shown: Shown) -> Post:
    """The poll as it stands in its channel."""
    poll = shown.poll
    ping = poll.plan.ping
    called = f"<@&{ping}> " if ping is not None else ""
    return Post(
        content=f"{called}{_headline(poll)}: {plain(poll.plan.question)}",
        embeds=[_embed(shown)],
        rows=poll_rows(poll),
        ping=ping,
    )


def poll_rows(poll: Poll) -> list[list[Stateless]]:
    """What can be pressed under a poll."""
    extra: list[Stateless] = [button("How it works", f"gl:poll:how:{poll.id}")]
    if poll.state is not PollState.OPEN:
        return [[*extra]]
    mine = button("My vote", f"gl:poll:mine:{poll.id}")
    return [*_choices(poll), [mine, *extra]]


async def result_post(shown: Shown) -> Post:
    """The result, with its picture."""
    poll, tally = shown.poll, shown.tally
    lines = [result_sentence(poll, tally), *_turned_out(shown)]
    embed = discord.Embed(
        title=cut(plain(poll.plan.question), 256),
        description=cut("\n".join(lines), _LONGEST_DESCRIPTION),
        colour=discord.Colour(NEUTRAL),
    )
    embed.set_footer(text=_footer(shown))
    files: list[discord.File] = []
    if tally.voters:
        picture = await asyncio.to_thread(
            draw_bars, poll.plan.question, _picture_bars(poll, tally), _small(poll, tally)
        )
        alt = cut(result_alt(poll, tally), _LONGEST_ALT)
        files.append(discord.File(BytesIO(picture), "result.png", description=alt))
        embed.set_image(url="attachment://result.png")
    return Post(
        content=f"Poll closed: {plain(poll.plan.question)}",
        embeds=[embed],
        rows=[
            [
                button("How it works", f"gl:poll:how:{poll.id}"),
                button("All numbers", f"gl:poll:open:{poll.id}"),
            ]
        ],
        files=files,
    )


def reminder_post(shown: Shown) -> Post:
    """A word before the end."""
    poll = shown.poll
    embed = discord.Embed(
        title=cut(plain(poll.plan.question), 256),
        description=f"Closes {stamp(poll.plan.closes, 'R')} · {votes_words(shown.voters)} so far",
        colour=discord.Colour(NEUTRAL),
    )
    return Post(
        content=f"Last chance to vote: {plain(poll.plan.question)}",
        embeds=[embed],
        rows=[[button("Vote", f"gl:poll:open:{poll.id}")]],
    )


def _headline(poll: Poll) -> str:
    return {
        PollState.OPEN: "Poll",
        PollState.SCHEDULED: "Poll, soon",
        PollState.CANCELLED: "Poll taken back",
    }.get(poll.state, "Poll, closed")


def _embed(shown: Shown) -> discord.Embed:
    poll = shown.poll
    body = [*_body(shown), " · ".join(_facts(shown))]
    embed = discord.Embed(
        title=cut(plain(poll.plan.question), 256),
        description=cut("\n\n".join(body), _LONGEST_DESCRIPTION),
        colour=discord.Colour(NEUTRAL),
    )
    embed.set_footer(text=_footer(shown))
    return embed


def _body(shown: Shown) -> Iterator[str]:
    poll = shown.poll
    if poll.state is PollState.CANCELLED:
        yield "A moderator took this poll back. There is no result."
    elif is_shown(poll, shown.tally):
        yield "\n".join(bars(poll, shown.tally, shown.decided))
        yield from _turned_out(shown)
    elif poll.state is PollState.OPEN and _is_select(poll):
        yield "\n".join(f"- {plain(option.text)}" for option in poll.plan.options)


def _facts(shown: Shown) -> Iterator[str]:
    poll = shown.poll
    if shown.title:
        yield plain(shown.title)
    if poll.state is PollState.OPEN:
        yield f"closes {stamp(poll.plan.closes, 'R')}"
        if poll.plan.most > 1:
            yield f"up to {poll.plan.most} answers"
        if poll.plan.role is not None:
            yield f"for <@&{poll.plan.role}>"
    elif poll.closed is not None:
        yield f"closed {stamp(poll.closed)}"
    yield votes_words(shown.voters)


def _footer(shown: Shown) -> str:
    poll = shown.poll
    if poll.state is not PollState.OPEN:
        return _ANONYMOUS
    if poll.plan.results is Results.HIDDEN:
        return f"The numbers stay hidden until the end. {_ANONYMOUS}"
    return f"The bars move whenever {STEP} more people have voted. {_ANONYMOUS}"


def _turned_out(shown: Shown) -> Iterator[str]:
    if shown.decided:
        options = shown.poll.plan.options
        came = [plain(options[each.option].text) for each in shown.decided if each.came_true]
        yield f"**How it turned out:** {', '.join(came) if came else 'none of the options that are decided so far'}."


def _is_select(poll: Poll) -> bool:
    return len(poll.plan.options) > _MOST_BUTTONS or poll.plan.most > 1


def _choices(poll: Poll) -> list[list[Stateless]]:
    if not _is_select(poll):
        buttons = [
            button(option.text, f"gl:poll:vote:{poll.id}:{at}", style=discord.ButtonStyle.primary)
            for at, option in enumerate(poll.plan.options)
        ]
        return [buttons]
    options = [
        discord.SelectOption(label=option.text, value=str(at)) for at, option in enumerate(poll.plan.options)
    ]
    says = "Choose one" if poll.plan.most == 1 else f"Choose up to {poll.plan.most}"
    return [[select(says, f"gl:poll:vote:{poll.id}", options, most=poll.plan.most)]]


def _picture_bars(poll: Poll, tally: Tally) -> Sequence[Bar]:
    order = list(range(len(poll.plan.options)))
    if len(order) > MOST_BARS:
        order = sorted(order, key=lambda at: -tally.counts[at])[:MOST_BARS]
    leaders = tally.leaders
    return [
        Bar(
            poll.plan.options[at].text,
            tally.counts[at] / tally.voters,
            f"{tally.percent(at)} % · {tally.counts[at]:,}",
            at in leaders,
        )
        for at in order
    ]


def _small(poll: Poll, tally: Tally) -> str:
    more = len(poll.plan.options) - MOST_BARS
    left_out = [f"{more} more options below these"] if more > 0 else []
    day = poll.closed or poll.plan.closes
    return " · ".join([votes_words(tally.voters), *left_out, f"closed on {day.day} {day:%B %Y}"])
