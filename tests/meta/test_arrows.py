"""The arrows between the layers hold, and the contracts that check them can fail."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()"]
    return subprocess.run(  # noqa: S603, our own command
        [*command, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_arrows_between_the_layers_hold() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


def test_an_arrow_that_points_back_is_noticed(tmp_path: Path) -> None:
    for package in ("bot", "cogs"):
        for file in (ROOT / package).rglob("*.py"):
            copy = tmp_path / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (tmp_path / "bot/domain/backwards.py").write_text("import discord\n", encoding="utf-8")
    result = lint_imports(tmp_path)
    assert result.returncode != 0
    assert "bot.domain.backwards -> discord" in result.stdout
