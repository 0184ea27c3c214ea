"""What a prediction about a title can be about: questions that are filled in, each with its rule."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.ledger import TitleLedger
from bot.domain.prediction_templates import Part, Suggested, parts, released_by, returns_as, stage_by
from bot.domain.wording import Wording
from bot.texts import Texts, message
from bot.ui.cards import card
from bot.ui.opening import Opening, digest, key_of
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, button, row, select
from bot.ui.text import cut

NEW: Final = "prediction-new"
"""The screen on which a prediction about a title begins."""
_RELEASED, _STAGE, _OWN = "released", "stage", "own"


def beginning(slug: str) -> Opening:
    """What opens that screen for a title."""
    return Opening(NEW, key_of(slug))


def choosing_screen(entry: TitleLedger, texts: Texts, *, now: datetime, wording: Wording) -> Screen:
    """Ask what is to be forecast."""
    at = beginning(entry.title.slug)
    lines = [texts.phrase("A question of your own, about anything.")]
    buttons = [(message("Own question"), _OWN)]
    for label, word, suggested in (
        (message("The next stage by…"), _STAGE, stage_by(entry, now=now, wording=wording)),
        (message("Released by…"), _RELEASED, released_by(entry, now=now, wording=wording)),
    ):
        if suggested is not None and suggested.question:
            lines.insert(0, plain(suggested.question))
            buttons.insert(0, (label, word))
    rows: list[ui.Item[Any]] = [
        row(
            *(
                button(texts.phrase(label), at.naming(word).custom_id, style=discord.ButtonStyle.primary)
                for label, word in buttons
            )
        ),
        *_returns(entry, at, texts),
    ]
    head = texts.phrase("A prediction about %(title)s", title=plain(entry.title.name))
    hint = texts.phrase("Everything can be changed in the form that opens.")
    return card(f"## {head}\n{hint}", "\n".join(f"- {line}" for line in lines), *rows)


def suggested_by(entry: TitleLedger, word: str, *, now: datetime, wording: Wording) -> Suggested | None:
    """What the form begins with after a press; None for a question of one's own."""
    if word == _OWN:
        return None
    if word == _RELEASED:
        found = released_by(entry, now=now, wording=wording)
    elif word == _STAGE:
        found = stage_by(entry, now=now, wording=wording)
    else:
        part = next((each for each in parts(entry) if _value(each) == word), None)
        found = returns_as(entry, part, now=now, wording=wording) if part is not None else None
    if found is None:
        raise OldButtonError
    return found


def _returns(entry: TitleLedger, at: Opening, texts: Texts) -> Iterator[ui.ActionRow[Any]]:
    options = [
        discord.SelectOption(
            label=cut(texts.phrase("%(person)s as %(part)s", person=part.person, part=part.character), 100),
            value=_value(part),
        )
        for part in parts(entry)
    ]
    if options:
        yield row(select(texts.phrase("Returns as…"), at.naming("returns").custom_id, options))


def _value(part: Part) -> str:
    return digest(f"{part.person} {part.character}")
