"""The line of a notice: short, harmless, and about nobody but those who wait."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import LANGUAGES, texts_in
from cogs.desk.notices import notice_line
from tests import factories

people = st.lists(st.integers(min_value=10**17, max_value=2**64 - 1), max_size=4, unique=True)


@pytest.mark.parametrize("language", LANGUAGES)
@given(who=people, name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_whatever_a_title_is_called_the_line_is_short_and_pings_only_those_who_wait(
    language: str, who: list[int], name: str
) -> None:
    line = notice_line(who, factories.title(name=name), texts_in(language))
    assert len(line) <= 150
    assert "\n" not in line
    assert [int(each) for each in re.findall(r"<@!?&?(\d+)>", line)] == who
    assert "@everyone" not in line
    assert "@here" not in line


def test_a_title_that_is_gone_is_left_out() -> None:
    assert notice_line([1], None, texts_in("en")) == "<@1> Your question has an answer."
