"""What fans ask about, as data. What a claim is about is coarser and lives in `bot.domain.topics`.

Adding a topic, in ten steps; the first two are enough for a plain one, and a test adds one with them:
1. Name it and write a `TopicRule` into RULES: what it is called in a sentence, and which claims and gaps it looks at.
2. Write how people ask for it into `english.topics.TOPICS`: "weight: pattern | pattern", where ".." leaves a gap, "@" is
   somebody who is named and "$" a title; 5 and more says that nothing else can be meant, 1 is a hint.
3. Look at `greenlit ask --explain` for a few questions: the step *topic* shows what each topic scored, *look up* what was
   found, *second look* where another record held more of the question. Move weights, never add a title's own words.
4. If claims use other words than people do, add a line to `english.synonyms.SYNONYMS`.
5. If what is missing is finer than the topic (a disc, a fourth season), say so in the gap's `about` in the title's sheet.
6. If plain telling of the best claim is not enough, write a composing function and enter it in `compose.COMPOSERS`. It gets
   an `Asked` and gives a `Draft`: the first sentence answers, with the claims under it; at most three lines support it.
7. If it is not about characters, or only about people, say so in `choosing.topic`: names in a question weigh for and against it.
8. If it may be asked of the franchise's bare name in the past ("was it in cinemas"), enter it in `works`.
9. Write it into the other languages that have lexicons, or leave it: they answer what they know.
10. Add questions to the tables of tests/answering, a title with invented names among them, and run `greenlit evaluate`.
"""

from collections.abc import Iterable
from typing import NamedTuple

from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CompanyDetail,
    CreditDetail,
    DisputeDetail,
    EventDetail,
    EventKind,
    Gap,
    NoteDetail,
    PlotDetail,
    PlotKind,
    QuoteDetail,
    RelatedDetail,
    ReleaseDetail,
    StageDetail,
)
from bot.domain.topics import Topic

_ANY = frozenset[str]()


class TopicRule(NamedTuple):
    """One thing that fans ask about."""

    name: str
    about: str
    """As it stands in a sentence, {} for the title: "the release date of {}"."""
    topics: tuple[Topic, ...]
    """Topics of claims and gaps that it looks at, best first."""
    details: tuple[type, ...] = ()
    """Kinds of detail that fit although their topic is another."""
    roles: frozenset[str] = _ANY
    """For credits: words of the role."""
    events: tuple[EventKind, ...] = ()
    plots: tuple[PlotKind, ...] = ()
    gap: tuple[str, ...] = ()
    """Words of a gap's `about` that make it the one for this topic; empty: the gap for the topic as a whole."""
    compose: str = "told"
    """The composing function."""
    before: bool = False
    """Told of the work before where the question does not say which, and nothing is known of the title itself."""

    def fit(self, record: Claim | Gap) -> float:
        """How well a record suits the topic, 0 to 1."""
        if isinstance(record, Gap):
            return self._fit_gap(record)
        detail = record.detail
        if isinstance(detail, CreditDetail):
            return float(bool(self.roles) and bool(self.roles & set(detail.role.replace(",", " ").split())))
        if isinstance(detail, EventDetail) and detail.kind in self.events:
            return 0.9
        if isinstance(detail, self.details):
            return 1.0
        if record.topic not in self.topics:
            return 0.0
        if isinstance(detail, EventDetail) and self.events:
            return 0.4
        return 0.7 if isinstance(detail, DisputeDetail) else 1.0 if record.topic is self.topics[0] else 0.8

    def _fit_gap(self, gap: Gap) -> float:
        if gap.topic not in self.topics:
            return 0.0
        if self.gap:
            return (
                1.0 if any(word in gap.about.casefold() for word in self.gap) else 0.0 if gap.about else 0.5
            )
        return 1.0 if not gap.about and gap.topic is self.topics[0] else 0.35


def _roles(words: str) -> frozenset[str]:
    return frozenset(words.split())


RULES: tuple[TopicRule, ...] = (
    TopicRule("status", "whether {} is happening", (Topic.STAGE, Topic.EXISTENCE), (StageDetail,),
              events=(EventKind.GREENLIGHT,), compose="status"),
    TopicRule("announced", "when {} was announced", (Topic.EXISTENCE, Topic.STAGE),
              events=(EventKind.ANNOUNCEMENT, EventKind.GREENLIGHT), compose="announced"),
    TopicRule("release", "the release date of {}", (Topic.RELEASE,), (ReleaseDetail,),
              events=(EventKind.RELEASE, EventKind.SCHEDULE, EventKind.DELAY), compose="release"),
    TopicRule(
        "moved",
        "a change of the date of {}",
        (Topic.RELEASE,),
        (ReleaseDetail,),
        events=(EventKind.SCHEDULE, EventKind.DELAY),
        compose="moved",
    ),
    TopicRule("platform", "where to watch {}", (Topic.PLATFORM,), compose="platform"),
    TopicRule("filming", "the filming of {}", (Topic.FILMING,),
              events=(EventKind.FILMING_START, EventKind.FILMING_WRAP, EventKind.FILMING_PLAN), compose="filming"),
    TopicRule("location", "where {} is filmed", (Topic.FILMING,), gap=("location",),
              events=(EventKind.FILMING_START, EventKind.FILMING_WRAP), compose="location"),
    TopicRule("cast", "the cast of {}", (Topic.CREDIT,), roles=_roles("actor"), compose="cast"),
    TopicRule("newcast", "new cast members of {}", (Topic.CREDIT,), roles=_roles("actor"), gap=("new cast",), compose="newcast"),
    TopicRule("director", "who directs {}", (), roles=_roles("director co-director"), compose="crew"),
    TopicRule("writer", "who writes {}", (), roles=_roles("writer creator showrunner showrunners author"), compose="crew"),
    TopicRule("showrunner", "who runs {}", (),
              roles=_roles("showrunner showrunners creator creators co-creator"), compose="crew"),
    TopicRule("composer", "the music of {}", (Topic.MUSIC,), roles=_roles("composer songwriters songwriter"),
              gap=("music", "composer", "song"), compose="crew"),
    TopicRule("producer", "who produces {}", (), roles=_roles("producer executive"), compose="crew"),
    TopicRule("crew", "that part of the crew of {}", (),
              roles=_roles("designer set design drawings inspiration cinematographer editor author songwriters original"),
              compose="crew"),
    TopicRule("studio", "the studio behind {}", (Topic.PRODUCTION, Topic.PLATFORM), (CompanyDetail,), compose="companies"),
    TopicRule("plot", "the plot of {}", (Topic.PLOT,), (PlotDetail,), compose="plot"),
    TopicRule("ending", "how {} ends", (Topic.PLOT,), (PlotDetail,), compose="ending"),
    TopicRule("villain", "the villain of {}", (Topic.PLOT,), gap=("villain",), compose="villain"),
    TopicRule("quote", "what was said of {}", (Topic.QUOTE,), (QuoteDetail,), events=(EventKind.STATEMENT,), compose="quote"),
    TopicRule("viewership", "how many people watched {}", (Topic.VIEWERSHIP,), compose="figures", before=True),
    TopicRule("boxoffice", "the box office of {}", (Topic.BOX_OFFICE,), compose="figures", before=True),
    TopicRule("budget", "the budget of {}", (Topic.BUDGET,), compose="figures"),
    TopicRule("salary", "what anybody is paid for {}", (Topic.SALARY,), gap=("salary", "pay", "deal")),
    TopicRule("reception", "reviews and scores of {}", (Topic.RECEPTION,), compose="figures", before=True),
    TopicRule("runtime", "the running time of {}", (Topic.RUNTIME,), compose="figures"),
    TopicRule("rating", "the age rating of {}", (Topic.RATING,)),
    TopicRule("count", "that number for {}", (Topic.COUNT,), compose="figures"),
    TopicRule("age", "that age for {}", (Topic.AGE,), compose="age"),
    TopicRule("lead", "who is the main character of {}", (), compose="lead"),
    TopicRule("successor", "what comes after {}", (Topic.SUCCESSOR,), events=(EventKind.RUMOUR,), compose="successor"),
    TopicRule("predecessor", "what came before {}", (Topic.PREDECESSOR,), (RelatedDetail,), compose="related", before=True),
    TopicRule("naming", "the name of {}", (Topic.NAMING,), compose="naming"),
    TopicRule("setting", "where and when {} is set", (Topic.SETTING, Topic.PLOT), compose="setting"),
    TopicRule("origin", "how {} came about", (Topic.ORIGIN,), before=True),
    TopicRule("history", "why {} takes its time", (Topic.HISTORY, Topic.NOTE),
              events=(EventKind.DELAY, EventKind.SCHEDULE, EventKind.STATEMENT), compose="history"),
    TopicRule("meta", "that of {}", (Topic.NOTE,), (DisputeDetail, NoteDetail), compose="meta"),
    TopicRule("trailer", "a trailer of {}", (Topic.TRAILER,), events=(EventKind.TRAILER,)),
    TopicRule("poster", "a poster or picture of {}", (Topic.POSTER,)),
    TopicRule("power", "those powers in {}", (Topic.CHARACTER,), (CharacterDetail,), compose="character", before=True),
    TopicRule("family", "that family in {}", (Topic.CHARACTER,), (CharacterDetail,), compose="character", before=True),
    TopicRule("played", "who plays that part in {}", (Topic.CREDIT,), roles=_roles("actor"), compose="cast"),
    TopicRule("back", "who returns in {}", (Topic.CREDIT,), roles=_roles("actor"), compose="cast"),
    TopicRule("who", "that", (Topic.CHARACTER, Topic.CREDIT), (CharacterDetail,), compose="told"),
)  # fmt: skip


def by_name(rules: Iterable[TopicRule]) -> dict[str, TopicRule]:
    """Rules by their names."""
    return {rule.name: rule for rule in rules}
