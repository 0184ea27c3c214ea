"""A server to stand in."""

import pytest
from simcord import Env

from tests.cogs.shown import Place, place_in


@pytest.fixture
def place(simcord_env: Env) -> Place:
    """A server with a fan, a stranger and a moderator."""
    return place_in(simcord_env)
