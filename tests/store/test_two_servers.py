"""Whatever two servers write, neither ever sees anything of the other's through any read."""

import asyncio
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.claims import Gap, NoteDetail
from bot.domain.desk import DeskItem, DeskKind
from bot.domain.drafts import Draft
from bot.domain.errors import GreenlitError
from bot.domain.labels import Label, Tier
from bot.domain.server import ServerSettings
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.tips import TooManyTipsError
from bot.domain.titles import Name, NameKind
from bot.domain.topics import Topic
from bot.store import Pen, Store
from bot.store.updates import publish
from bot.store.versions import Of
from tests.store.ledgers import NOW, entry, file

ONE, TWO = 5, 6
_servers = st.sampled_from((ONE, TWO))
_slugs = st.sampled_from(("shrek", "frozen", f"own-{ONE}", f"own-{TWO}"))
_steps = st.lists(
    st.tuples(
        _servers,
        st.sampled_from(
            ("enter", "retract", "gap", "title", "reload", "draft", "publish", "tip", "settings")
        ),
        _slugs,
        st.integers(1, 6),
    ),
    max_size=14,
)


def mark(server: int) -> str:
    """A word that stands in everything that a server writes, and nowhere else."""
    return f"mark{server}mark"


def writing(server: int, what: str, slug: str, number: int) -> object:
    """One thing that a moderator of a server does."""

    def work(pen: Pen) -> None:
        statement = Statement(Topic.NOTE, mark(server), Label.REPORTED, Tier.OTHER_PRESS, NoteDetail())
        match what:
            case "enter":
                page = Source("", mark(server), f"https://{mark(server)}.example/", None, Tier.OTHER_PRESS)
                replaces = (f"server:{number}",) if number % 2 else ()
                told = replace(statement, replaces=replaces, refutes=(f"{slug}#note.0",))
                pen.enter(slug, told, pen.source(slug, page), why=mark(server))
            case "retract":
                pen.retract(f"server:{number}", why=mark(server))
            case "publish":
                page = Source("", mark(server), f"https://{mark(server)}.example/", None, Tier.OTHER_PRESS)
                publish(pen, number, [statement], page, channel=7, ping=None)
            case "gap":
                pen.gap(slug, Gap("", slug, Topic.MUSIC, mark(server), NOW.date()))
            case _:
                title = entry(f"own-{server}").title
                pen.put_title(
                    replace(title, name=mark(server), names=(Name(mark(server), NameKind.NICKNAME),))
                )

    return work


async def keep(store: Store, server: int, what: str, slug: str) -> None:
    """What a server keeps beside its ledger."""
    match what:
        case "draft":
            await store.drafts.begin(
                Draft(server, 0, slug, server, NOW, NOW, headline=mark(server), value=mark(server))
            )
        case "tip":
            with suppress(TooManyTipsError):
                item = DeskItem(
                    DeskKind.TIP, f"{mark(server)} {slug}", NOW, server, by=server, link=mark(server)
                )
                await store.tips.send(item)
        case _:
            await store.servers.set(server, ServerSettings(default_title=mark(server)), by=server, now=NOW)


async def seen_by(store: Store, server: int | None) -> str:
    """Everything that can be read for a server, as one text."""
    ledger = store.ledger_of(server)
    titles = [(each.title, each.claims, each.gaps, dict(each.sources)) for each in ledger]
    log: list[object] = []
    if server is not None:
        log = [await store.changes.newest(server)]
        log += [await store.changes.of_title(server, slug) for slug in ("shrek", "frozen", "own-5", "own-6")]
        log += [await store.drafts.open(server), await store.updates.newest(server)]
        log += [await store.drafts.get(server, number) for number in range(1, 8)]
        log += [await store.updates.get(server, number) for number in range(1, 8)]
        log += [await store.updates.told(server, number) for number in range(1, 8)]
        log += [await store.updates.of_title(server, slug) for slug in ("shrek", "frozen", "own-5", "own-6")]
        log += [await store.versions.newest(server, Of.UPDATE, number) for number in range(1, 8)]
        log += [await store.versions.newest(server, Of.TITLE, f"own-{each}") for each in (ONE, TWO)]
        log += [await store.desk.page(server, None), store.servers.get(server)]
    return repr((titles, log))


@given(_steps)
@settings(max_examples=25, deadline=None)
def test_two_servers_never_see_each_other(steps: list[tuple[int, str, str, int]]) -> None:
    async def run(path: Path) -> None:
        async with Store.open(path) as store:
            await store.load_catalogue([file("shrek"), file("frozen")], now=NOW)
            for at, (server, what, slug, number) in enumerate(steps):
                if what in ("draft", "tip", "settings"):
                    await keep(store, server, what, slug)
                    continue
                if what == "reload":
                    files = (
                        [file("frozen", str(at))] if number % 2 else [file("shrek", str(at)), file("frozen")]
                    )
                    await store.load_catalogue(files, now=NOW)
                    continue
                try:
                    await store.amend(server, writing(server, what, slug, number), by=server, now=NOW)  # pyright: ignore[reportArgumentType]
                except GreenlitError:
                    continue
            live = [await seen_by(store, each) for each in (ONE, TWO, None)]
        async with Store.open(path) as store:
            kept = [await seen_by(store, each) for each in (ONE, TWO, None)]
        for one, two, catalogue in (live, kept):
            assert mark(TWO) not in one
            assert mark(ONE) not in two
            assert mark(ONE) not in catalogue
            assert mark(TWO) not in catalogue
        assert live == kept

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder) / "greenlit.db"))
