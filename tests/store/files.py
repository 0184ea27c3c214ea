"""Databases to open, and what is said of one that is refused."""
# ruff: noqa: ASYNC240 – nothing else runs in these loops

from pathlib import Path

import pytest

from bot.store import Store, StoreError
from tests.store.ledgers import NOW, file


async def made(path: Path) -> bytes:
    """A database with some pages of content, closed; its bytes."""
    async with Store.open(path) as store:
        await store.load_catalogue([file(f"title-{n}", claims=40) for n in range(20)], now=NOW)
    return path.read_bytes()


async def refusal(path: Path) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(StoreError) as caught:
        async with Store.open(path):
            pass
    sentence = str(caught.value)
    assert str(path.parent) in sentence
    assert sentence.endswith(".")
    assert "Traceback" not in sentence
    return sentence
