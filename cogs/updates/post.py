"""An update as everybody sees it: a line that notifies, an embed, and buttons."""

from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, link, plain
from bot.domain.updates import Update, UpdateState
from bot.texts import HOME, Texts, message
from bot.texts.publishers import publisher
from bot.ui.lines import date_words, value_line
from bot.ui.opening import Opening, key_of
from bot.ui.stateless import button
from bot.ui.text import CHIPS, NEUTRAL, colon, cut

_LONGEST_TITLE: Final = 60
_LONGEST_BODY: Final = 3_500
_BECAME: Final = {
    UpdateState.CORRECTED: message("Corrected"),
    UpdateState.RETRACTED: message("Taken back"),
}
_FOOT: Final = {
    UpdateState.CORRECTED: message("Update %(number)s · corrected"),
    UpdateState.RETRACTED: message("Update %(number)s · taken back"),
}


def content_of(update: Update, title: str, texts: Texts = HOME) -> str:
    """The line that stands in the notification: short, and without what spoils."""
    ping = f"<@&{update.ping}> " if update.ping is not None else ""
    name = cut(plain(title), _LONGEST_TITLE)
    if update.state is UpdateState.RETRACTED:
        return texts.phrase("%(title)s: this news was taken back.", title=f"**{name}**")
    if update.spoils:
        return ping + texts.phrase("News about %(title)s, which may spoil something.", title=f"**{name}**")
    became = f"{colon(texts.phrase('Corrected'), texts)} " if update.state is UpdateState.CORRECTED else ""
    return f"{ping}{colon(f'**{name}**', texts)} {became}{plain(update.headline)}"


def embed_of(update: Update, title: str, texts: Texts = HOME, *, has_image: bool = False) -> discord.Embed:
    """What changed, on what source; struck through where it turned out wrong."""
    embed = discord.Embed(
        title=headline_of(update),
        url=update.link or None,
        description=body_of(update, texts),
        colour=discord.Colour(colour_of(update)),
        timestamp=update.at,
    )
    embed.set_author(name=cut(title, 200))
    embed.set_footer(text=_foot(update, texts))
    if has_image:
        embed.set_image(url=f"attachment://{update.image}")
    return embed


def headline_of(update: Update) -> str:
    """The headline above the claims; struck through where the update was taken back."""
    headline = plain(update.headline)
    if update.state is UpdateState.RETRACTED:
        headline = f"~~{headline}~~"
    return covered(headline) if update.spoils else headline


def body_of(update: Update, texts: Texts = HOME) -> str:
    """The claims, what became of them, the details, and the source."""
    parts = ["\n".join(value_line(line, texts, spoils=update.spoils) for line in update.lines)]
    if update.state in _BECAME:
        became = f"**{texts.phrase(_BECAME[update.state])}**"
        parts.insert(0, f"{colon(became, texts)} {plain(update.why)}" if update.why else f"{became}.")
    if update.details and update.state is not UpdateState.RETRACTED:
        details = _paragraphs(update.details)
        parts.append(covered(details.replace("\n", " ")) if update.spoils else details)
    source = link(update.publisher, update.link) if update.link else plain(publisher(update.publisher, texts))
    dated = f" · {date_words(update.published, texts)}" if update.published else ""
    parts.append(texts.phrase("Source: %(sources)s", sources=source) + dated)
    return cut("\n\n".join(part for part in parts if part), _LONGEST_BODY)


def buttons_of(update: Update, texts: Texts = HOME) -> list[list[ui.Item[Any]]]:
    """Where fans go on, and where moderators correct it."""
    key = key_of(update.title)
    return [
        [
            button(texts.phrase("Status"), Opening("status", key).custom_id),
            button(texts.phrase("History"), Opening("history", key).custom_id),
            button(texts.phrase("Correct"), f"gl:update:correct:{update.number}", emoji="✏️"),
        ]
    ]


def colour_of(update: Update) -> int:
    """The colour of the least sure of its labels."""
    if update.state is UpdateState.RETRACTED:
        return CHIPS[ShownLabel.DEBUNKED].colour
    labels = [line.new.label for line in update.lines if line.new is not None]
    order = [label.value for label in ShownLabel]
    known = [label for label in labels if label in order]
    return CHIPS[ShownLabel(max(known, key=order.index))].colour if known else NEUTRAL


def _paragraphs(text: str) -> str:
    """Details as they were typed, line by line, and harmless."""
    return "\n".join(plain(line) for line in text.splitlines())


def _foot(update: Update, texts: Texts) -> str:
    return texts.phrase(_FOOT.get(update.state, message("Update %(number)s")), number=update.number)
