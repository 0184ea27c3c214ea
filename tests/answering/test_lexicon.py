"""The tables of a language: how patterns are weighed and misspelt words corrected."""

from dataclasses import replace

from bot.answering.english import ENGLISH
from bot.answering.patterns import TopicWords
from bot.answering.spelling import Speller
from bot.answering.words import stem


def scores(lines: str, *words: str) -> dict[str, float]:
    lexicon = replace(ENGLISH, topics={"weather": lines})
    return dict(TopicWords(lexicon).scores([stem(word) for word in words]))


def test_forms_of_one_word_count_once_with_the_greatest_weight() -> None:
    assert scores("2: cloud | clouds\n5: cloud", "cloud") == {"weather": 5.0}
    assert scores("5: cloud\n2: clouds", "clouds") == {"weather": 5.0}


def test_different_words_add_up() -> None:
    assert scores("2: cloud | rain", "cloud", "rain") == {"weather": 4.0}
    assert scores("3: cloud .. rain", "cloud", "and", "rain") == {"weather": 3.0}
    assert scores("3: cloud .. rain", "rain", "and", "cloud") == {}


def corrected(word: str) -> str:
    lexicon = replace(
        ENGLISH, topics={"weather": "2: rain | hail | thunderstorm"}, common=frozenset(), synonyms=()
    )
    return Speller(lexicon).corrected([word], lambda name: name == "raim")[0]


def test_a_misspelt_word_becomes_the_nearest_one_and_a_name_stays() -> None:
    assert corrected("raxin") == "rain"
    assert corrected("raim") == "raim"
    assert corrected("thundrstorn") == "thunderstorm"
    assert corrected("umbrella") == "umbrella"


def test_a_short_word_is_corrected_only_where_its_first_letter_is_right() -> None:
    assert corrected("hial") == "hail"
    assert corrected("vail") == "vail"
    assert corrected("vhail") == "hail"
