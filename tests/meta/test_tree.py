"""The shape of the code base: nothing strange at the top, no long files, no unfinished marks, no foreign words."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP = {
    ".ci",
    ".dockerignore",
    ".env.example",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Dockerfile",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "bot",
    "cogs",
    "compose.yaml",
    "data",
    "pyproject.toml",
    "tests",
}
LONGEST = 300


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    return [Path(name) for name in listed.stdout.decode().split("\0") if name]


def code() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py" and (ROOT / path).exists()]


def test_the_top_level_holds_what_the_design_names() -> None:
    assert {path.parts[0] for path in tracked()} <= TOP


def test_no_file_of_code_is_long() -> None:
    long = {
        str(path): lines
        for path in code()
        if path.parts[0] in ("bot", "cogs")
        and (lines := len((ROOT / path).read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_nothing_is_left_unfinished() -> None:
    marks = re.compile(r"TO" r"DO|FIX" r"ME|X" r"XX|raise NotImplemented" r"Error|place" r"holder(?!=)")
    found = [
        f"{path}:{number}"
        for path in code()
        if path.parts[0] in ("bot", "cogs")
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1)
        if marks.search(line)
    ]
    assert not found


def test_tests_do_not_sleep() -> None:
    naps = re.compile(r"(time|asyncio)\.sle" r"ep\((?!0\))")
    found = [
        str(path)
        for path in code()
        if path.parts[0] == "tests" and naps.search((ROOT / path).read_text(encoding="utf-8"))
    ]
    assert not found


def test_sql_lives_in_the_store() -> None:
    sql = re.compile(r"(SELECT .* FROM|INSERT INTO|UPDATE .* SET|DELETE FROM) ")
    found = [
        str(path)
        for path in code()
        if (path.parts[0] == "cogs" or (path.parts[0] == "bot" and path.parts[1] != "store"))
        and sql.search((ROOT / path).read_text(encoding="utf-8"))
    ]
    assert not found


def test_ignored_rules_stay_rare_and_reasoned() -> None:
    bare = re.compile(r"# (noqa|type: ignore|pyright: ignore)\s*$|# noqa(?!: [A-Z])|# type: ignore")
    found = [
        f"{path}:{number}"
        for path in code()
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line) and path.name != "test_tree.py"
    ]
    assert not found
