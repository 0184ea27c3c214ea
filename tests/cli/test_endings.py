"""How a command ends: exit codes, closed pipes, Ctrl-C, strange terminals, and what is never imported."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import __version__
from bot.cli import output
from bot.cli.arguments import moment
from tests.cli.running import Run, command, environment, started

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
HEAVY = ("discord", "aiohttp", "asyncio", "sqlite3", "aiosqlite", "rich", "dotenv", "simcord")


def test_the_version_is_the_package_s(greenlit: Run) -> None:
    assert greenlit("--version").out == f"greenlit {__version__}\n"


def test_help_names_every_command_with_examples(greenlit: Run) -> None:
    ended = greenlit("--help")
    assert ended.code == 0
    for name in (
        "run",
        "demo",
        "ask",
        "status",
        "cast",
        "history",
        "titles",
        "catalogue",
        "evaluate",
        "doctor",
    ):
        assert re.search(rf"^    {name}\b", ended.out, re.MULTILINE)
        assert greenlit(name, "--help").code == 0
    assert "examples:" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 120
    assert max(map(len, greenlit("ask", "--help").out.splitlines())) <= 80


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("dance",),
        ("status", "--now", "yesterday"),
        ("status", "--now", "2026-13-01"),
        ("status", "--jso"),
        ("ask",),
        ("ask", "--batch", "x.jsonl", "question"),
        ("ask", "--batch", "x.jsonl", "--explain"),
        ("ask", "--batch", "nowhere.jsonl"),
        ("ask", "--batch", "."),
        ("catalogue",),
        ("catalogue", "burn"),
        ("demo", "--port", "65536"),
        ("demo", "--port", "-1"),
        ("demo", "--port", "x"),
        ("evaluate", "nowhere.jsonl"),
    ],
    ids=" ".join,
)
def test_wrong_arguments_end_with_2_and_no_traceback(greenlit: Run, argv: tuple[str, ...]) -> None:
    ended = greenlit(*argv)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-22", "2026-11-22T12:00:00+00:00"),
        ("2026-11-22T18:30", "2026-11-22T18:30:00+00:00"),
        ("2026-11-22T18:30:00+02:00", "2026-11-22T18:30:00+02:00"),
        ("2026-11-22T18:30:00Z", "2026-11-22T18:30:00+00:00"),
    ],
)
def test_now_takes_a_day_or_a_moment(text: str, iso: str) -> None:
    assert moment(text).isoformat() == iso


def test_a_fault_is_one_sentence_and_a_reference(greenlit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("bot.cli.show.open_ledger", fail)
    ended = greenlit("status")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Something went wrong inside Greenlit (GL-")
    assert ended.err.count("\n") == 1
    assert "secret detail" not in ended.err


def test_what_the_system_refuses_is_said_as_the_system_says_it(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "somewhere")

    monkeypatch.setattr("bot.cli.show.open_ledger", fail)
    ended = greenlit("status")
    assert (ended.code, ended.err) == (1, "The system refused: No space left on device (somewhere).\n")


def test_with_debugging_the_log_has_the_traceback_once(process: Process) -> None:
    script = "import sys, bot.cli.show as show; show.open_ledger = None; from bot.cli.main import main; sys.exit(main())"
    ended = process("status", script=script, env={"GREENLIT_LOG": "DEBUG"})
    assert ended.returncode == 1
    assert ended.stderr.count(b"Traceback") == 1
    assert b"The log has the details under GL-" in ended.stderr


def test_python_m_bot_is_the_same_command(process: Process) -> None:
    ended = process("--version")
    assert (ended.returncode, ended.stdout.decode().strip()) == (0, f"greenlit {__version__}")
    assert process("status", "--nonsense").returncode == 2


@pytest.mark.parametrize(
    ("argv", "collected"),
    [
        (("titles",), False),
        (("ask", "--batch", "-"), True),
        (("catalogue", "check"), True),
        (("doctor",), True),
    ],
)
def test_only_what_is_over_at_once_does_without_garbage_collection(
    process: Process, argv: tuple[str, ...], collected: bool
) -> None:
    script = (
        "import gc, os; os._exit = lambda code: print('collected:', gc.isenabled(), code);"
        "from bot.__main__ import main; main()"
    )
    assert process(*argv, script=script).stdout.decode().splitlines()[-1] == f"collected: {collected} 0"


@pytest.mark.parametrize(
    "argv",
    [
        ("ask", "when does lantern hill 2 come out"),
        ("ask", "--batch", "-"),
        ("status",),
        ("status", "lantern hil 2"),
        ("cast",),
        ("history",),
        ("titles",),
        ("catalogue", "check"),
    ],
    ids=" ".join,
)
def test_reading_imports_neither_discord_nor_a_database_and_makes_no_file(
    process: Process, tmp_path: Path, argv: tuple[str, ...]
) -> None:
    before = sorted(tmp_path.rglob("*"))
    script = (
        "import sys; from bot.cli.main import main; code = main(sys.argv[1:]);"
        f"found = [name for name in {HEAVY!r} if name in sys.modules];"
        "print(*found, file=sys.stderr, end=''); sys.exit(code)"
    )
    ended = process(*argv, script=script, stdin=b'{"id": 1, "question": "when is it out"}\n')
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout
    assert sorted(tmp_path.rglob("*")) == before


def test_a_reader_that_leaves_early_is_no_error() -> None:
    with started(("status", "--json")) as bot:
        assert bot.stdout is not None
        assert bot.stderr is not None
        bot.stdout.close()
        err = bot.stderr.read()
        bot.wait(timeout=10)
    assert (bot.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(  # noqa: S603, our own command
            command(("titles",)), stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
        )
    assert ended.returncode == 1
    assert ended.stderr == b"The system refused: No space left on device.\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send to a child")
def test_ctrl_c_in_a_batch_ends_quietly_with_130() -> None:
    with started(("ask", "--batch", "-")) as bot:
        assert bot.stdin is not None
        assert bot.stdout is not None
        bot.stdin.write(b'{"id": 1, "question": "when is it out"}\n')
        bot.stdin.flush()
        assert bot.stdout.readline().startswith(b'{"id": 1,')
        bot.send_signal(signal.SIGINT)
        _, err = bot.communicate(timeout=10)
    assert (bot.returncode, err) == (130, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_a_terminal_that_is_not_utf_8_gets_what_it_can_show(process: Process, encoding: str) -> None:
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    ended = process("status", "--now", "2026-11-22", env=env)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "Moved once: November 2026" in ended.stdout.decode(encoding)
    ended = process("status", "--json", env=env)
    assert ended.returncode == 0
    assert "November 2026 \\u2192 22 May 2027" in ended.stdout.decode(encoding)


def test_a_closed_standard_output_is_no_error(process: Process) -> None:
    script = "import sys; sys.stdout = None; from bot.cli.main import main; sys.exit(main(['titles']))"
    ended = process(script=script)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_control_characters_never_reach_the_terminal() -> None:
    assert output.printable("a\x1b[31mb\x07c\x9bd\r\ne\tf") == "a[31mbcd\ne\tf"


def test_leaving_needs_no_real_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", object())
    with pytest.raises(AttributeError):
        sys.stdout.fileno()
    monkeypatch.undo()
    output.reader_has_left()


def test_what_a_command_last_said_to_the_person_is_out_when_the_process_ends(process: Process) -> None:
    script = """import sys
from bot.__main__ import main
from bot.cli import main as command
command.main = lambda: sys.stderr.write("half a line") - 11
main()"""
    ended = process(script=script)
    assert (ended.stderr, ended.returncode) == (b"half a line", 0)
