"""Where a claim comes from."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dates import PartialDate
from bot.domain.labels import Tier


class DateBasis(StrEnum):
    """What the date of a source rests on."""

    PAGE = "page"
    URL = "url"
    TEXT = "text"
    """Inferred from what the page says."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """A page: who published it, where, when, and how far to trust it."""

    id: str
    publisher: str
    url: str
    """http or https only; the catalogue's check and every form refuse anything else."""
    published: PartialDate | None
    """None where the page is undated."""
    tier: Tier
    basis: DateBasis = DateBasis.PAGE
    generated: bool = False
    """Reads as machine-written: kept so that its claims can be recognised and refused."""
    caution: str = ""
