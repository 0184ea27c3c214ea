"""Where the answers come from, who said a thing, what the bot itself is; whose words are meant; what only a spoiler tells."""

import pytest

from bot.answering import Outcome
from bot.answering.answer import ShownLabel
from bot.answering.itself import ABOUT
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    "question", ["where do you get your info", "source?", "how do you know all this", "what are your sources"]
)
def test_where_answers_come_from_is_told_with_the_best_pages(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.parts[0].lead.startswith("What is told here of We Can Be Heroes 2 comes from ")
    assert "Sources were last checked on" in answer.text


@pytest.mark.parametrize("question", ["are your sources reliable", "which of your sources are garbage"])
def test_how_far_to_trust_is_told_by_labels_and_by_what_is_not_relied_on(ask: Ask, question: str) -> None:
    text = ask(question).text
    assert "speculation that it is a guess or a rumour" in text
    assert "rests on a machine-written page alone" in text


def test_how_new_the_knowledge_is_stays_another_question(ask: Ask) -> None:
    assert ask("how recent are your sources").parts[0].lead.startswith("The newest that is known")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("which news sites said greenlit", "The sequel has officially been in development"),
        ("does netflix call it greenlit", "The sequel has officially been in development"),
        ("who says its greenlit", "The sequel has officially been in development"),
        ("which site claimed it would be out by christmas 2021", "Boom Howdy (January 2021): "),
    ],
)
def test_who_said_a_thing_is_told_with_the_thing(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("which movies do you know about", "Shrek 5"),
        ("what titles do you cover", "The Batman Part II"),
        ("whats the difference between reported and confirmed when you say it", "nobody responsible has"),
        ("do you speak spanish", "English, German, Spanish, French and Portuguese"),
        ("who made this bot", "open-source bot"),
    ],
)
def test_the_bot_speaks_of_itself_where_it_is_asked(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert (answer.title, answer.topic) == (None, ABOUT)
    assert words in answer.text


def test_what_is_known_of_a_title_is_no_question_about_the_bot(ask: Ask) -> None:
    assert ask("what do you know about shrek 5").title == "shrek-5"


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("what did rodriguez say about it not being a sequel", None, "not really a sequel to that movie"),
        ("did rodriguez call the 2020 movie a sharkboy sequel", None, "not really a sequel to that movie"),
        ("did rodriguez ever say he'd love to do a sequel before it was announced", None, "I would love to do a sequel"),
        ("who said they call it unstoppable", None, "They call it unstoppable"),
        ("what did the duffers say about elevens fate", "stranger-things-5", "up to viewers to decide"),
        ("what did yaya tell j14", None, "we're crossing our fingers"),
        ("what did ridley mean with fuse", "gladiator-3", "I've lit the fuse"),
        ("what did netflix itself tweet about the sequel", None, "sequel is in development from writer-director"),
    ],
)  # fmt: skip
def test_the_words_that_are_meant_come_first(ask: Ask, question: str, title: str | None, words: str) -> None:
    part = ask(question, title).parts[0]
    assert (words in part.lead, part.label) == (True, ShownLabel.CONFIRMED)


def test_who_is_quoted_nowhere_is_said_to_be(ask: Ask) -> None:
    part = ask("what did dever say", "the-last-of-us-3").parts[0]
    assert part.lead.startswith("Not known: no source here quotes Kaitlyn Dever")
    assert part.outcome is Outcome.NOTHING_ANNOUNCED


def test_what_a_part_is_called_is_no_question_for_the_films_name(ask: Ask) -> None:
    assert "Marcus Moreno" in ask("what was pedros character called").parts[0].lead


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("villain in movie 1", None, "Ojo turns out to be"),
        ("who were the bad guys in the first one", None, "Ojo turns out to be"),
        ("is ms granada evil", None, "Ms. Granada and the others"),
        ("what does missy say at the end", None, "closing words"),
        ("explain the ending to me", None, "training exercise"),
        ("whats ojos secret", None, "Ojo turns out to be"),
        ("whats the big reveal", None, "training exercise"),
        ("what happens in the finale", "peacemaker-2", "Full Nelson"),
    ],
)
def test_what_only_a_spoiler_tells_is_told_behind_its_cover(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    lead = ask(question, title).parts[0].lead
    assert words in lead.partition("||")[2]
    assert lead.startswith("Spoiler for ")


@pytest.mark.parametrize(
    ("question", "title", "start"),
    [
        ("is illumination making it or dreamworks", "shrek-5", "DreamWorks Animation makes Shrek 5"),
        ("is double r the same as troublemaker", None, "Troublemaker Studios: "),
        ("is we can be heroes 2 the official title", None, "Not that is known: We Can Be Heroes 2 is a working title used by the press"),
        ("who started the trilogy rumor", None, "In 2021 the insider Daniel Richtman claimed"),
        ("what does rodriguez want to do with the kids being older now", None, "Rodriguez said in September 2023 that the script"),
        ("any leaks on the plot", None, "Only speculation: "),
    ],
)  # fmt: skip
def test_the_record_that_is_asked_for_comes_first(
    ask: Ask, question: str, title: str | None, start: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("what do the aliens want", None, "aliens"),
        ("who are the ogimas", None, "planet Ogima"),
        ("who escapes", None, "capture Earth's superheroes"),
        ("is the training thing true", None, "training exercise"),
        ("what was the point of the invasion", None, "training exercise"),
        ("why is hawkins closed off", "stranger-things-5", "military quarantine"),
    ],
)
def test_things_of_the_story_are_found_though_no_topic_has_their_words(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    part = ask(question, title).parts[0]
    assert (part.topic, words in part.lead) == ("plot", True)


@pytest.mark.parametrize(
    "question",
    [
        "my team lost again",
        "work together on my homework",
        "how old is the earth",
        "tell me about dogs",
        "are aliens real",
        "what happens when you die",
        "is my order confirmed",
        "can you help me move",
        "what day is it today",
        "when is christmas",
        "best superhero movie ever?",
    ],
)
def test_what_only_sounds_like_the_film_is_not_understood(ask: Ask, question: str) -> None:
    assert ask(question).outcome is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("who saves the parents", "In the first film aliens capture Earth's superheroes"),
        ("will the parents need saving again", "Only speculation: the Designer Women article guesses that this time"),
        ("why did netflix pull the plug on it", "No cancellation is on record: "),
        ("did parents like it", "The first film's "),
        ("sharkboy and lavagirl 2 is this movie??", "Not really: the same characters appear, but the director does not regard"),
        ("is it a remake", "Not really: the same characters appear, but the director does not regard"),
        ("is part 1 worth watching", "On Rotten Tomatoes the first film"),
        ("how much did the first one make at the box office", "The first film streams on Netflix; it had no cinema release"),
        ("how much did the first movie make in theaters", "The first film streams on Netflix; it had no cinema release"),
        ("whose side does tlou 3 follow", "The season moves to Abby's point of view"),
        ("is it really coming soon like that article says", "Not yet: no release date"),
        ("why was wcbh 2 pushed back to 2024", "Not known: no release date"),
        ("has netflix at least given a year", "Not yet: no release date"),
        ("priyanka said she is in part 2 in her post, correct?", "Not confirmed: Priyanka Chopra Jonas's return"),
        ("official source for the sequel announcement?", "On 4 January 2021 Netflix and Robert Rodriguez announced"),
    ],
)  # fmt: skip
def test_another_topic_than_the_words_alone_would_say(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


def test_what_is_asked_of_a_film_as_of_a_season_says_that_it_is_a_film(ask: Ask) -> None:
    part = ask("what channel airs we can be heroes season 2").parts[0]
    assert part.support[0] == "We Can Be Heroes 2 is a film, not a series."


def test_a_slip_that_is_like_a_known_slip_is_mended_as_well(ask: Ask) -> None:
    assert "30 June 2027" in ask("shreck 5 relese").parts[0].lead


def test_no_spoiler_stands_beside_the_story_where_none_is_wanted(ask: Ask) -> None:
    answer = ask("without spoiling, do the parents get captured in the first one")
    assert "capture Earth's superheroes" in answer.text
    assert not answer.spoiler


def test_who_is_in_the_sequel_is_not_what_it_is_a_sequel_of(ask: Ask) -> None:
    assert ask("are sharkboy and lavagirl in the sequel").parts[0].topic != "predecessor"


@pytest.mark.parametrize("question", ["do they save the earth", "can you help me understand the ending"])
def test_the_story_is_told_though_its_words_are_everyday_ones(ask: Ask, question: str) -> None:
    assert ask(question).outcome is Outcome.KNOWN
