"""Text as Discord shows it: label marks, dates, and long text cut without breaking links or spoiler covers."""

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

import discord

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, plain
from bot.domain.claims import Claim, Stage, StageDetail, Standing
from bot.domain.labels import Label, State, Tier
from bot.domain.status import Status
from bot.texts import ENGLISH, HOME, Texts, dates, message


@dataclass(frozen=True, slots=True)
class Chip:
    """How a label looks: a mark beside its word, never alone, and a colour that adds nothing else."""

    mark: str
    word: str
    colour: int

    def __str__(self) -> str:
        """The mark and the word."""
        return f"{self.mark} {self.word}"

    def words(self, texts: Texts) -> str:
        """The mark and the word in a reader's language."""
        return f"{self.mark} {texts.phrase(self.word)}"


CHIPS: Final = {
    ShownLabel.CONFIRMED: Chip("✅", message("Confirmed"), 0x2E9E5B),
    ShownLabel.REPORTED: Chip("🗞️", message("Reported"), 0x2F6FB5),
    ShownLabel.SPECULATION: Chip("💭", message("Speculation"), 0xC98A1B),
    ShownLabel.DEBUNKED: Chip("❌", message("Debunked"), 0xB3372F),
    ShownLabel.UNKNOWN: Chip("❔", message("Unknown"), 0x7A7F87),
}

NEUTRAL: Final = 0x5B6EE1
"""The colour of screens that make no claim of their own."""

_LABELS: Final = {
    Label.CONFIRMED: ShownLabel.CONFIRMED,
    Label.REPORTED: ShownLabel.REPORTED,
    Label.SPECULATION: ShownLabel.SPECULATION,
}

_NO_STAGE: Final = message("nothing announced")
_STAGES: Final = {
    Stage.RUMOURED: message("rumoured"),
    Stage.ANNOUNCED: message("announced"),
    Stage.IN_DEVELOPMENT: message("in development"),
    Stage.PRE_PRODUCTION: message("pre-production"),
    Stage.IN_PRODUCTION: message("in production"),
    Stage.POST_PRODUCTION: message("post-production"),
    Stage.COMPLETED: message("completed"),
    Stage.RELEASED: message("released"),
    Stage.ON_HOLD: message("on hold"),
    Stage.CANCELLED: message("cancelled"),
}

_STANDINGS: Final = {
    Standing.RETURNING: message("Returning"),
    Standing.NEW: message("New"),
    Standing.ATTACHED: message("Attached"),
    Standing.APPEARED: message("Appeared"),
    Standing.EXPECTED: message("Expected"),
    Standing.UNCERTAIN: message("Uncertain"),
    Standing.NOT_RETURNING: message("Not returning"),
    Standing.RECAST: message("Recast"),
    Standing.LEFT: message("Left"),
}
_TIERS: Final = {
    Tier.OFFICIAL: message("Official"),
    Tier.ON_RECORD: message("On record"),
    Tier.TRADE_PRESS: message("Trade press"),
    Tier.OTHER_PRESS: message("Other press"),
    Tier.FAN_SPECULATION: message("Fan speculation"),
}

# A link, an escaped character, a cover, white space, or any one character: what must not be cut in two.
_ATOM: Final = re.compile(r"\[(?:\\.|[^\]\\\n])*\]\([^)\s]*\)|\\.|\|\||\s+|.", re.DOTALL)


def chip_of(claim: Claim) -> Chip:
    """The chip of a claim: its label, unless it was debunked."""
    return CHIPS[ShownLabel.DEBUNKED if claim.state is State.DEBUNKED else _LABELS[claim.label]]


def standing_of(claim: Claim, texts: Texts = HOME) -> str:
    """The chip in words, with what became of the claim: "✅ Confirmed, replaced since"."""
    chip = chip_of(claim).words(texts)
    match claim.state:
        case State.SUPERSEDED:
            return texts.phrase("%(label)s, replaced since", label=chip)
        case State.RETRACTED:
            return texts.phrase("%(label)s, taken back since", label=chip)
        case _:
            return chip


def said(claim: Claim) -> str:
    """What a claim says, harmless, and covered where it spoils."""
    return covered(plain(claim.text)) if claim.spoils else plain(claim.text)


def stage_words(status: Status, texts: Texts = HOME) -> str:
    """ "in production", "nothing announced"."""
    return stage_name(stage_of(status), texts)


def stage_of(status: Status) -> Stage | None:
    """How far a title has come, as far as that is known."""
    detail = status.stage.best.detail if status.stage is not None else None
    return detail.stage if isinstance(detail, StageDetail) else None


def stage_name(stage: Stage | None, texts: Texts = HOME) -> str:
    """ "in production", "nothing announced"."""
    return texts.phrase(_STAGES[stage] if stage is not None else _NO_STAGE)


def standing_name(standing: Standing, texts: Texts = HOME) -> str:
    """What a person is to a title: "Not returning"."""
    return texts.phrase(_STANDINGS[standing])


def tier_name(tier: Tier, texts: Texts = HOME) -> str:
    """How much a source is worth: "Trade press"."""
    return texts.phrase(_TIERS[tier])


def facts_in_english(texts: Texts) -> str:
    """That the facts on a screen stay in the words that they are recorded in; nothing to say to who reads English."""
    return "" if texts.language == ENGLISH else texts.phrase("facts in English, as recorded")


def is_announced(status: Status) -> bool:
    """Whether a release date was announced or reported: a guess is no date."""
    return status.release is not None and status.release.best.label is not Label.SPECULATION


def message_link(server: int | None, channel: int, message: int | None) -> str:
    """The address of a message, or of its channel where the message is not known; None is a direct message."""
    place = f"https://discord.com/channels/{server or '@me'}/{channel}"
    return f"{place}/{message}" if message is not None else place


def ago(when: datetime) -> str:
    """How long ago it was, counted by each reader's own Discord."""
    return discord.utils.format_dt(when, "R")


def on_clock(at: datetime, zone: tzinfo, texts: Texts = HOME) -> str:
    """A moment as clocks in a zone have it, which is named: "24 November 2026, 12:00 (Europe/Berlin)"."""
    there = at.astimezone(zone)
    return f"{day_words(there.date(), texts)}, {there:%H:%M} ({zone})"


def day_words(day: date, texts: Texts = HOME) -> str:
    """A calendar day as people read it."""
    return dates.day_words(day, texts)


def colon(head: str, texts: Texts) -> str:
    """A head before what it names: "Release:", where the language wants a space with it."""
    return texts.phrase("%(head)s:", head=head)


def sentence_case(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def cut(text: str, most: int) -> str:
    """The text, shortened at a word with an ellipsis where it is too long."""
    if len(text) <= most:
        return text
    return f"{split(text, most - 1)[0].rstrip()}…"


def split(text: str, most: int) -> list[str]:
    """The text in pieces of at most so many characters, cut between words where possible.

    Links and escapes stay whole, and a spoiler cover that is cut is closed before and opened again after.
    """
    if len(text) <= most and "||" not in text:
        return [text.strip()]
    pieces: list[str] = []
    atoms: list[str] = _ATOM.findall(text)
    hidden = False
    while atoms:
        taken = _fitting(atoms, most - (4 if hidden or "||" in atoms else 0))
        piece = "".join(atoms[:taken])
        del atoms[:taken]
        opened = "||" if hidden else ""
        hidden ^= _covers(piece) % 2 == 1
        pieces.append(f"{opened}{piece.strip()}{'||' if hidden else ''}")
        while atoms and atoms[0].isspace():
            del atoms[0]
    return [piece for piece in pieces if piece.strip("|")] or [text.strip()[:most]]


def _fitting(atoms: list[str], room: int) -> int:
    """How many atoms go into the room, ending at white space where any is among them; at least one."""
    used, count, last_space = 0, 0, 0
    for atom in atoms:
        if used + len(atom) > room:
            break
        used += len(atom)
        count += 1
        if atom.isspace():
            last_space = count
    if count == len(atoms):
        return count
    if count == 0:
        # One link longer than a whole piece: cut through it, its address is of no use to anybody.
        first = atoms.pop(0)
        atoms[0:0] = [first[:room], first[room:]]
        return 1
    return last_space or count


def _covers(piece: str) -> int:
    return sum(atom == "||" for atom in _ATOM.findall(piece))
