"""What moderators fill in: the news itself, a claim more, the date, the picture, and why something is taken back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final, TypeAlias

import discord
from discord import ui

from bot.access import ModeratorForm
from bot.domain.drafts import (
    LONGEST_DETAILS,
    LONGEST_HEADLINE,
    LONGEST_VALUE,
    LONGEST_WHY,
    Draft,
    Subject,
)
from bot.domain.publishers import LONGEST_LINK
from bot.ui.funnel import Interaction

Filled: TypeAlias = Callable[[Interaction, Callable[[Draft], Draft]], Awaitable[None]]
"""Takes what a form changes of a draft."""
Said: TypeAlias = Callable[[Interaction, str], Awaitable[None]]

_SUBJECTS: Final = {
    Subject.STAGE: ("Stage", "announced, filming, cancelled…"),
    Subject.DATE: ("Date", "a release date, or that it moved"),
    Subject.WHO: ("Who", "cast and crew"),
    Subject.WHERE: ("Where", "platform or cinema"),
    Subject.OTHER: ("Something else", "or several at once"),
}


class DraftForm(ModeratorForm):
    """The news: headline, what changed, its value in words, the link, details. For a correction also why."""

    def __init__(self, draft: Draft, filled: Filled) -> None:
        """Show what the draft holds already."""
        self._filled = filled
        self._corrects = draft.corrects is not None
        self._headline = _text("headline", draft.headline, LONGEST_HEADLINE)
        self._value = _text("value", draft.value, LONGEST_VALUE, hint="moved to May 2028")
        self._link = _text("link", draft.link, LONGEST_LINK, hint="https://", required=False)
        self._details = _text("details", draft.details, LONGEST_DETAILS, long=True, required=False)
        self._why = _text("why", draft.why, LONGEST_WHY)
        self._subject: ui.Select[Any] = ui.Select(
            custom_id="subject",
            required=False,
            options=[
                discord.SelectOption(
                    label=label, description=hint, value=subject, default=subject is draft.subject
                )
                for subject, (label, hint) in _SUBJECTS.items()
            ],
        )
        subject = ui.Label(text="What changed", component=self._subject)
        why = ui.Label(text="Why is it corrected?", component=self._why)
        super().__init__(
            f"Correct update {draft.corrects}" if self._corrects else "An update",
            ui.Label(text="Headline", component=self._headline),
            *([] if self._corrects else [subject]),
            ui.Label(
                text="The news in a few words",
                description="“moved to May 2028”, “Jenna Ortega as Wednesday, confirmed”; several with ;",
                component=self._value,
            ),
            ui.Label(text="Link to the source", component=self._link),
            ui.Label(text="Details", component=self._details),
            *([why] if self._corrects else []),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand on what was typed, whatever is wrong with it."""
        chosen = self._subject.values[0] if self._subject.values else None

        def change(draft: Draft) -> Draft:
            return replace(
                draft,
                headline=" ".join(self._headline.value.split()),
                value=self._value.value.strip(),
                link=self._link.value.strip(),
                details=self._details.value.strip(),
                subject=Subject(chosen) if chosen is not None else draft.subject,
                why=" ".join(self._why.value.split()) if self._corrects else draft.why,
            )

        await self._filled(interaction, change)


class ClaimForm(ModeratorForm):
    """One claim more."""

    def __init__(self, filled: Filled) -> None:
        """Ask for a few words."""
        self._filled = filled
        self._value = _text("value", "", LONGEST_VALUE, hint="Jenna Ortega as Wednesday, confirmed")
        super().__init__("Another claim", ui.Label(text="What else, in a few words", component=self._value))

    async def submitted(self, interaction: Interaction) -> None:
        """Put it behind what was said already."""
        more = self._value.value.strip()
        await self._filled(interaction, lambda draft: replace(draft, value=f"{draft.value}; {more}"))


class LineForm(ModeratorForm):
    """One line: a date, or why an update is taken back."""

    def __init__(
        self, title: str, label: str, default: str, hint: str, said: Said, *, required: bool
    ) -> None:
        """Ask for it."""
        self._said = said
        self._line = _text("line", default, LONGEST_WHY, hint=hint, required=required)
        super().__init__(title, ui.Label(text=label, component=self._line))

    async def submitted(self, interaction: Interaction) -> None:
        """Hand on the line."""
        await self._said(interaction, " ".join(self._line.value.split()))


class ImageForm(ModeratorForm):
    """A picture to show with the update; none takes it away."""

    def __init__(self, kept: Callable[[Interaction, discord.Attachment | None], Awaitable[None]]) -> None:
        """Ask for a file."""
        self._kept = kept
        self._file: ui.FileUpload[Any] = ui.FileUpload(
            custom_id="image", required=False, min_values=0, max_values=1
        )
        super().__init__(
            "Picture",
            ui.Label(
                text="A picture",
                description="PNG, JPEG, GIF or WebP, up to 8 MB. None takes it away.",
                component=self._file,
            ),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand on the file."""
        await self._kept(interaction, self._file.values[0] if self._file.values else None)


def _text(
    custom_id: str, default: str, most: int, *, hint: str = "", long: bool = False, required: bool = True
) -> ui.TextInput[Any]:
    # A text that is too long already stays whole, for its author to shorten: Discord refuses a default over its limit.
    return ui.TextInput(
        custom_id=custom_id,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        default=default or None,
        placeholder=hint or None,
        max_length=min(max(most, len(default)), 4_000),
        required=required,
    )
