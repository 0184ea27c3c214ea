"""What a person sees of their own."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.people import Awaited, Forgotten, Own, OwnForecast
from bot.domain.scores import standing
from bot.texts import Texts
from bot.ui.cards import card, listing, note, spaced
from bot.ui.opening import Opening
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row, select
from bot.ui.text import ago, cut
from cogs.me.words import average, question, said, score_numbers, score_words, until

FEWEST_FOR_CALIBRATION: Final = 10
"""Settled forecasts until a calibration picture says anything."""

_MOST_LINES: Final = 5
_MOST_OPTIONS: Final = 25
_LONGEST_ECHO: Final = 100


def home_screen(own: Own, texts: Texts, person: int, *, in_table: bool | None) -> Screen:
    """Everything of a person at a glance; `in_table` says whether they stand in this server's table, None outside of servers."""
    blocks = [
        f"## {texts.phrase('What I keep for you')}\n-# {texts.phrase('Only you see this.')}",
        _waiting(own.awaited, texts),
        _forecasts(own, texts),
        *([_votes(own.votes, texts)] if own.votes else []),
    ]
    return card(*spaced(blocks), *_rows(own, texts, person, in_table))


def forecasts_screen(own: Own, opening: Opening, texts: Texts) -> Screen:
    """Every forecast with what became of it, a page at a time."""
    home = row(button(texts.phrase("Back"), "gl:me:home"))
    head = f"## {texts.phrase('Your forecasts')}"
    if not own.forecasts:
        return card(
            f"{head}\n{texts.phrase('You have none. `/polls` shows what can be forecast here.')}", home
        )
    small = texts.phrase(
        "Brier score: 0 is perfect, 2 is certain and wrong. Skill above 0 is better than the crowd was at that moment."
    )
    pages = pages_of(_block(each, texts) for each in own.forecasts)
    return listing(f"{head}\n-# {small}", pages, opening, home)


def delete_screen(own: Own, texts: Texts) -> Screen:
    """What will be deleted, before it is."""
    lines = [
        texts.phrase("Open forecasts are withdrawn; settled ones stay in others' scores, without your name."),
        texts.phrase("Votes in polls that run are taken back."),
        texts.phrase(
            "*Tell me*, tips and doubts: your name and your words are deleted, and nobody will tell you."
        ),
        texts.phrase("What you did as a moderator stays in your server's record, with your name."),
    ]
    counts = [
        texts.phrases("%(number)s forecast", "%(number)s forecasts", len(own.forecasts)),
        texts.phrases("%(number)s vote", "%(number)s votes", own.votes),
        texts.phrases(
            "%(number)s question that you wait for",
            "%(number)s questions that you wait for",
            len(own.awaited),
        ),
    ]
    head = f"## {texts.phrase('Delete everything about you?')}\n-# {' · '.join(counts)}"
    last = texts.phrase(
        "This is for all servers at once, and cannot be undone. Export your data first to keep a copy."
    )
    return card(
        head,
        "\n".join(f"- {line}" for line in lines),
        last,
        row(
            button(texts.phrase("Delete it all"), "gl:me:delete-now", style=discord.ButtonStyle.danger),
            button(texts.phrase("Keep it"), "gl:me:home"),
        ),
    )


def deleted_screen(gone: Forgotten, texts: Texts) -> Screen:
    """What was deleted."""
    done = texts.phrase("Done. I keep nothing about you any more but what the moderators' record needs.")
    counts = [
        texts.phrases("%(number)s forecast", "%(number)s forecasts", gone.forecasts),
        texts.phrases("%(number)s vote", "%(number)s votes", gone.votes),
        texts.phrases(
            "%(number)s question that you wait for", "%(number)s questions that you wait for", gone.awaited
        ),
    ]
    return note(f"{done}\n-# {' · '.join(counts)}")


def too_few_screen(scored: int, texts: Texts) -> Screen:
    """Why there is no calibration picture yet."""
    words = texts.phrases(
        "The picture needs %(fewest)s settled forecasts; you have %(number)s.",
        "The picture needs %(fewest)s settled forecasts; you have %(number)s.",
        scored,
        fewest=FEWEST_FOR_CALIBRATION,
    )
    return note(words)


def _waiting(awaited: Sequence[Awaited], texts: Texts) -> str:
    head = f"**{texts.phrase('I will tell you')}**"
    if not awaited:
        nothing = texts.phrase(
            "You wait for no answer. Where I know nothing yet, press *Tell me* under the answer."
        )
        return f"{head}\n{nothing}"
    lines = [f"- {_echo(each)} · {ago(each.since)}" for each in awaited[:_MOST_LINES]]
    return "\n".join([head, *lines, *_more(len(awaited), texts)])


def _forecasts(own: Own, texts: Texts) -> str:
    head = f"**{texts.phrase('Your forecasts')}**"
    if not own.forecasts:
        return f"{head}\n{texts.phrase('You have none. `/polls` shows what can be forecast here.')}"
    waiting = own.waiting
    lines = [
        f"- {question(each)}\n  -# {said(each)} · {until(each, texts)}" for each in waiting[:_MOST_LINES]
    ]
    blocks = [head, *lines, *_more(len(waiting), texts)]
    if scored := [each.score for each in own.scored if each.score is not None]:
        blocks.append(average(standing(0, scored), scored, texts))
    return "\n".join(blocks)


def _votes(votes: int, texts: Texts) -> str:
    head = f"**{texts.phrase('Your votes')}**"
    line = texts.phrases(
        "You voted in %(number)s poll. *My vote* on a poll shows yours, to you alone.",
        "You voted in %(number)s polls. *My vote* on a poll shows yours, to you alone.",
        votes,
    )
    return f"{head}\n{line}"


def _rows(own: Own, texts: Texts, person: int, in_table: bool | None) -> Iterator[ui.ActionRow[Any]]:
    if own.awaited:
        options = [
            discord.SelectOption(label=cut(_bare(each, texts), _LONGEST_ECHO), value=str(each.item))
            for each in own.awaited[:_MOST_OPTIONS]
        ]
        yield row(select(texts.phrase("Stop telling me of…"), "gl:me:stop", options))
        yield row(button(texts.phrase("Stop all"), "gl:me:stop-all"))
    if own.forecasts:
        few = len(own.scored) < FEWEST_FOR_CALIBRATION
        yield row(
            button(texts.phrase("All forecasts"), Opening("mine", asker=person).custom_id),
            button(texts.phrase("Calibration"), "gl:me:calibration", disabled=few),
        )
    if in_table is not None:
        yield row(
            button(texts.phrase("This server's table"), Opening("table").custom_id), _choice(texts, in_table)
        )
    yield row(
        button(texts.phrase("Export my data"), "gl:me:export"),
        button(texts.phrase("Delete my data"), "gl:me:delete", style=discord.ButtonStyle.danger),
    )


def _choice(texts: Texts, in_table: bool) -> Stateless:
    if in_table:
        return button(texts.phrase("Leave me out of it"), "gl:me:table-out")
    return button(texts.phrase("Put me into it"), "gl:me:table-in")


def _block(own: OwnForecast, texts: Texts) -> str:
    lines = [f"**{question(own)}**", said(own)]
    if own.score is None or own.outcome is None:
        return "\n".join([*lines, f"-# {until(own, texts)}"])
    came = plain(own.prediction.outline.outcomes[own.outcome].text)
    lines.append(
        texts.phrase("%(outcome)s came true:", outcome=f"**{came}**")
        + f" {score_words(own.score, own.forecasters, texts)}."
    )
    return "\n".join([*lines, f"-# {score_numbers(own.score, texts)}"])


def _more(count: int, texts: Texts) -> list[str]:
    more = count - _MOST_LINES
    return [f"-# {texts.phrases('and %(number)s more', 'and %(number)s more', more)}"] if more > 0 else []


def _echo(each: Awaited) -> str:
    words = plain(cut(each.subject.replace("||", ""), _LONGEST_ECHO))
    return f"“||{words}||”" if "||" in each.subject else f"“{words}”"


def _bare(each: Awaited, texts: Texts) -> str:
    return texts.phrase("something behind a spoiler cover") if "||" in each.subject else each.subject
