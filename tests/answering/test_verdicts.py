"""A question that asks for a yes, a no or one of two things is answered with that word."""

import pytest

from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("title", "question", "begins"),
    [
        ("frozen-3", "is it in production", "Yes: Frozen III is in production"),
        ("frozen-3", "frozen 3 in production or nah", "Yes: Frozen III is in production"),
        ("frozen-3", "will there be a fourth one", "Yes: a fourth Frozen film is in the works"),
        ("gladiator-3", "did the first gladiator win best picture", "Yes: Gladiator came out in 2000"),
        ("the-last-of-us-3", "will it be longer than season 2", "Yes: Craig Mazin says"),
        ("wednesday-3", "is it on netflix", "Yes: Wednesday season 3 is made for Netflix"),
        ("we-can-be-heroes-2", "was the first film shot in texas", "Yes: the first film was shot in Austin"),
        ("we-can-be-heroes-2", "is the first one rated pg", "Yes: the first film is rated PG"),
        ("we-can-be-heroes-2", "was taylor dooley in the 2020 film", "Yes: Taylor Dooley"),
        ("classroom-for-heroes-2", "is it based on a light novel", "Yes: the light novels"),
        (
            "the-batman-part-ii",
            "is the penguin show connected to it",
            "Yes: The Penguin is an HBO spin-off series",
        ),
        ("we-can-be-heroes-2", "wasnt he gonna shoot it in 2022", "Yes: Rodriguez hoped to shoot in 2022"),
        ("we-can-be-heroes-2", "is the first film under 2 hours", "Yes: the first film runs 100 minutes"),
        ("frozen-3", "was frozen 2 over a billion", "Yes: Frozen II took $1.45 billion"),
        ("we-can-be-heroes-2", "does a screenplay exist", "Yes: there is a script"),
        ("we-can-be-heroes-2", "is anything you know newer than 2023", "Yes: the newest that is known"),
        ("shrek-5", "is there a release date", "Yes: Shrek 5 is scheduled for 30 June 2027"),
        ("peacemaker-2", "is it set after superman", "Yes: Season 2 takes place after"),
        ("stranger-things-5", "is season 5 the last", "Yes: Season 5 is the last"),
        ("stranger-things-5", "was the finale over 2 hours", "Yes: the finale runs 125 minutes"),
        (
            "we-can-be-heroes-2",
            "did the first film come out on christmas",
            "Yes: We Can Be Heroes, the first film",
        ),
        ("the-last-of-us-3", "is manny recast", "Yes: Jorge Lendeborg Jr. plays Manny"),
        ("wednesday-3", "was it renewed before s2 even aired", "Yes: on 23 July 2025 the series was renewed"),
        (
            "spy-kids-armageddon-2",
            "did rodriguez direct all spy kids movies",
            "Yes: Robert Rodriguez directed all five",
        ),
        (
            "we-can-be-heroes-2",
            "was pedro pascal in the first film",
            "Yes: Pedro Pascal played Marcus Moreno",
        ),
        ("wednesday-3", "is tim burton still on it", "Yes: Tim Burton directs several episodes"),
        ("frozen-3", "did kristen bell say anything", "Yes. Kristen Bell said on 19 October 2025: “"),
    ],
)
def test_yes_stands_first_where_the_record_says_so(ask: Ask, title: str, question: str, begins: str) -> None:
    assert ask(question, title).parts[0].lead.startswith(begins)


@pytest.mark.parametrize(
    ("title", "question", "begins"),
    [
        ("the-batman-part-ii", "its in james gunns dcu right", "No: The Batman Part II is not part of"),
        (
            "spy-kids-armageddon-2",
            "gina rodriguez is roberts daughter right",
            "No: Gina Rodriguez is not related",
        ),
        ("spy-kids-armageddon-2", "are alexa and daryl in armageddon", "No: Alexa PenaVega and Daryl Sabara"),
        (
            "spy-kids-armageddon-2",
            "was armageddon in cinemas",
            "No. Spy Kids: Armageddon is a Netflix exclusive",
        ),
        ("the-last-of-us-3", "is neil druckmann still on it", "No. Neil Druckmann stepped away"),
        (
            "we-can-be-heroes-2",
            "was the first film ever shown in cinemas",
            "No: the first film had no cinema release",
        ),
        (
            "we-can-be-heroes-2",
            "did sony have the first film before netflix",
            "No: the first film was made for Netflix",
        ),
        (
            "we-can-be-heroes-2",
            "was the first one shot during covid",
            "No: the first film was shot in Austin",
        ),
        ("peacemaker-2", "is it set before superman", "No: Season 2 takes place after"),
        ("we-can-be-heroes-2", "was the sequel announced in 2022", "No: on 4 January 2021"),
        (
            "we-can-be-heroes-2",
            "was we can be heroes released in 2021",
            "No: We Can Be Heroes, the first film",
        ),
        ("stranger-things-5", "is there a season 6", "No: Season 5 is the last"),
        (
            "spider-man-beyond-the-spider-verse",
            "27 june 2027 for beyond the spiderverse is correct?",
            "No. Spider-Man: Beyond the Spider-Verse is",
        ),
        (
            "spider-man-beyond-the-spider-verse",
            "will there be a spider-verse 4",
            "Not that is known: the film ends",
        ),
        ("we-can-be-heroes-2", "they shot it in 2022 right", "Not that is known: Rodriguez hoped"),
        (
            "we-can-be-heroes-2",
            "is the 2020 film a sequel to sharkboy and lavagirl",
            "Not really: the same characters",
        ),
        (
            "we-can-be-heroes-2",
            "did rodriguez call the 2020 movie a sharkboy sequel",
            "No. Robert Rodriguez said",
        ),
        ("we-can-be-heroes-2", "is the first film over two hours", "No: the first film runs 100 minutes"),
        ("we-can-be-heroes-2", "they shot the sequel in 2022 didnt they", "Not that is known: asked in 2021"),
        (
            "the-last-of-us-3",
            "do we have the exact day",
            "Not yet: The Last of Us Season 3 is scheduled for 2027",
        ),
        ("shrek-5", "shrek 5 has been moved to 2028 i heard", "No, the date of Shrek 5 moved: 1 July 2026"),
        ("frozen-3", "idina menzel is out of frozen iii?", "No: Idina Menzel returns as Elsa"),
        (
            "we-can-be-heroes-2",
            "is we can be heroes 2 a show now",
            "No: We Can Be Heroes 2 is a film, not a series",
        ),
        ("frozen-3", "is josh gad quitting", "No: Josh Gad returns as Olaf"),
        ("the-last-of-us-3", "was it renewed in 2024", "No: on 9 April 2025 the series was renewed"),
        ("gladiator-3", "russell crowe in gladiator 3 yes or no", "No: Russell Crowe does not return"),
        (
            "the-mandalorian-and-grogu",
            "boba fett in mandalorian and grogu?",
            "No: Temuera Morrison does not return",
        ),
        (
            "stranger-things-5",
            "stranger things has nine seasons doesnt it",
            "No: Stranger Things has five seasons",
        ),
    ],
)
def test_no_stands_first_where_the_record_denies_it(ask: Ask, title: str, question: str, begins: str) -> None:
    assert ask(question, title).parts[0].lead.startswith(begins)


@pytest.mark.parametrize(
    ("title", "question", "begins"),
    [
        ("shrek-5", "in cinemas or streaming", "Cinemas: DreamWorks Animation makes Shrek 5"),
        ("frozen-3", "disney plus or theaters", "Theaters: Walt Disney Animation Studios"),
        ("we-can-be-heroes-2", "is wheels strong or smart", "Smart. Wheels is the brain"),
        (
            "we-can-be-heroes-2",
            "was the first one pushed back or brought forward",
            "Brought forward: the first film",
        ),
        ("we-can-be-heroes-2", "is the first film 97 or 100 minutes", "100 minutes: the first film"),
        ("we-can-be-heroes-2", "greenlit or only in development", "In development: the sequel"),
        (
            "we-can-be-heroes-2",
            "is part 2 official or just a rumor",
            "Official: We Can Be Heroes 2 is in development",
        ),
        (
            "we-can-be-heroes-2",
            "is rodriguez confirmed as director or just assumed",
            "Confirmed: Robert Rodriguez is",
        ),
        ("we-can-be-heroes-2", "is missy marcus daughter or niece", "Daughter: Marcus Moreno's daughter is"),
        ("we-can-be-heroes-2", "is guppy half lava or just shark", "Shark: Guppy has shark strength"),
        ("peacemaker-2", "is it before or after superman", "After: Season 2 takes place after"),
    ],
)
def test_one_of_two_stands_first_where_the_record_names_just_that(
    ask: Ask, title: str, question: str, begins: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(begins)


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("we-can-be-heroes-2", "are the kids older in the sequel"),
        ("the-last-of-us-3", "is it longer than season 1"),
        ("the-last-of-us-3", "is it 7 episodes"),
        ("gladiator-3", "did gladiator 2 win best picture"),
        ("frozen-3", "is jennifer lee not directing anymore"),
        ("the-last-of-us-3", "druckmann is the showrunner of tlou season 3 correct"),
        ("peacemaker-2", "did anyone but james gunn write the episodes"),
        ("stranger-things-5", "does steve make it"),
        ("the-mandalorian-and-grogu", "did favreau direct all of the mandalorian films"),
        ("we-can-be-heroes-2", "is we can be heroes 2 really sharkboy and lavagirl 3"),
        ("the-batman-part-ii", "scarlett johansson is gilda dent in it??"),
        ("classroom-for-heroes-2", "is classroom for heroes based on a book or manga first"),
        ("the-batman-part-ii", "so it was already shot for fourteen months right"),
        ("wednesday-3", "enid in wednesday 3, still emma myers?"),
        ("stranger-things-5", "will byers actor stranger things 5"),
        ("we-can-be-heroes-2", "june 2019 or august 2019 shoot"),
        ("we-can-be-heroes-2", "is 41 million in a week true"),
        ("we-can-be-heroes-2", "do i have to watch sharkboy and lavagirl first"),
        ("we-can-be-heroes-2", "did the original move up or get delayed"),
        ("we-can-be-heroes-2", "does the article say the first film got accolades and is that fair"),
        ("peacemaker-2", "is superman in it"),
        ("we-can-be-heroes-2", "confirmed or rumour: heroes trilogy"),
        ("wednesday-3", "did season 2 start august 4 or 6"),
        ("stranger-things-5", "those 59.6 million views, was that 5 or 6 days"),
        ("gladiator-3", "gladiator 3 real or ridley dreaming"),
        ("classroom-for-heroes-2", "season 1 director was?"),
        ("stranger-things-5", "was it the biggest netflix premiere ever"),
    ],
)
def test_no_verdict_stands_where_the_first_sentence_does_not_settle_it(
    ask: Ask, title: str, question: str
) -> None:
    lead = ask(question, title).parts[0].lead
    assert not lead.startswith(
        ("Yes", "No:", "No.", "June", "6", "Manga", "Delayed", "Ridley", "Reportedly yes")
    )


@pytest.mark.parametrize(
    ("title", "question", "begins"),
    [
        (
            "we-can-be-heroes-2",
            "wasnt it supposed to be out by end of 2022",
            "No, that was only a guess: before any",
        ),
        ("we-can-be-heroes-2", "didnt they say late 2021 for part 2", "No, that was only a guess: one site"),
        ("we-can-be-heroes-2", "wasnt it meant to come out in 2024", "Not that is known: no release date"),
        ("shrek-5", "wasnt it supposed to be july 2026", "Yes, but it moved: Shrek 5 is now scheduled"),
        ("shrek-5", "wasnt it moved from july 2026", "Yes, the date of Shrek 5 moved: 1 July 2026 → "),
    ],
)
def test_what_was_said_once_is_answered_before_how_it_stands(
    ask: Ask, title: str, question: str, begins: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(begins)


@pytest.mark.parametrize(
    ("title", "question", "begins"),
    [
        (
            "the-last-of-us-3",
            "which game is it based on",
            "The Last of Us Part II: seasons 2 and 3 adapt this game",
        ),
        ("we-can-be-heroes-2", "haley reinhart was which superhero", "Haley Reinhart played Ms. Vox"),
        ("we-can-be-heroes-2", "lotus blossom is which hero", "Lotus Blossom played A Capella"),
        (
            "shrek-5",
            "all the old dates of shrek 5",
            "The date of Shrek 5 moved: 1 July 2026 → 23 December 2026",
        ),
    ],
)
def test_the_name_that_is_asked_for_comes_first(ask: Ask, title: str, question: str, begins: str) -> None:
    assert ask(question, title).parts[0].lead.startswith(begins)
