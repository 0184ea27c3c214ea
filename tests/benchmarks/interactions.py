"""What /status, /cast, /ask and autocomplete cost beside two bare commands: `python -m tests.benchmarks.interactions`.

The first bare command replies "pong"; the second builds the very components of our reply from literals in its callback.
Each of seven runs takes all of them in turn, one after the other, so that a machine that others use slows them alike.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final

import discord
from discord import app_commands

from bot.domain.polls import Option, Plan
from bot.store.ballots import Vote
from tests.benchmarks.discord_direct import CHANNEL, GUILD, Direct, Took, direct
from tests.benchmarks.literal import builder

RUNS: Final = 7
MANY_VOTERS: Final = 10_000
TURNS: Final = 40
"""Times each is used in a run."""
TITLES: Final = ("we-can-be-heroes-2", "shrek-5", "the-batman-part-ii", "stranger-things-5")
QUESTIONS: Final = (
    "is pedro pascal back in we can be heroes 2",
    "when does shrek 5 come out",
    "who directs the batman part 2",
    "is it confirmed",
    "who is in the cast",
    "how many episodes does stranger things 5 have",
    "where can i watch wednesday season 3",
    "what is frozen 3 about",
    "has filming started",
    "who plays missy",
    "is there a trailer for gladiator 3",
    "when was peacemaker season 2 announced",
)
TYPED: Final = ("", "her", "shrk", "we can be heroes")

Use = Callable[[int], Awaitable[Took]]
_SIGNS: Final = str.maketrans("01", "?!")


@dataclass(slots=True)
class Case:
    """One way to use the bot, what it is compared with, and what each use took."""

    name: str
    use: Use
    limit: str = ""
    goal: str = ""
    runs: list[list[Took]] = field(default_factory=list[list[Took]])

    def microseconds(self, run: int, kind: str) -> float:
        """The median of a run."""
        return statistics.median(getattr(took, kind) for took in self.runs[run])


async def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        async with direct(Path(folder)) as fan:
            cases = [case async for case in _cases(fan)] + [case async for case in _votes(fan)]
            for run in range(-1, RUNS):  # one to warm up
                for case in cases:
                    took = [await case.use(turn) for turn in range(TURNS if run >= 0 else len(QUESTIONS))]
                    if run >= 0:
                        case.runs.append(took)
    sys.stdout.write(table(cases))


async def _cases(fan: Direct) -> AsyncGenerator[Case]:
    _bare(fan, "pong", _pong)
    yield Case("“pong”", lambda _: fan.use("pong"))
    for name, goal in (("status", "≤ 1.3"), ("cast", "≤ 1.3")):
        uses = [partial(fan.use, name, title=title) for title in TITLES]
        await _literals(fan, f"{name}-literal", uses)
        yield Case(f"literals of /{name}", _indexed(fan, f"{name}-literal", len(TITLES)))
        yield Case(f"/{name}", _titled(fan, name), f"literals of /{name}", goal)
    asked = [partial(fan.use, "ask", question=question) for question in QUESTIONS]
    await _literals(fan, "ask-literal", asked)
    yield Case("literals of /ask", _indexed(fan, "ask-literal", len(QUESTIONS)))
    yield Case(
        "/ask",
        lambda turn: fan.use("ask", question=QUESTIONS[turn % len(QUESTIONS)]),
        "literals of /ask",
        "+ 1 ms",
    )
    fresh = count()
    yield Case(
        "/ask, a new question",
        lambda turn: fan.use("ask", question=_new(QUESTIONS[turn % len(QUESTIONS)], next(fresh))),
        "literals of /ask",
        "+ 1 ms",
    )
    await fan.type("ask", "title", "")
    constant = [app_commands.Choice(name=each["name"], value=each["value"]) for each in fan.data["choices"]]
    _constant(fan, constant)
    yield Case("a constant list", lambda turn: fan.type("constant", "title", TYPED[turn % len(TYPED)]))
    yield Case(
        "autocomplete",
        lambda turn: fan.type("ask", "title", TYPED[turn % len(TYPED)]),
        "a constant list",
        "≤ 1.5",
    )


async def _votes(fan: Direct) -> AsyncGenerator[Case]:
    """A press on a poll that nobody, and on one that ten thousand people have voted in."""
    services = fan.bot.services
    closes = services.clock() + timedelta(days=300)
    plan = Plan("Who wins?", (Option("Shrek"), Option("Donkey")), closes, CHANNEL)
    for name, voters in (("a vote", 0), (f"after {MANY_VOTERS:,}", MANY_VOTERS)):
        poll = await services.store.polls.create(plan, server=GUILD, by=1, now=services.clock())
        now = services.clock()
        crowd = (Vote(poll.id, person, (person % 2,), (), now) for person in range(1, voters + 1))
        await asyncio.gather(*map(services.store.ballots.cast, crowd))
        people = count(10 * MANY_VOTERS)
        yield Case(name, partial(_vote, fan, poll.id, people), "a vote" if voters else "", "")


async def _vote(fan: Direct, poll: int, people: Iterator[int], turn: int) -> Took:
    return await fan.press(f"gl:poll:vote:{poll}:{turn % 2}", next(people))


def _new(question: str, number: int) -> str:
    """A question that nobody has asked yet: it ends in signs that stand for its number."""
    return f"{question} {f'{number:b}'.translate(_SIGNS)}"


def _titled(fan: Direct, name: str) -> Use:
    return lambda turn: fan.use(name, title=TITLES[turn % len(TITLES)])


def _indexed(fan: Direct, name: str, many: int) -> Use:
    return lambda turn: fan.use(name, which=str(turn % many))


async def _pong(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.send_message("pong")


async def _literals(fan: Direct, name: str, uses: Sequence[Callable[[], Awaitable[Took]]]) -> None:
    """A bare command that shows what each use shows, and nothing less."""
    shown: list[Any] = []
    for use in uses:
        await use()
        shown.append(fan.data["components"])
    builders = [builder(components) for components in shown]

    async def reply(interaction: discord.Interaction[Any], which: str) -> None:
        await interaction.response.send_message(view=builders[int(which)]())

    _bare(fan, name, reply)
    for at, components in enumerate(shown):
        await fan.use(name, which=str(at))
        if fan.data["components"] != components:
            raise AssertionError(f"{name} {at} shows something else than what it is compared with")


def _constant(fan: Direct, choices: list[app_commands.Choice[str]]) -> None:
    async def reply(interaction: discord.Interaction[Any], title: str) -> None:
        await interaction.response.send_message(title)

    async def complete(_: discord.Interaction[Any], __: str) -> list[app_commands.Choice[str]]:
        return choices

    _bare(fan, "constant", reply).autocomplete("title")(complete)


def _bare(fan: Direct, name: str, callback: Any) -> app_commands.Command[Any, ..., Any]:
    command: app_commands.Command[Any, ..., Any] = app_commands.Command(
        name=name, description="A limit to compare with", callback=callback
    )
    fan.bot.tree.add_command(command)
    return command


def table(cases: Sequence[Case]) -> str:
    """One line a case: CPU and wall time, and as ratios, run by run, to “pong” and to its own limit."""
    by_name = {case.name: case for case in cases}
    pong = cases[0]
    lines = [f"{'':<20}{'CPU µs':>9}{'wall µs':>9}{'× pong':>9}{'× limit':>9}{'+ ms':>8}  goal"]
    for case in cases:
        cpu, wall = (
            _median(case.microseconds(run, kind) for run in range(RUNS)) for kind in ("processor", "wall")
        )
        line = f"{case.name:<20}{cpu:>9.0f}{wall:>9.0f}{_ratio(case, pong):>9.2f}"
        if case.limit:
            limit = by_name[case.limit]
            more = _median(
                case.microseconds(run, "processor") - limit.microseconds(run, "processor")
                for run in range(RUNS)
            )
            line += f"{_ratio(case, limit):>9.2f}{more / 1000:>8.2f}  {case.goal}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def _ratio(case: Case, limit: Case) -> float:
    return _median(
        case.microseconds(run, "processor") / limit.microseconds(run, "processor") for run in range(RUNS)
    )


def _median(values: Iterable[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    asyncio.run(main())
