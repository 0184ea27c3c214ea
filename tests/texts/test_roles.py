"""Roles as people of a language read them."""

import pytest

from bot.texts import texts_in
from bot.texts.roles import role_words


@pytest.mark.parametrize(
    ("role", "language", "told"),
    [
        ("director", "en", "director"),
        ("director", "de", "Regie"),
        ("director, writer", "es", "dirección, guion"),
        ("production and distributor", "fr", "production, distribution"),
        ("dog trainer", "pt", "dog trainer"),
        ("director, dog trainer", "pt", "director, dog trainer"),
    ],
)
def test_usual_roles_are_told_and_others_stay_whole(role: str, language: str, told: str) -> None:
    assert role_words(role, texts_in(language)) == told
