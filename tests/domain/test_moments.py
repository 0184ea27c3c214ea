"""Moments in the words people use: read, refused with examples, never guessed."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import PartialDate
from bot.domain.moment_days import MomentError
from bot.domain.moments import read_moment

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 28, 10, 30, tzinfo=UTC)
"""A Saturday, 11:30 in Berlin."""


def here(text: str, now: datetime = NOW) -> str:
    return read_moment(text, now=now, zone=BERLIN).at.astimezone(BERLIN).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("friday 8pm", "Fri 2026-12-04 20:00"),
        ("Friday, 8 p.m.", "Fri 2026-12-04 20:00"),
        ("5pm friday", "Fri 2026-12-04 17:00"),
        ("friday at 20", "Fri 2026-12-04 20:00"),
        ("friday at 20:30", "Fri 2026-12-04 20:30"),
        ("on sunday at noon", "Sun 2026-11-29 12:00"),
        ("monday!", "Mon 2026-11-30 23:59"),
        ("sat 11:00", "Sat 2026-12-05 11:00"),
        ("sat 12:00", "Sat 2026-11-28 12:00"),
        ("sat", "Sat 2026-11-28 23:59"),
        ("next friday", "Fri 2026-12-04 23:59"),
        ("next saturday", "Sat 2026-12-05 23:59"),
        ("in 3 days", "Tue 2026-12-01 11:30"),
        ("3 days", "Tue 2026-12-01 11:30"),
        ("in two weeks", "Sat 2026-12-12 11:30"),
        ("a week from now", "Sat 2026-12-05 11:30"),
        ("90 minutes", "Sat 2026-11-28 13:00"),
        ("in an hour", "Sat 2026-11-28 12:30"),
        ("in half an hour", "Sat 2026-11-28 12:00"),
        ("1h30m", "Sat 2026-11-28 13:00"),
        ("in 1 day and 2 hours", "Sun 2026-11-29 13:30"),
        ("tonight", "Sat 2026-11-28 20:00"),
        ("tonight at 9pm", "Sat 2026-11-28 21:00"),
        ("tomorrow", "Sun 2026-11-29 23:59"),
        ("tomorrow noon", "Sun 2026-11-29 12:00"),
        ("day after tomorrow 6pm", "Mon 2026-11-30 18:00"),
        ("8pm", "Sat 2026-11-28 20:00"),
        ("10:00", "Sun 2026-11-29 10:00"),
        ("20h30", "Sat 2026-11-28 20:30"),
        ("12am", "Sun 2026-11-29 00:00"),
        ("midnight", "Sun 2026-11-29 00:00"),
        ("24 december 20:00", "Thu 2026-12-24 20:00"),
        ("dec 24th at 8pm", "Thu 2026-12-24 20:00"),
        ("the 24th of december", "Thu 2026-12-24 23:59"),
        ("3 sept 2027", "Fri 2027-09-03 23:59"),
        ("24/12", "Thu 2026-12-24 23:59"),
        ("12/24", "Thu 2026-12-24 23:59"),
        ("24.12. 20:00", "Thu 2026-12-24 20:00"),
        ("24/12/2027", "Fri 2027-12-24 23:59"),
        ("29 feb", "Tue 2028-02-29 23:59"),
        ("2026-12-01", "Tue 2026-12-01 23:59"),
        ("2026-12-01 18:00 utc", "Tue 2026-12-01 19:00"),
        ("friday 8pm America/New_York", "Sat 2026-12-05 02:00"),
        ("<t:1796400000:F>", "Fri 2026-12-04 17:00"),
        ("end of the week", "Sun 2026-11-29 23:59"),
        ("end of month", "Mon 2026-11-30 23:59"),
        ("Freitag um 20 Uhr", "Fri 2026-12-04 20:00"),
        ("20 Uhr 30", "Sat 2026-11-28 20:30"),
        ("am 24. Dezember um 20:00", "Thu 2026-12-24 20:00"),
        ("nächsten Freitag", "Fri 2026-12-04 23:59"),
        ("übermorgen", "Mon 2026-11-30 23:59"),
        ("heute Abend", "Sat 2026-11-28 20:00"),
        ("in zwei Wochen", "Sat 2026-12-12 11:30"),
        ("in einer Stunde", "Sat 2026-11-28 12:30"),
        ("viernes a las 20 h", "Fri 2026-12-04 20:00"),
        ("el viernes que viene", "Fri 2026-12-04 23:59"),
        ("24 de diciembre de 2026", "Thu 2026-12-24 23:59"),
        ("pasado mañana", "Mon 2026-11-30 23:59"),
        ("8 de la noche", "Sat 2026-11-28 20:00"),
        ("dentro de una semana", "Sat 2026-12-05 11:30"),
        ("1 hora y 30 minutos", "Sat 2026-11-28 13:00"),
        ("vendredi à 20h30", "Fri 2026-12-04 20:30"),
        ("le 24 décembre à 20h", "Thu 2026-12-24 20:00"),
        ("1er janvier 2027", "Fri 2027-01-01 23:59"),
        ("aujourd’hui à 23h", "Sat 2026-11-28 23:00"),
        ("vendredi prochain", "Fri 2026-12-04 23:59"),
        ("fin du mois", "Mon 2026-11-30 23:59"),
        ("sexta-feira às 20h", "Fri 2026-12-04 20:00"),
        ("sexta às 20 horas", "Fri 2026-12-04 20:00"),
        ("em um dia", "Sun 2026-11-29 11:30"),
        ("daqui a duas horas", "Sat 2026-11-28 13:30"),
        ("depois de amanhã", "Mon 2026-11-30 23:59"),
        ("3h", "Sat 2026-11-28 14:30"),
    ],
)
def test_people_name_a_time_in_their_own_words(text: str, at: str) -> None:
    assert here(text) == at


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "when it comes out",
        "yesterday",
        "8",
        "may 2027",
        "march",
        "fri 25:00",
        "99999 weeks",
        "x" * 200,
        "in",
        "at",
        "mañana por la mañana",
        "bald",
    ],
)
def test_what_names_no_time_is_refused_with_three_examples(text: str) -> None:
    with pytest.raises(MomentError) as refused:
        read_moment(text, now=NOW, zone=BERLIN)
    examples = re.findall(
        "“([^”]+)”", refused.value.sentence.removeprefix(f"“{refused.value.values['typed']}”")
    )
    assert len(examples) == 3
    for example in examples:
        assert read_moment(example, now=NOW, zone=BERLIN).at > NOW


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 january 2020", "past"),
        ("today 9am", "past"),
        ("<t:1000000000>", "past"),
        ("<t:999999999999>", "calendar"),
        ("0 minutes", "at least a minute"),
        ("30 feb", "not a day of the calendar"),
        ("2027-13-01", "not a day of the calendar"),
        ("28 march 2027 02:30", "skip 02:30"),
        ("friday 8pm middle/earth", "no time zone"),
    ],
)
def test_a_time_that_cannot_be_says_why(text: str, says: str) -> None:
    with pytest.raises(MomentError, match=says):
        read_moment(text, now=NOW, zone=BERLIN)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("3/4 18:00", "taken as 3 April 2027"),
        ("next friday 8pm", "4 December"),
        ("friday", "end of that day"),
        ("friday midnight", "start of that day"),
        ("friday 8pm", ""),
    ],
)
def test_what_could_mean_two_things_says_which_was_taken(text: str, note: str) -> None:
    found = read_moment(text, now=NOW, zone=BERLIN)
    said = found.note % {"day": PartialDate.of(found.day).words} if found.day is not None else found.note
    assert note in said
    assert bool(said) == bool(note)


def test_days_keep_the_clock_time_over_the_change_to_winter_time_and_hours_do_not() -> None:
    before = datetime(2026, 10, 24, 18, tzinfo=UTC)
    assert here("in 1 day", before) == "Sun 2026-10-25 20:00"
    assert here("in 24 hours", before) == "Sun 2026-10-25 19:00"


@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            [
                "in",
                "a",
                "3",
                "12",
                "24",
                "/",
                ".",
                ":",
                "days",
                "h",
                "m",
                "friday",
                "next",
                "8pm",
                "noon",
                "at",
                "dec",
                "2027",
                "utc",
                "end",
                "of",
                "week",
                "-01-",
                "half",
                "an",
                "sept",
                "um",
                "tage",
                "a las",
                "mai",
                "vendredi",
                "prochain",
                "20h",
                "<t:",
                ">",
            ]
        ),
        max_size=8,
    ).map(" ".join),
    st.sampled_from([BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu"), UTC]),
)
def test_any_text_is_a_later_moment_or_a_sentence(text: str, zone: ZoneInfo) -> None:
    with suppress(MomentError):
        found = read_moment(text, now=NOW, zone=zone)
        assert found.at > NOW
        assert found.at.utcoffset() == timedelta()
