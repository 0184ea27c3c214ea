"""An answer before it is published: exactly what fans will see, and what can still be chosen."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.desk_answers import Preview
from bot.domain.desk import LyingItem
from bot.domain.desk_answers import AnswerDraft
from bot.domain.labels import Label
from bot.domain.titles import Title
from bot.domain.topics import Topic
from bot.ui.answer_blocks import answer_blocks
from bot.ui.cards import spaced
from bot.ui.opening import key_of
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Stateless, button, row, select
from bot.ui.text import CHIPS, NEUTRAL, cut, sentence_case
from cogs.desk.acts import act
from cogs.desk.words import counted, echo

MOST_TITLES: Final = 25
_LONGEST_PREVIEW: Final = 2_000
_NONE: Final = "none"
_TOPICS: Final = (
    Topic.EXISTENCE,
    Topic.STAGE,
    Topic.RELEASE,
    Topic.PLATFORM,
    Topic.CREDIT,
    Topic.CHARACTER,
    Topic.PLOT,
    Topic.FILMING,
    Topic.TRAILER,
    Topic.POSTER,
    Topic.MUSIC,
    Topic.RUNTIME,
    Topic.RATING,
    Topic.COUNT,
    Topic.AGE,
    Topic.PRODUCTION,
    Topic.BUDGET,
    Topic.BOX_OFFICE,
    Topic.VIEWERSHIP,
    Topic.RECEPTION,
    Topic.QUOTE,
    Topic.SETTING,
    Topic.SUCCESSOR,
    Topic.NOTE,
)
"""One less than a select takes, for the topic that was proposed and is none of them."""
_TOPIC_WORDS: Final = {
    Topic.EXISTENCE: "Whether it is happening",
    Topic.STAGE: "How far it has come",
    Topic.RELEASE: "Release date",
    Topic.PLATFORM: "Where to watch",
    Topic.CREDIT: "Cast and crew",
    Topic.COUNT: "A number, such as episodes",
    Topic.SUCCESSOR: "What comes after it",
    Topic.NOTE: "Anything else",
}


def draft_screen(
    draft: AnswerDraft, item: LyingItem, preview: Preview, titles: Sequence[Title], viewer: int
) -> Screen:
    """The draft of an answer, for its author or for another moderator who looks at it."""
    colour = CHIPS[preview.answer.label].colour if preview.answer is not None else NEUTRAL
    shown = ui.Container(
        *(_text(part) for part in spaced(_shown(item, preview))), accent_colour=discord.Colour(colour)
    )
    controls = ui.Container(*_controls(draft, item, preview, titles, viewer))
    return Screen(shown, controls)


def _shown(item: LyingItem, preview: Preview) -> Iterator[str]:
    yield f"-# What fans will see. Asked: {echo(item.subject)}"
    if preview.answer is None:
        yield preview.statement.text or "Nothing yet."
        return
    yield cut("\n".join(answer_blocks(preview.answer)), _LONGEST_PREVIEW)


def _controls(
    draft: AnswerDraft, item: LyingItem, preview: Preview, titles: Sequence[Title], viewer: int
) -> Iterator[ui.Item[Any]]:
    lines = [*(f"🛑 {each}" for each in preview.mistakes), *(f"⚠️ {each}" for each in preview.warnings)]
    waiting = f" {counted(len(item.waiting), 'person is', 'people are')} told." if item.waiting else ""
    lines.append(f"-# Only this server's members will see it.{waiting}")
    yield ui.TextDisplay("\n".join(lines))
    if viewer != draft.author:
        yield ui.TextDisplay(f"<@{draft.author}> is writing this.")
        yield row(
            button("Take over", act("take", item.id), style=discord.ButtonStyle.primary),
            button("Back", act("item", item.id)),
        )
        return
    if titles:
        yield row(select("Title", act("title", item.id), [_title_option(each, draft) for each in titles]))
    yield row(select("About", act("topic", item.id), _topic_options(draft)))
    yield row(select("Label", act("label", item.id), _label_options(draft, preview)))
    yield row(*_buttons(draft, item, preview))


def _buttons(draft: AnswerDraft, item: LyingItem, preview: Preview) -> Iterator[Stateless]:
    publish = act("publish", item.id)
    yield button("Publish", publish, style=discord.ButtonStyle.success, disabled=bool(preview.mistakes))
    yield button("Edit", act("answer", item.id))
    yield button(f"Spoiler: {'yes' if draft.spoils else 'no'}", act("spoils", item.id))
    if item.ref:
        yield button(f"Replaces it: {'yes' if draft.replaces else 'no'}", act("replaces", item.id))
    yield button("Discard", act("discard", item.id), style=discord.ButtonStyle.danger)


def _title_option(title: Title, draft: AnswerDraft) -> discord.SelectOption:
    label = cut(f"Title: {title.name}", 100)
    return discord.SelectOption(label=label, value=key_of(title.slug), default=title.slug == draft.title)


def _topic_options(draft: AnswerDraft) -> list[discord.SelectOption]:
    topics = [*_TOPICS, *([draft.topic] if draft.topic is not None and draft.topic not in _TOPICS else [])]
    return [
        discord.SelectOption(
            label=f"About: {topic_words(topic)}", value=topic.value, default=topic is draft.topic
        )
        for topic in topics
    ]


def _label_options(draft: AnswerDraft, preview: Preview) -> list[discord.SelectOption]:
    proposed = (
        # Short: on a phone some thirty signs of what is chosen are shown.
        f"By its source: {preview.statement.label}" if draft.label is None else "Label: by its source"
    )
    return [
        discord.SelectOption(label=proposed, value=_NONE, default=draft.label is None),
        *(
            discord.SelectOption(
                label=f"Label: {label.value}", value=label.value, default=label is draft.label
            )
            for label in Label
        ),
    ]


def topic_words(topic: Topic) -> str:
    """As moderators read it."""
    return _TOPIC_WORDS.get(topic) or sentence_case(topic.value.replace("_", " "))


def chosen_label(value: str) -> Label | None:
    """What was chosen in the select; None: as the source allows. Raises OldButtonError on what is no label."""
    try:
        return None if value == _NONE else Label(value)
    except ValueError:
        raise OldButtonError from None


def chosen_topic(value: str) -> Topic:
    """The same for what it is about."""
    try:
        return Topic(value)
    except ValueError:
        raise OldButtonError from None


def _text(part: str | ui.Item[Any]) -> ui.Item[Any]:
    return ui.TextDisplay(part) if isinstance(part, str) else part
