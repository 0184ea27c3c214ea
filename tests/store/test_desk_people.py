"""What the desk keeps of one person is given to them whole, and taken away without a trace."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.desk import DeskItem, DeskKind, DeskState, Waiting
from bot.domain.desk_answers import AnswerDraft, Notice
from bot.store import Store
from tests.store.ledgers import NOW

HERE, THERE = 5, 6
ANN, BEA, MOD = 900_001, 900_002, 900_003
LATER = NOW + timedelta(hours=1)


async def put(store: Store, item: DeskItem) -> int:
    noted = await store.desk.record(item)
    assert noted.id is not None
    return noted.id


def tip(subject: str, by: int) -> DeskItem:
    return DeskItem(DeskKind.TIP, subject, NOW, HERE, by=by, remark=f"{subject} it says", ref=subject)


async def live(store: Store) -> dict[str, int]:
    """Two people's traces on two desks, and a moderator's."""
    trailer = await put(store, DeskItem(DeskKind.UNANSWERED, "trailer?", NOW, HERE, 60, 70))
    poster = await put(store, DeskItem(DeskKind.UNANSWERED, "poster?", NOW, THERE))
    told = await put(store, DeskItem(DeskKind.NOT_TRACKED, "Zzyzx 9", NOW, HERE))
    for person in (ANN, BEA):
        await store.desk.wait(HERE, trailer, Waiting(person, NOW, 60, 70))
        await store.desk.wait(HERE, told, Waiting(person, NOW, 60, 71))
        doubt = DeskItem(
            DeskKind.FEEDBACK, "In May.", NOW, HERE, ref="a#b", by=person, remark=f"says {person}"
        )
        await store.desk.record(doubt)
    await store.desk.wait(THERE, poster, Waiting(ANN, NOW))
    both = await put(store, tip("both saw this", ANN))
    await store.desk.record(replace(tip("both saw this", BEA), seen=LATER))
    own = await put(store, tip("only ann saw this", ANN))
    await store.desk_answers.begin(AnswerDraft(HERE, trailer, MOD, NOW, "It is out.", "https://a.example"))
    await store.desk.tell(HERE, told, "one", by=MOD, now=LATER)
    declined = await put(store, tip("old news", ANN))
    await store.tips.decline(HERE, declined, "We know.", by=MOD, now=LATER)
    return {"trailer": trailer, "told": told, "both": both, "own": own}


def named(path: Path, person: int) -> list[str]:
    """Every table in which somebody's id stands anywhere."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return [
            table
            for table in tables
            for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608, the schema's names
            if any(str(person) in str(value) for value in row)
        ]


async def test_a_person_is_given_everything_that_names_them(path: Path) -> None:
    async with Store.open(path) as store:
        await live(store)
        mine = await store.desk.of_person(ANN)
        assert [(about.server, about.subject) for about, _ in mine.waits] == [
            (HERE, "trailer?"),
            (THERE, "poster?"),
        ]
        assert [voice.remark for _, voice in mine.said] == [
            f"says {ANN}",
            "both saw this it says",
            "only ann saw this it says",
            "old news it says",
        ]
        mods = await store.desk.of_person(MOD)
        assert [(about.subject, each.text) for about, each in mods.writing] == [("trailer?", "It is out.")]
        assert [(about.subject, each.state) for about, each in mods.closed] == [
            ("Zzyzx 9", DeskState.ANSWERED),
            ("old news", DeskState.DISMISSED),
        ]


async def test_the_export_is_plain_json_with_nobody_else_in_it(path: Path) -> None:
    async with Store.open(path) as store:
        await live(store)
        text = json.dumps((await store.desk.of_person(ANN)).exported())
        assert str(BEA) not in text
        assert str(MOD) not in text
        exported = json.loads(text)
        assert exported["waiting_for"][0] == {
            "server": str(HERE),
            "kind": "unanswered",
            "subject": "trailer?",
            "title": None,
            "since": NOW.isoformat(),
            "told_in_channel": "60",
            "asked_under_message": "70",
            "language": "",
        }
        nobody = (await store.desk.of_person(4)).exported()
        assert set(nobody) == set(exported)
        assert not any(nobody.values())


async def test_who_is_forgotten_stands_nowhere_on_disk_and_others_lose_nothing(path: Path) -> None:
    async with Store.open(path) as store:
        ids = await live(store)
        hers = await store.desk.of_person(BEA)
        assert {"desk_waiting", "desk_voice", "outbox"} <= set(named(path, ANN))
        await store.desk.forget_person(ANN)
        assert named(path, ANN) == []
        assert await store.desk.of_person(BEA) == hers
        trailer = await store.desk.item(HERE, ids["trailer"])
        assert [each.person for each in trailer.waiting] == [BEA]
        assert [each.kind for each in await store.desk.open(HERE) if each.id == ids["own"]] == []
        assert (await store.desk.item(HERE, ids["both"])).count == 2
        await store.desk.forget_person(MOD)
        assert named(path, MOD) == []
        assert await store.desk_answers.get(HERE, ids["trailer"]) is None
        assert (await store.desk.item(HERE, ids["told"])).state is DeskState.ANSWERED


async def test_a_notice_that_still_waits_names_only_who_is_left(path: Path) -> None:
    async with Store.open(path) as store:
        await live(store)
        await store.desk.forget_person(ANN)
        (job,) = (await store.outbox.claim(LATER)).jobs
        assert Notice.read(job.outgoing.payload).people == (BEA,)
        await store.outbox.later(job, LATER, unsure=False)
        await store.desk.forget_person(BEA)
        assert (await store.outbox.claim(LATER)).jobs == ()
        assert named(path, BEA) == []
