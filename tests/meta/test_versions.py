"""What is installed is what pyproject pins, to the last package."""

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^;\s]+)")


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins() -> dict[str, str]:
    project = pyproject()
    listed: list[str] = [
        *project["project"]["dependencies"],
        *project["tool"]["uv"]["constraint-dependencies"],
    ]
    for group in project["dependency-groups"].values():
        listed += [line for line in group if isinstance(line, str)]
    found: dict[str, str] = {}
    for line in listed:
        pin = PIN.match(line)
        assert pin, f"{line} is not pinned with =="
        found[normal(pin["name"])] = pin["version"]
    return found


def test_every_requirement_is_pinned_once() -> None:
    project = pyproject()
    listed = [*project["project"]["dependencies"], *project["tool"]["uv"]["constraint-dependencies"]]
    for group in project["dependency-groups"].values():
        listed += [line for line in group if isinstance(line, str)]
    names = [normal(PIN.match(line)["name"]) for line in listed]  # pyright: ignore[reportOptionalSubscript]
    assert sorted(names) == sorted(set(names))


def test_the_build_back_end_and_its_packages_are_pinned() -> None:
    project = pyproject()
    for line in [
        *project["build-system"]["requires"],
        *project["tool"]["uv"]["build-constraint-dependencies"],
    ]:
        assert PIN.fullmatch(line), line


def reachable(name: str, seen: set[str]) -> set[str]:
    """The installed packages that a package brings along, itself included."""
    if normal(name) in seen:
        return seen
    try:
        requires = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return seen
    seen.add(normal(name))
    for line in requires:
        if "extra ==" not in line:
            dependency = re.match(r"[A-Za-z0-9._-]+", line)
            assert dependency
            reachable(dependency[0], seen)
    return seen


def test_what_is_installed_is_what_is_pinned() -> None:
    pinned = pins()
    seen: set[str] = set()
    for name in pinned:
        reachable(name, seen)
    installed = {name: metadata.version(name) for name in sorted(seen)}
    assert installed, "nothing is installed"
    assert installed == {name: pinned.get(name) for name in installed}
