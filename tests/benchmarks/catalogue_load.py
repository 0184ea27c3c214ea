"""How long a large catalogue takes, as ratios to tomllib: `python -m tests.benchmarks.catalogue_load [titles]`.

Run by hand on a quiet machine; it writes its titles, with invented names, to a temporary folder.
"""

import argparse
import asyncio
import gc
import importlib.util
import random
import sys
import tempfile
import time
import tomllib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

from bot.catalogue import CatalogueFile, files, read
from bot.domain.claims import (
    Claim,
    CreditDetail,
    Detail,
    DisputeDetail,
    EventDetail,
    EventKind,
    FigureDetail,
    Gap,
    NoteDetail,
    QuoteDetail,
    ReleaseDetail,
    Side,
    Stage,
    StageDetail,
    Standing,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.domain.titles import Kind, Name, NameKind, Title
from bot.domain.topics import Topic
from tests.catalogue.sheets import sheet

CHECKED = date(2026, 11, 22)
SYLLABLES = [
    "ba",
    "ke",
    "li",
    "mo",
    "nu",
    "ra",
    "se",
    "ti",
    "vo",
    "zu",
    "dar",
    "fen",
    "gil",
    "hop",
    "jun",
    "kel",
    "lor",
    "mip",
    "nas",
    "pol",
    "quin",
    "rus",
    "sol",
    "tam",
]


def main(arguments: Sequence[str] | None = None) -> None:
    """Generate, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("titles", nargs="?", type=int, default=5000)
    count: int = parser.parse_args(arguments).titles
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder, "catalogue")
        size = generate(catalogue, count)
        print(f"{count:,} titles of {size / count / 1000:.1f} kB")  # noqa: T201
        measure(catalogue, Path(folder, "greenlit.db"))


def generate(folder: Path, count: int) -> int:
    """Write the titles; gives their size in bytes."""
    folder.mkdir()
    rng = random.Random(20261122)  # noqa: S311, nothing here is secret
    size = 0
    for number in range(count):
        text = sheet(invented(number, rng))
        size += len(text.encode())
        (folder / f"title-{number:06}.toml").write_text(text, encoding="utf-8")
    return size


def measure(catalogue: Path, database: Path) -> None:
    """Time each way of going through the files, as a ratio to tomllib alone."""
    found = files(catalogue)
    base = clocked(lambda: parsed(found))
    base.report("tomllib alone", base)
    clocked(lambda: files(catalogue)).report("files(): reading and hashing", base)
    clocked(lambda: each(found)).report("each file read and dropped", base)
    clocked(lambda: read(catalogue)).report("read(): the whole ledger", base)
    if importlib.util.find_spec("bot.store") is None:
        print("bot.store is not there; nothing to load into", file=sys.stderr)  # noqa: T201
        return
    asyncio.run(load(found, database, base))


def parsed(found: Sequence[CatalogueFile]) -> None:
    """What nobody can do without: each file through tomllib."""
    for file in found:
        tomllib.loads(file.path.read_text(encoding="utf-8"))


def each(found: Sequence[CatalogueFile]) -> None:
    """Read every title without keeping it."""
    for file in found:
        file.read()


async def load(found: Sequence[CatalogueFile], database: Path, base: "Cost") -> None:
    """Load into a new database, and again with nothing changed, in this process and after a restart."""
    from bot.store import Store

    now = datetime(2026, 11, 22, tzinfo=UTC)
    async with Store.open(database) as store:
        (await awaited(lambda: store.load_catalogue(found, now=now))).report("load_catalogue, first", base)
        (await awaited(lambda: store.load_catalogue(found, now=now))).report("load_catalogue, again", base)
    watch = Watch()
    async with Store.open(database) as store:
        watch.stop().report("opening after a restart", base)
        (await awaited(lambda: store.load_catalogue(found, now=now))).report(
            "load_catalogue, unchanged", base
        )


@dataclass(frozen=True)
class Cost:
    """What a piece of work took."""

    wall: float
    processor: float
    """Of all threads; the steadier of the two on a machine that others use too."""

    def report(self, what: str, base: "Cost") -> None:
        """One line: what, how long, and as ratios."""
        print(  # noqa: T201
            f"{what:<30}{self.wall:8.2f} s{self.wall / base.wall:7.2f} × tomllib"
            f"{self.processor:10.2f} s CPU{self.processor / base.processor:7.2f} ×"
        )


class Watch:
    """Started when it is made, without garbage left from the work before."""

    def __init__(self) -> None:
        """Start."""
        gc.collect()
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def stop(self) -> Cost:
        """The cost until now."""
        return Cost(time.perf_counter() - self._wall, time.process_time() - self._processor)


def clocked(work: Callable[[], object]) -> Cost:
    """What a piece of work takes."""
    watch = Watch()
    result = work()
    cost = watch.stop()
    del result
    return cost


async def awaited(work: Callable[[], Awaitable[object]]) -> Cost:
    """What an awaitable takes until it is done."""
    watch = Watch()
    await work()
    return watch.stop()


def invented(number: int, rng: random.Random) -> TitleLedger:
    """A title of about 18 kB whose names mean nothing."""
    slug = f"title-{number:06}"
    name = f"{word(rng)} {word(rng)} {number}"
    sources = {f"s{index}": source(f"s{index}", rng) for index in range(20)}
    claims = tuple(claim(slug, index, sorted(sources), rng) for index in range(36))
    gaps = tuple(
        Gap(f"unk.{topic}", slug, topic, f"Nothing about the {topic} of {name} is known.", CHECKED, ("s0",))
        for topic in (Topic.TRAILER, Topic.RUNTIME, Topic.RATING)
    )
    title = Title(
        slug,
        name,
        Kind.FILM,
        word(rng),
        2,
        sentence(rng),
        "",
        (Name(f"{name} nick", NameKind.NICKNAME),),
        CHECKED,
    )
    return TitleLedger(title, claims, gaps, MappingProxyType(sources))


def claim(slug: str, index: int, sources: list[str], rng: random.Random) -> Claim:
    """One claim of any kind, in turn."""
    kinds = [(Topic.STAGE, stage), (Topic.RELEASE, release), (Topic.QUOTE, quote), (Topic.HISTORY, event)]
    kinds += [
        (Topic.COUNT, figure),
        (Topic.NOTE, note),
        (Topic.RELEASE, dispute),
        *[(Topic.CREDIT, credit)] * 3,
    ]
    topic, detail = kinds[index % len(kinds)]
    return Claim(
        f"claim.{index}",
        slug,
        topic,
        f"{sentence(rng)} {sentence(rng)}",
        rng.choice(list(Label)),
        rng.choice(list(Tier)),
        tuple(sorted(rng.sample(sources, 2))),
        detail(rng),
        seen=day(rng),
    )


def stage(rng: random.Random) -> Detail:
    """A stage."""
    return StageDetail(rng.choice(list(Stage)))


def release(rng: random.Random) -> Detail:
    """A release date."""
    return ReleaseDetail(day(rng), word(rng), "cinema")


def quote(rng: random.Random) -> Detail:
    """A quotation."""
    return QuoteDetail(person(rng), sentence(rng), day(rng))


def event(rng: random.Random) -> Detail:
    """An event."""
    return EventDetail(rng.choice(list(EventKind)), day(rng))


def figure(rng: random.Random) -> Detail:
    """A number."""
    return FigureDetail(word(rng), rng.randrange(10**9), "views")


def note(rng: random.Random) -> Detail:
    """A note about somebody."""
    return NoteDetail(person(rng))


def dispute(rng: random.Random) -> Detail:
    """Three sides of a question."""
    return DisputeDetail(sentence(rng), tuple(Side(f"s{index}", sentence(rng)) for index in range(3)))


def credit(rng: random.Random) -> Detail:
    """An actor."""
    return CreditDetail(person(rng), "actor", rng.choice(list(Standing)), word(rng), (word(rng),))


def source(key: str, rng: random.Random) -> Source:
    """A page."""
    address = f"https://{word(rng).lower()}.example/{rng.randrange(10**9)}/{word(rng).lower()}"
    return Source(key, f"The {word(rng)}", address, day(rng), rng.choice(list(Tier)))


def day(rng: random.Random) -> PartialDate:
    """A day before the titles were checked."""
    return PartialDate(rng.randrange(2018, 2026), rng.randrange(1, 13), rng.randrange(1, 29))


def person(rng: random.Random) -> str:
    """A first and a last name."""
    return f"{word(rng)} {word(rng)}"


def word(rng: random.Random) -> str:
    """A capitalised word of three syllables."""
    return "".join(rng.choices(SYLLABLES, k=3)).capitalize()


def sentence(rng: random.Random) -> str:
    """Eleven words that mean nothing."""
    return " ".join(word(rng).lower() for _ in range(11)).capitalize() + "."


if __name__ == "__main__":
    main()
