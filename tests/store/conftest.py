"""A place for a database."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's database is made."""
    return tmp_path / "greenlit.db"


@pytest.fixture(autouse=True)
def threads_end() -> Iterator[None]:
    """Whatever a test does to a store, no thread of it is left."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()
