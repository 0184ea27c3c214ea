"""The whole table: what answers say in each year from 2021 to 2030, in every language."""

from datetime import UTC, datetime
from typing import Final

import pytest

from bot.answering import Answerer, Outcome, Question
from bot.domain.claims import Stage
from bot.texts import LANGUAGES
from tests.factories import SLUG, ledger, release, stage, title_ledger

YEARS: Final = range(2021, 2031)
DATED: Final = release("2027-06-30", text="It is dated.", seen="2025-03")
ENGINE: Final = Answerer(
    ledger(
        title_ledger(
            DATED,
            stage(Stage.IN_DEVELOPMENT, "old", seen="2022-05", text="It was in development in 2022."),
            stage(Stage.IN_PRODUCTION, "new", seen="2026-02", text="It is being filmed in 2026."),
        )
    )
)
OUT: Final = Answerer(
    ledger(title_ledger(DATED, stage(Stage.RELEASED, "out", seen="2027-06-30", text="It is out.")))
)
WHEN: Final = {
    "en": "when does it come out",
    "es": "cuándo sale",
    "pt": "quando sai",
    "fr": "ça sort quand",
    "de": "wann kommt es raus",
}
IS_IT: Final = {
    "en": "is it happening",
    "es": "va a haber",
    "pt": "vai ter",
    "fr": "c'est confirmé",
    "de": "kommt es",
}
AHEAD: Final = {
    "en": "is scheduled for 30 June 2027",
    "es": "se estrena el 30 de junio de 2027",
    "pt": "estreia em 30 de junho de 2027",
    "fr": "sort le 30 juin 2027",
    "de": "startet am 30. Juni 2027",
}
MISSED: Final = {
    "en": "was due on 30 June 2027; no release is recorded here",
    "es": "estaba previsto el 30 de junio de 2027; aquí no consta que haya salido",
    "pt": "estava prevista em 30 de junho de 2027; aqui não há registro de que tenha saído",
    "fr": "devait sortir le 30 juin 2027 ; aucune sortie n’est enregistrée ici",
    "de": "sollte am 30. Juni 2027 starten; ein Start ist hier nicht verzeichnet",
}
COUNTED: Final = {"en": "days to go", "es": "Faltan", "pt": "Faltam", "fr": "C’est dans", "de": "Das ist in"}
OLD: Final = {
    "en": "newest word",
    "es": "Última noticia que consta: febrero de 2026",
    "pt": "Última notícia registrada: fevereiro de 2026",
    "fr": "Dernière information connue : février 2026",
    "de": "Letzte bekannte Nachricht: Februar 2026",
}
IS_OUT: Final = {
    "en": "came out on 30 June 2027",
    "es": "se estrenó el 30 de junio de 2027",
    "pt": "estreou em 30 de junho de 2027",
    "fr": "a fait sa sortie le 30 juin 2027",
    "de": "am 30. Juni 2027",
}


def asked(text: str, year: int, locale: str = "en", engine: Answerer = ENGINE) -> str:
    now = datetime(year, 6, 15, 12, tzinfo=UTC)
    answer = engine.answer(Question(text, default=SLUG, locale=locale), now=now)
    assert answer.outcome is not Outcome.NOT_UNDERSTOOD, answer.steps
    assert answer.language == locale
    return answer.text


def everywhere() -> list[tuple[str, int]]:
    return [(language, year) for language in LANGUAGES for year in YEARS]


@pytest.mark.parametrize(("language", "year"), everywhere())
def test_a_confirmed_day_is_counted_down_to_and_then_was_due(language: str, year: int) -> None:
    text = asked(WHEN[language], year, language)
    ahead = year <= 2027
    assert (AHEAD if ahead else MISSED)[language] in text
    assert (MISSED if ahead else AHEAD)[language] not in text
    assert (COUNTED[language] in text) is ahead


@pytest.mark.parametrize(("language", "year"), everywhere())
def test_a_status_says_how_old_it_is_from_ninety_days_on(language: str, year: int) -> None:
    assert (OLD[language] in asked(IS_IT[language], year, language)) is (year >= 2026)


@pytest.mark.parametrize(("language", "year"), everywhere())
def test_what_is_out_is_never_due_and_never_counted_down_to(language: str, year: int) -> None:
    text = asked(WHEN[language], year, language, OUT)
    assert IS_OUT[language] in text
    assert MISSED[language] not in text
    assert COUNTED[language] not in text


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("question", "says", "not_that"),
    [
        ("as of 2023 what is the status", "in development in 2022", "filmed"),
        ("as of 2026 what is the status", "filmed in 2026", "as of 2022"),
        ("as of 2021 when does it come out", "As of 2021 the release date of Lantern Hill 2 is not known here", "due"),
        ("as of 2024 when does it come out", "As of 2024 the release date of Lantern Hill 2 is not known here", "due"),
        ("as of 2025 when does it come out", "30 June 2027", "not known"),
    ],
)  # fmt: skip
def test_as_of_a_year_only_that_is_known_whenever_it_is_asked(
    year: int, question: str, says: str, not_that: str
) -> None:
    text = asked(question, year)
    assert says in text
    assert not_that not in text
