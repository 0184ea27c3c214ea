"""How surely something was said, by whom, and what became of it."""

from enum import StrEnum


class Label(StrEnum):
    """What was said and how surely; stays with a claim for ever, whatever its state."""

    CONFIRMED = "confirmed"
    """Official, on record by the person responsible, or visible in the released work."""
    REPORTED = "reported"
    """The press says so, nobody responsible has."""
    SPECULATION = "speculation"
    """A guess, hope, leak, rumour or inference."""

    @property
    def rank(self) -> int:
        """Surest first: 0 for confirmed."""
        return _LABEL_RANK[self]


class State(StrEnum):
    """What became of a claim."""

    OPEN = "open"
    SUPERSEDED = "superseded"
    """True once, replaced since."""
    DEBUNKED = "debunked"
    RETRACTED = "retracted"


class Tier(StrEnum):
    """The best evidence behind a claim, or the standing of a source."""

    OFFICIAL = "official"
    ON_RECORD = "on_record"
    """A named person, quoted."""
    TRADE_PRESS = "trade_press"
    OTHER_PRESS = "other_press"
    FAN_SPECULATION = "fan_speculation"

    @property
    def rank(self) -> int:
        """Best evidence first: 0 for official."""
        return _TIER_RANK[self]

    @property
    def words(self) -> str:
        """As people read it: "on record", "trade press"."""
        return self.value.replace("_", " ")


_LABEL_RANK = {label: rank for rank, label in enumerate(Label)}
_TIER_RANK = {tier: rank for rank, tier in enumerate(Tier)}
