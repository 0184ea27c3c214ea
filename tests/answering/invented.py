"""A title with invented names, as complete as a shipped one."""

from bot.domain.claims import (
    CharacterDetail,
    CompanyDetail,
    EventKind,
    FigureDetail,
    NoteDetail,
    PlotDetail,
    PlotKind,
    QuoteDetail,
    RelatedDetail,
    Relation,
    Stage,
    Standing,
    Work,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.topics import Topic
from tests.factories import claim, credit, event, gap, ledger, release, stage, title_ledger

BEFORE = Work.PREDECESSOR


def hill() -> TitleLedger:
    """Lantern Hill 2: in development, undated, with two children of the first film."""
    return title_ledger(
        stage(
            Stage.IN_DEVELOPMENT,
            text="Lantern Hill 2 is in development at Brightwater, which announced it on 3 May 2025.",
        ),
        event(EventKind.ANNOUNCEMENT, "2025-05-03", "ev.announced", text="Brightwater announced the sequel.",
              topic=Topic.EXISTENCE),
        gap("gap.release", Topic.RELEASE, text="No release date of Lantern Hill 2 has been announced."),
        gap("gap.trailer", Topic.TRAILER, text="No trailer of Lantern Hill 2 has been announced."),
        gap("gap.cast", Topic.CREDIT, text="No cast of Lantern Hill 2 has been announced."),
        gap("gap.plot", Topic.PLOT, text="No plot of Lantern Hill 2 has been announced."),
        gap("gap.filming", Topic.FILMING, text="No source reports that Lantern Hill 2 has been filmed."),
        release("2026-09-01", "date.guess", state=State.DEBUNKED, label=Label.SPECULATION,
                text="A fan page guessed 1 September 2026. It did not come out."),
        credit("Orla Venn", text="Orla Venn returns as director.", id="crew.director"),
        credit("Tomasz Bilk", role="writer", text="Tomasz Bilk writes the script.", id="crew.writer"),
        credit("Ines Okoro", "Pip Lantern", standing=Standing.EXPECTED, label=Label.SPECULATION,
               text="Ines Okoro played Pip Lantern in the first film and is expected, but not confirmed.", id="cast.okoro"),
        credit("Dov Rask", "Captain Gloam", standing=Standing.UNCERTAIN, label=Label.SPECULATION,
               text="Dov Rask's return as Captain Gloam is uncertain. No deal has been reported.", id="cast.rask"),
        claim("char.pip", CharacterDetail("Pip Lantern", "Ines Okoro", "Walks through walls", "Niece of Captain Gloam"),
              topic=Topic.CHARACTER, text="Pip Lantern can walk through walls."),
        claim("where", CompanyDetail("Brightwater", "platform"), topic=Topic.PLATFORM,
              text="Brightwater streams the first film and is developing the sequel."),
        claim("pre", RelatedDetail("Lantern Hill", "film", "2021", Relation.DIRECT), topic=Topic.PREDECESSOR,
              text="The first film came out on Brightwater on 12 June 2021."),
        event(EventKind.RELEASE, "2021-06-12", "ev.first", work=BEFORE, topic=Topic.RELEASE,
              text="Lantern Hill, the first film, came out on 12 June 2021."),
        claim("plot.premise", PlotDetail(PlotKind.STORY), topic=Topic.PLOT, work=BEFORE,
              text="In the first film a girl finds a village under a reservoir."),
        claim("plot.twist", PlotDetail(PlotKind.STORY), topic=Topic.PLOT, work=BEFORE, spoils="Lantern Hill (2021)",
              text="In the first film Captain Gloam turns out to be the drowned mayor."),
        claim("quote.venn", QuoteDetail("Orla Venn", "we kept the lamps lit", PartialDate(2025, 5)),
              text="On the long wait for a sequel."),
        claim("num.views", FigureDetail("first film, households in its first month", 9_000_000, "households"),
              topic=Topic.VIEWERSHIP, work=BEFORE, text="Nine million households watched the first film in a month."),
        claim("fact.runtime", NoteDetail(), topic=Topic.RUNTIME, work=BEFORE, text="The first film runs 94 minutes."),
        claim("fact.rating", NoteDetail(), topic=Topic.RATING, work=BEFORE, text="The first film is rated PG."),
        claim("fact.age", NoteDetail("Ines Okoro"), topic=Topic.AGE, label=Label.REPORTED, tier=Tier.OTHER_PRESS,
              text="Ines Okoro was 15 in May 2025."),
        claim("fact.kind", NoteDetail(), topic=Topic.NAMING,
              text="Lantern Hill 2 is a film, not a series; there is no season 2."),
    )  # fmt: skip


def invented() -> Ledger:
    """A catalogue of that one title."""
    return ledger(hill())
