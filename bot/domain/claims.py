"""The claim: one statement about one title; everything Greenlit tells a fan comes from claims and gaps."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.topics import Topic


class Work(StrEnum):
    """Which work a claim speaks about: the title itself or what came before it."""

    THIS = "this"
    PREDECESSOR = "predecessor"


class Stage(StrEnum):
    """How far a title has come; a greenlight is an event, and a title nobody announced has no stage."""

    RUMOURED = "rumoured"
    ANNOUNCED = "announced"
    IN_DEVELOPMENT = "in_development"
    PRE_PRODUCTION = "pre_production"
    IN_PRODUCTION = "in_production"
    POST_PRODUCTION = "post_production"
    COMPLETED = "completed"
    RELEASED = "released"
    ON_HOLD = "on_hold"
    CANCELLED = "cancelled"

    @property
    def words(self) -> str:
        """As people read it: "in development", "pre-production"."""
        hyphened = self in (Stage.PRE_PRODUCTION, Stage.POST_PRODUCTION)
        return self.value.replace("_", "-" if hyphened else " ")


class Standing(StrEnum):
    """What a person is to the title of the claim."""

    RETURNING = "returning"
    """Confirmed, and was in the predecessor."""
    NEW = "new"
    """Confirmed, and was not in the predecessor."""
    ATTACHED = "attached"
    """Confirmed, whether or not they were on the predecessor; most crew is announced that way."""
    APPEARED = "appeared"
    """In a work that is out: no longer news."""
    EXPECTED = "expected"
    UNCERTAIN = "uncertain"
    NOT_RETURNING = "not_returning"
    RECAST = "recast"
    """The part goes on with somebody else."""
    LEFT = "left"
    """Was attached and has gone."""

    @property
    def words(self) -> str:
        """As people read it: "not returning"."""
        return self.value.replace("_", " ")


class Relation(StrEnum):
    """How another work is related to the title."""

    DIRECT = "direct"
    SAME_UNIVERSE = "same_universe"
    SAME_CREATOR = "same_creator"
    SPIN_OFF = "spin_off"
    SOURCE_MATERIAL = "source_material"
    ADAPTATION = "adaptation"


class PlotKind(StrEnum):
    """Where a plot point comes from."""

    OFFICIAL = "official"
    REPORT = "report"
    """Said by someone involved."""
    SPECULATION = "speculation"
    STORY = "story"
    """Seen in the released work."""


class EventKind(StrEnum):
    """What a dated event is."""

    ANNOUNCEMENT = "announcement"
    GREENLIGHT = "greenlight"
    CASTING = "casting"
    CREW = "crew"
    FILMING_PLAN = "filming_plan"
    FILMING_START = "filming_start"
    FILMING_WRAP = "filming_wrap"
    TRAILER = "trailer"
    SCHEDULE = "schedule"
    DELAY = "delay"
    RELEASE = "release"
    STATEMENT = "statement"
    RUMOUR = "rumour"


@dataclass(frozen=True, slots=True)
class StageDetail:
    """The stage that the title is said to be in."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class ReleaseDetail:
    """When it comes or came out, as precisely as was said."""

    window: PartialDate | None
    """None for a claim without a date ("soon")."""
    territory: str = ""
    release_type: str = ""
    """cinema, streaming, festival, home video; empty where not said."""


@dataclass(frozen=True, slots=True)
class CreditDetail:
    """A person on the work: an actor with a character, or crew."""

    person: str
    role: str
    """"actor", "director", "writer", "composer"…; several joined by commas."""
    standing: Standing
    character: str = ""
    aka: tuple[str, ...] = ()
    """Other spellings and what fans call the person."""


@dataclass(frozen=True, slots=True)
class CharacterDetail:
    """Who somebody in the story is."""

    name: str
    played_by: str = ""
    power: str = ""
    family: str = ""
    aka: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteDetail:
    """A short verbatim quotation; the claim's text is its context."""

    speaker: str
    words: str
    said: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class FigureDetail:
    """A number with its unit."""

    what: str
    value: int | float
    unit: str


@dataclass(frozen=True, slots=True)
class EventDetail:
    """Something that happened or was planned for a date."""

    kind: EventKind
    when: PartialDate | None


@dataclass(frozen=True, slots=True)
class RelatedDetail:
    """Another work: predecessor, source material, spin-off."""

    name: str
    kind: str
    """Kind's values and others: film_series, light_novel, game, series."""
    year: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class CompanyDetail:
    """A platform, distributor or production company."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class PlotDetail:
    """A plot point."""

    kind: PlotKind


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says in a dispute, and what became of that."""

    source: str
    says: str
    state: State = State.OPEN
    """Debunked where the reading refutes it."""


@dataclass(frozen=True, slots=True)
class DisputeDetail:
    """Sources that disagree, side by side; the claim's text is our reading."""

    question: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class NoteDetail:
    """A statement whose text says it all: a rating, a runtime, an age, a fact about the name."""

    subject: str = ""
    """The person or thing that it is about, where it is not the work itself."""


Detail: TypeAlias = (
    StageDetail | ReleaseDetail | CreditDetail | CharacterDetail | QuoteDetail | FigureDetail | EventDetail | RelatedDetail
    | CompanyDetail | PlotDetail | DisputeDetail | NoteDetail
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about one title: topic, value, label, state, sources, date seen, spoiler flag."""

    id: str
    """Unique within its title; `ref` is unique everywhere."""
    title: str
    """The slug."""
    topic: Topic
    text: str
    """One to three plain sentences, no Markdown."""
    label: Label
    tier: Tier
    sources: tuple[str, ...]
    """Ids of the title's sources, best first, never empty."""
    detail: Detail
    state: State = State.OPEN
    seen: PartialDate | None = None
    """When it was last known to be said; None where no source carries a date."""
    spoils: str = ""
    """What it spoils; not empty means that the text belongs behind a spoiler cover."""
    work: Work = Work.THIS
    replaces: tuple[str, ...] = ()
    refutes: tuple[str, ...] = ()
    """Refs of claims that this one replaced, and of rumours that it refutes."""
    server: int | None = None
    """The Discord server whose moderators entered it; None for the catalogue."""
    entered_by: int | None = None

    def __hash__(self) -> int:
        """What makes it unique is enough; all fields with their details would take ten times as long, many times an answer."""
        return hash((self.title, self.id, self.server))

    @property
    def ref(self) -> str:
        """`slug#id` for the catalogue, `server:ID` for a server's claim."""
        return f"{self.title}#{self.id}" if self.server is None else f"server:{self.id}"

    @property
    def is_open(self) -> bool:
        """Still stands."""
        return self.state is State.OPEN


@dataclass(frozen=True, slots=True)
class Gap:
    """Looked for and not found. Not a claim; gives the answer "nothing announced (checked on …)"."""

    id: str
    title: str
    topic: Topic
    text: str
    """One plain sentence that says what is not known: "No trailer of … has been announced." """
    checked: date
    sources: tuple[str, ...] = ()
    about: str = ""
    """What finer thing is missing ("villain", "third season", "disc"); empty for the topic as a whole."""
    work: Work = Work.THIS

    def __hash__(self) -> int:
        """As a claim's."""
        return hash((self.title, self.id))

    @property
    def ref(self) -> str:
        """`slug#id`, as a claim's."""
        return f"{self.title}#{self.id}"
