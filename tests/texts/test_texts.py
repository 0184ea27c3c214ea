"""Messages and dates in a reader's language."""

import pytest

from bot.domain.dates import PartialDate
from bot.texts import LANGUAGES, language_of, texts_in
from bot.texts.dates import when_words, words


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("es-ES", "es"),
        ("es-419", "es"),
        ("pt-BR", "pt"),
        ("de", "de"),
        ("FR_ca", "fr"),
        ("ja", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_locale_is_read_in_its_language_or_in_english(locale: str | None, language: str) -> None:
    assert language_of(locale) == language


@pytest.mark.parametrize(
    ("iso", "language", "bare", "placed"),
    [
        ("2027-06-30", "es", "30 de junio de 2027", "el 30 de junio de 2027"),
        ("2027-06-30", "pt", "30 de junho de 2027", "em 30 de junho de 2027"),
        ("2027-06-30", "fr", "30 juin 2027", "le 30 juin 2027"),
        ("2027-10-01", "fr", "1er octobre 2027", "le 1er octobre 2027"),
        ("2027-10-11", "fr", "11 octobre 2027", "le 11 octobre 2027"),
        ("2027-06-30", "de", "30. Juni 2027", "am 30. Juni 2027"),
        ("2027-06-30", "en", "30 June 2027", "on 30 June 2027"),
        ("2027-03", "de", "März 2027", "im März 2027"),
        ("2027-Q3", "fr", "3e trimestre 2027", "au 3e trimestre 2027"),
        ("2027-summer", "pt", "verão de 2027", "no verão de 2027"),
        ("2027", "de", "2027", "2027"),
        ("2027", "es", "2027", "en 2027"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(iso: str, language: str, bare: str, placed: str) -> None:
    when = PartialDate.parse(iso)
    assert words(when, texts_in(language)) == bare
    assert when_words(when, texts_in(language)) == placed


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_and_many_are_told_apart(language: str) -> None:
    texts = texts_in(language)
    one = texts.phrases("That is in %(number)s day.", "That is in %(number)s days.", 1)
    many = texts.phrases("That is in %(number)s day.", "That is in %(number)s days.", 2)
    assert "1" in one
    assert "2" in many
    assert one != many.replace("2", "1")


def test_a_message_that_is_missing_is_shown_in_english() -> None:
    assert texts_in("de").phrase("No such message: %(what)s", what="x") == "No such message: x"
