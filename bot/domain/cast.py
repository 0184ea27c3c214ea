"""Who is in a title and who makes it, as one view: people by standing, crew, and the predecessor's credits apart."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Gap, Standing, Work
from bot.domain.history import in_history
from bot.domain.ledger import TitleLedger
from bot.domain.status import CAST_TOPICS
from bot.domain.winning import ranked

STANDINGS = (
    Standing.RETURNING,
    Standing.NEW,
    Standing.ATTACHED,
    Standing.APPEARED,
    Standing.EXPECTED,
    Standing.UNCERTAIN,
    Standing.NOT_RETURNING,
    Standing.RECAST,
    Standing.LEFT,
)
"""The order of the groups in a cast list: surest first, gone last."""

_ACTING = ("actor", "actress", "voice", "cast", "cameo", "stunt")


@dataclass(frozen=True, slots=True)
class CastLine:
    """One person of the cast or of the crew, once, whatever number of credits they have there."""

    person: str
    standing: Standing
    claims: tuple[Claim, ...]
    """Open credits that agree on the standing, best first; never empty."""
    also: tuple[Claim, ...]
    """Open credits that say something else of the person."""
    characters: tuple[Claim, ...]
    """What is known of the characters that the person plays."""

    @property
    def claim(self) -> Claim:
        """The best credit: its label, sources and text stand for the line."""
        return self.claims[0]

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role, once: ("director", "writer")."""
        roles = [role for credit in _credits(self.claims) for role in _split(credit.role)]
        return tuple(dict.fromkeys(roles))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the characters, once each; empty for crew."""
        return tuple(dict.fromkeys(credit.character for credit in _credits(self.claims) if credit.character))


@dataclass(frozen=True, slots=True)
class CastGroup:
    """The people of one standing."""

    standing: Standing
    lines: tuple[CastLine, ...]


@dataclass(frozen=True, slots=True)
class CastList:
    """Everyone on a title, and what is known of the characters."""

    groups: tuple[CastGroup, ...]
    """Only standings that somebody has, in the order of STANDINGS."""
    crew: tuple[CastLine, ...]
    predecessor: tuple[CastLine, ...]
    """Credits of what came before; they say nothing about this title."""
    characters: tuple[Claim, ...]
    """Characters whose actor has no line."""
    notes: tuple[Claim, ...]
    """What else was said about the cast."""
    gaps: tuple[Gap, ...]

    @property
    def cast(self) -> tuple[CastLine, ...]:
        """Every line of the title's own cast, in the order of the groups."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def lines(self) -> tuple[CastLine, ...]:
        """Every line: cast, crew, then the predecessor's."""
        return (*self.cast, *self.crew, *self.predecessor)


def cast_of(entry: TitleLedger) -> CastList:
    """Gather the people of a title. Covers open claims and all gaps about credits and characters."""
    # People keep the order of the file, in which leads come first; only one person's own claims are ranked.
    claims = [claim for claim in entry.claims if claim.is_open and _belongs(claim)]
    people = [claim for claim in claims if isinstance(claim.detail, CreditDetail)]
    characters = [claim for claim in claims if isinstance(claim.detail, CharacterDetail)]
    own = [claim for claim in people if claim.work is Work.THIS]
    cast = _lines([claim for claim in own if is_acting(claim)], characters)
    crew = _lines([claim for claim in own if not is_acting(claim)], ())
    before = _lines([claim for claim in people if claim.work is Work.PREDECESSOR], characters)
    groups = (
        CastGroup(standing, tuple(line for line in cast if line.standing is standing))
        for standing in STANDINGS
    )
    shown = {claim.ref for line in (*cast, *before) for claim in line.characters}
    return CastList(
        groups=tuple(group for group in groups if group.lines),
        crew=crew,
        predecessor=before,
        characters=tuple(claim for claim in characters if claim.ref not in shown),
        notes=tuple(claim for claim in claims if claim not in people and claim not in characters),
        gaps=tuple(gap for gap in entry.gaps if gap.topic in CAST_TOPICS),
    )


def covered_by_cast(cast: CastList) -> frozenset[str]:
    """Refs of every claim and gap that the cast list shows."""
    lines = [claim.ref for line in cast.lines for claim in (*line.claims, *line.also, *line.characters)]
    loose = [record.ref for record in (*cast.characters, *cast.notes, *cast.gaps)]
    return frozenset([*lines, *loose])


def is_acting(claim: Claim) -> bool:
    """Whether a credit is a part in front of the camera or the microphone."""
    detail = claim.detail
    if not isinstance(detail, CreditDetail):
        return False
    return bool(detail.character) or any(word in detail.role.casefold() for word in _ACTING)


@lru_cache(maxsize=10_000)
def same_name(text: str) -> str:
    """A person's or character's name as it is compared: no case, accents, punctuation or extra spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = (char if char.isalnum() else " " for char in bare if not unicodedata.combining(char))
    return " ".join("".join(kept).split())


def _belongs(claim: Claim) -> bool:
    if isinstance(claim.detail, CreditDetail | CharacterDetail):
        return True
    return claim.topic in CAST_TOPICS and not in_history(claim)


def _lines(credits_: Iterable[Claim], characters: Iterable[Claim]) -> tuple[CastLine, ...]:
    people: dict[str, list[Claim]] = {}
    for claim in credits_:
        if isinstance(claim.detail, CreditDetail):
            people.setdefault(same_name(claim.detail.person), []).append(claim)
    pool = list(characters)
    return tuple(_line(ranked(claims), pool) for claims in people.values())


def _line(claims: list[Claim], characters: list[Claim]) -> CastLine:
    credit = next(_credits(claims))
    agreeing = [claim for claim in claims if _standing(claim) is credit.standing]
    parts = {same_name(part) for each in _credits(claims) for part in _split_parts(each.character)}
    return CastLine(
        person=credit.person,
        standing=credit.standing,
        claims=tuple(agreeing),
        also=tuple(claim for claim in claims if claim not in agreeing),
        characters=tuple(claim for claim in characters if _plays(credit.person, parts, claim)),
    )


def _plays(person: str, parts: set[str], claim: Claim) -> bool:
    detail = claim.detail
    if not isinstance(detail, CharacterDetail):
        return False
    names = {same_name(name) for name in (detail.name, *detail.aka)}
    return bool(names & parts) or same_name(detail.played_by) == same_name(person)


def _credits(claims: Iterable[Claim]) -> Iterator[CreditDetail]:
    return (claim.detail for claim in claims if isinstance(claim.detail, CreditDetail))


def _standing(claim: Claim) -> Standing | None:
    return claim.detail.standing if isinstance(claim.detail, CreditDetail) else None


def _split(role: str) -> list[str]:
    return [part.strip() for part in role.split(",") if part.strip()]


def _split_parts(character: str) -> list[str]:
    """ "Sharkboy / Wild Card" names two; the whole is kept as well, for names with a slash or a comma."""
    parts = [part.strip() for part in character.replace(" and ", "/").replace(",", "/").split("/")]
    return [character, *parts] if character else []
