"""What the README says is what is there: commands, settings, the title that it shows."""

import re
import tomllib
from pathlib import Path

from discord import app_commands
from simcord import Env

from bot.catalogue import check, read
from tests.cogs.shown import bot_of

ROOT = Path(__file__).resolve().parents[2]
LARGEST_PICTURE = 80_000
"""Bytes: the README is read on phones too."""
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_two_commands_stand_at_the_top() -> None:
    top = README[: README.index("## For fans")]
    assert "pip install uv && uv run greenlit demo" in top
    assert "pip install uv && uv run pytest" in top


def test_the_example_of_a_title_passes_the_check(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert example
    (tmp_path / "nebula-2.toml").write_text(example[1], encoding="utf-8")
    assert check(tmp_path) == []
    assert read(tmp_path)["nebula-2"].title.name == tomllib.loads(example[1])["title"]["name"]


def test_every_command_of_the_command_line_is_named() -> None:
    import subprocess
    import sys

    shown = subprocess.run(
        [sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    commands = re.findall(r"^    ([a-z]+)  ", shown, re.MULTILINE)
    assert len(commands) >= 9
    assert not [command for command in commands if f"`greenlit {command}" not in README]


def test_files_that_are_linked_exist() -> None:
    for text in (README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
            assert (ROOT / link).exists(), link


def test_every_picture_is_there_small_and_described() -> None:
    shown = dict(re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]*)"', README))
    pictures = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data" / "pictures").iterdir()}
    assert set(shown) == pictures
    assert all(len(alt) > 40 for alt in shown.values())
    assert all((ROOT / path).stat().st_size < LARGEST_PICTURE for path in pictures)


def test_every_command_on_discord_is_named_and_no_other(simcord_env: Env) -> None:
    commands = bot_of(simcord_env).tree.get_commands()
    menus = {each.name for each in commands if isinstance(each, app_commands.ContextMenu)}
    slash = {each.name for each in commands} - menus
    assert slash
    assert menus
    assert set(re.findall(r"`/([a-z]+)", README)) == slash
    fans = README[README.index("## For fans") : README.index("### How answers are labelled")]
    table = fans + README[README.index("## For moderators") : README.index("## For owners")]
    assert set(re.findall(r"^\| `/([a-z]+)", table, re.MULTILINE)) == slash
    assert set(re.findall(r"\*\*([^*]+)\*\*", table)) == menus
