"""The tables of a language: how patterns are weighed and misspelt words corrected."""

from dataclasses import replace

from bot.answering.english.lexicon import ENGLISH
from bot.answering.patterns import SOMEBODY, TopicWords
from bot.answering.reading import NAMED
from bot.answering.spelling import Speller
from bot.answering.words import stem
from bot.answering.words import stems as stems_of

TOPICS = TopicWords(ENGLISH)


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


def test_of_hundreds_of_patterns_each_is_found_wherever_its_words_stand() -> None:
    begins = "1: cloud .. rain | cloud rain | cloud rain .. hail | cloud rain hail | cloud\n2: cloud .. hail .. rain"
    assert scores(begins, "cloud", "rain") == {"weather": 3.0}
    assert scores(begins, "cloud", "rain", "hail") == {"weather": 5.0}
    assert scores(begins, "cloud", "and", "hail", "rain") == {"weather": 4.0}
    assert scores(begins, "cloud", *["and"] * 8, "rain") == {"weather": 1.0}
    for topic, patterns in ENGLISH.patterns.items():
        for text, weight in patterns:
            words = text.replace("..", "whatever").replace("@", SOMEBODY).replace("$", NAMED).split()
            stems = [found for word in words for found in (stems_of(word) or [word])]
            assert TOPICS.scores(stems).get(topic, 0.0) >= weight, text


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
