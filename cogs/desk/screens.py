"""The desk: kinds with counts, a kind's items, one item with what can be done about it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import Answer
from bot.answering.markup import link, plain
from bot.domain.claims import Claim
from bot.domain.desk import DeskKind, DeskState, KindCount, LyingItem, Voice
from bot.domain.ledger import TitleLedger
from bot.ui.answer_blocks import answer_blocks
from bot.ui.cards import air, card, claim_block, note, spaced
from bot.ui.paging import pager
from bot.ui.screen import Screen
from bot.ui.stateless import PREFIX, Stateless, button, row, select
from bot.ui.text import CHIPS, ago, cut, message_link
from cogs.desk.acts import act, listed
from cogs.desk.words import STATES, WORDS, bare, counted, echo, times, unmarked

PER_PAGE: Final = 8
_MOST_VOICES: Final = 5
_LONGEST_VOICE: Final = 250
_LONGEST_TODAY: Final = 1_500
_HOME: Final = "Back to the desk"
_PER_ROW: Final = 3


def desk_screen(counts: Sequence[KindCount], closed: int, person: int) -> Screen:
    """What waits, by kind."""
    done = [row(button(f"Closed ({closed})", listed(None, person).custom_id))] if closed else []
    if not counts:
        return card(
            "## The desk\nNothing waits. What I cannot answer, what people call wrong or outdated, tips, and what fell due "
            "lands here.",
            *done,
        )
    items = sum(each.items for each in counts)
    oldest = min(each.oldest for each in counts)
    buttons = [_kind_button(each, person) for each in counts]
    rows = [row(*buttons[first : first + _PER_ROW]) for first in range(0, len(buttons), _PER_ROW)]
    return card(
        f"## The desk\n-# {counted(items, 'item')}, the oldest {ago(oldest)}",
        ui.Separator(),
        "\n".join(_kind_line(each) for each in counts),
        air(),
        *rows,
        *done,
    )


def list_screen(
    kind: DeskKind | None,
    items: Sequence[LyingItem],
    total: int,
    page: int,
    person: int,
    settled: Collection[int] = (),
) -> Screen:
    """A page of a kind's items, oldest first; with None of what is closed, newest first. Those that are `settled` have
    their answer by now."""
    home = row(button(_HOME, act("home")))
    words = WORDS[kind] if kind is not None else None
    head = f"## {words.mark} {words.name}" if words is not None else "## Closed"
    if not items:
        return card(f"{head}\nNothing lies here.", home)
    first = page * PER_PAGE + 1
    lines = [
        _item_line(item, number, closed=kind is None, settled=item.id in settled)
        for number, item in enumerate(items, first)
    ]
    menu = select(
        "Open one",
        act("item"),
        [_option(item, number) for number, item in enumerate(items, first)],
    )
    order = "oldest first" if kind is not None else "closed last comes first"
    pages = -(-total // PER_PAGE)
    return card(
        f"{head}\n-# {counted(total, 'item')}, {order}",
        ui.Separator(),
        *spaced(lines),
        row(menu),
        *pager(listed(kind, person, page), pages),
        home,
    )


def item_screen(
    item: LyingItem,
    *,
    entry: TitleLedger | None,
    claim: Claim | None,
    today: Answer | None,
    settled: bool,
    person: int,
) -> Screen:
    """One item: `claim` is what it is about, `today` what a question is answered now, `settled` whether that is known."""
    words = WORDS[item.kind]
    facts = f"-# {' · '.join(_facts(item, entry))}"
    # What is still said today stands below in full.
    is_said = claim is not None and claim.text == item.subject
    blocks = [f"## {words.mark} {words.name}", facts if is_said else f"{_subject(item)}\n{facts}"]
    blocks += _voices(item)
    colour = CHIPS[today.label].colour if today is not None else None
    if claim is not None and entry is not None:
        blocks.append(f"**What I say today**\n{claim_block(entry, claim)}")
    if today is not None:
        said = "\n".join(answer_blocks(today))
        blocks.append(f"**What I answer today**\n{cut(said, _LONGEST_TODAY)}")
    return card(
        *spaced(blocks),
        *_item_rows(item, settled=settled, person=person),
        **({"colour": colour} if colour is not None else {}),
    )


def closed_screen(item: LyingItem, sentence: str, person: int) -> Screen:
    """What was done with an item, and the way back."""
    return note(
        f"{_subject(item)}\n{sentence}",
        row(
            button("Undo", act("reopen", item.id)),
            button("Next", listed(item.kind, person).custom_id, style=discord.ButtonStyle.primary),
            button(_HOME, act("home")),
        ),
    )


def answered_screen(item: LyingItem, sentence: str, person: int, *, can_undo: bool) -> Screen:
    """What follows from an answer."""
    undo = [button("Take it back", act("back", item.id))] if can_undo else []
    onwards = button("Next", listed(item.kind, person).custom_id, style=discord.ButtonStyle.primary)
    return note(f"{_subject(item)}\n{sentence}", row(*undo, onwards, button(_HOME, act("home"))))


def _kind_line(count: KindCount) -> str:
    words = WORDS[count.kind]
    often = f", {words.came} {count.times} times" if count.times > count.items else ""
    wait = f" · {counted(count.waiting, 'person waits', 'people wait')}" if count.waiting else ""
    return f"{words.mark} **{words.name}** · {count.items}{often} · oldest {ago(count.oldest)}{wait}"


def _kind_button(count: KindCount, person: int) -> Stateless:
    words = WORDS[count.kind]
    return button(f"{words.name} ({count.items})", listed(count.kind, person).custom_id, emoji=words.mark)


def _item_line(item: LyingItem, number: int, *, closed: bool, settled: bool) -> str:
    wait = [counted(len(item.waiting), "person waits", "people wait")] if item.waiting else []
    facts = [times(item), f"first {ago(item.first_seen)}", *wait]
    if closed:
        facts = [STATES[item.state], WORDS[item.kind].name, *facts]
    now = ["✅ **has an answer by now**"] if settled else []
    return f"**{number}.** {_subject(item)}\n-# {' · '.join([*now, *facts])}"


def _option(item: LyingItem, number: int) -> discord.SelectOption:
    label = f"{number}. {bare(item.subject, 80)}"
    return discord.SelectOption(label=label, value=str(item.id), description=times(item))


def _subject(item: LyingItem) -> str:
    if item.kind.is_question or item.kind is DeskKind.FEEDBACK:
        return echo(item.subject)
    return plain(cut(unmarked(item.subject), 300)) or "?"


def _facts(item: LyingItem, entry: TitleLedger | None) -> Iterator[str]:
    if entry is not None:
        yield plain(entry.title.name)
    yield times(item)
    if item.count > 1:
        yield f"first {ago(item.first_seen)}"
    where = f" {link('here', message_link(item.server, item.channel, item.message))}" if item.channel else ""
    yield f"last {ago(item.last_seen)}{where}"
    if item.waiting:
        yield counted(len(item.waiting), "person waits", "people wait")
    if item.link:
        yield link("link", item.link)
    if item.state is not DeskState.OPEN:
        yield f"**{STATES[item.state]}**"


def _voices(item: LyingItem) -> list[str]:
    # A tip's own words stand above already.
    said = [voice for voice in item.voices if voice.link or voice.remark not in ("", item.subject)]
    if not said:
        return []
    return ["**What people say**\n" + "\n".join(_voice(voice) for voice in said[:_MOST_VOICES])]


def _voice(voice: Voice) -> str:
    source = f" ({link('source', voice.link)})" if voice.link else ""
    return f"- {plain(cut(voice.remark, _LONGEST_VOICE))}{source}"


def _item_rows(item: LyingItem, *, settled: bool, person: int) -> Iterable[ui.ActionRow[Any]]:
    if item.state is DeskState.OPEN:
        yield row(*_open_buttons(item, settled=settled))
    elif item.answer:
        yield row(button("Take it back", act("back", item.id)))
    else:
        yield row(button("Put it back", act("reopen", item.id)))
    yield row(
        button("Back to the list", listed(_list_of(item), person).custom_id), button(_HOME, act("home"))
    )


def _open_buttons(item: LyingItem, *, settled: bool) -> Iterator[Stateless]:
    main = discord.ButtonStyle.primary
    if settled and item.kind.is_question:
        tell = f"Tell {counted(len(item.waiting), 'person', 'people')}" if item.waiting else "It is answered"
        yield button(tell, act("tell", item.id), style=main)
        yield button("Answer", act("answer", item.id))
    elif item.kind.is_question:
        yield button("Answer", act("answer", item.id), style=main)
    elif item.kind is DeskKind.TIP:
        yield button("Make it an update", f"{PREFIX}:tip:draft:{item.id}", style=main)
        yield button("Decline", f"{PREFIX}:tip:decline:{item.id}")
    elif item.kind is DeskKind.POLL:
        yield button("Open it", f"{PREFIX}:objection:desk:{item.id}", style=main)
    elif item.kind in (DeskKind.FEEDBACK, DeskKind.STALE_CLAIM):
        yield button("Correct it", act("answer", item.id), style=main)
    if item.answer and item.kind is not DeskKind.TIP:
        yield button("Let its answer stand again", act("again", item.id))
    if item.kind is DeskKind.POLL:
        return  # scores wait for it, so it stays until a moderator has said something
    if item.kind is not DeskKind.TIP:
        yield button(WORDS[item.kind].drop, act("dismiss", item.id))
    yield button("Leave", act("leave", item.id))


def _list_of(item: LyingItem) -> DeskKind | None:
    return item.kind if item.state is DeskState.OPEN else None
