"""Plain questions about every shipped title, on every topic."""

import pytest

from bot.answering import Answerer, Outcome, Question
from bot.domain.claims import Claim, CompanyDetail, CreditDetail, ReleaseDetail, StageDetail, Standing
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.topics import Topic
from tests.answering.conftest import Ask
from tests.factories import NOW

SLUGS = (
    "classroom-for-heroes-2", "frozen-3", "gladiator-3", "peacemaker-2", "shrek-5",
    "spider-man-beyond-the-spider-verse", "spy-kids-armageddon-2", "stranger-things-5", "the-batman-part-ii",
    "the-last-of-us-3", "the-mandalorian-and-grogu", "we-can-be-heroes-2", "wednesday-3",
)  # fmt: skip
PHRASES = {
    "status": ("is {} happening", "what's the status of {}", "any news on {}", "is {} still a thing"),
    "release": ("when does {} come out", "{} release date", "when is {} out??", "has {} got a date"),
    "cast": ("who is in {}", "{} cast", "who stars in {}"),
    "platform": ("where can i watch {}", "what is {} streaming on"),
    "trailer": ("is there a trailer for {}", "{} trailer"),
    "runtime": ("how long is {}", "{} runtime"),
    "plot": ("what is {} about", "plot of {}"),
    "filming": ("is {} filming", "has {} started filming"),
    "director": ("who directs {}", "{} director"),
    "count": ("how many episodes does {} have",),
    "budget": ("what is the budget of {}",),
    "rating": ("what is {} rated",),
}


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("topic", PHRASES)
def test_every_title_answers_every_topic_named_in_the_question(
    shipped: Answerer, slug: str, topic: str
) -> None:
    name = shipped.ledger[slug].title.name
    for phrase in PHRASES[topic]:
        answer = shipped.answer(Question(phrase.format(name.lower())), now=NOW)
        assert answer.title == slug, phrase
        assert answer.outcome is not Outcome.NOT_UNDERSTOOD, phrase
        assert answer.topic in (topic, "premise"), (phrase, answer.topic)
        assert len(answer.text) < 700
        if answer.outcome in (Outcome.KNOWN, Outcome.ONLY_SPECULATION, Outcome.NOT_HAPPENING):
            assert answer.claims
            assert answer.sources


@pytest.mark.parametrize("slug", SLUGS)
def test_the_title_as_an_option_gives_the_same_answer_as_in_the_question(
    ask: Ask, shipped: Answerer, slug: str
) -> None:
    name = shipped.ledger[slug].title.name
    for phrases in PHRASES.values():
        bare = phrases[0].format(name.lower())
        assert ask(bare).text == ask(bare, slug).text


@pytest.mark.parametrize("slug", SLUGS)
def test_a_release_date_on_record_is_told_and_none_is_made_up(ask: Ask, shipped: Answerer, slug: str) -> None:
    entry = shipped.ledger[slug]
    answer = ask("when does it come out", slug)
    dates = [claim.detail.window for claim in _open(entry) if isinstance(claim.detail, ReleaseDetail)]
    if dates and dates[0] is not None:
        assert dates[0].words in answer.parts[0].lead
    else:
        assert answer.outcome is Outcome.NOTHING_ANNOUNCED


@pytest.mark.parametrize("slug", SLUGS)
def test_every_actor_is_found_by_name_and_by_part(ask: Ask, shipped: Answerer, slug: str) -> None:
    for claim in shipped.ledger[slug].claims:
        detail = claim.detail
        if not isinstance(detail, CreditDetail) or detail.role != "actor" or not claim.is_open:
            continue
        assert detail.person in ask(f"is {detail.person.lower()} in it", slug).text
        sure = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
        if detail.standing in sure and detail.character:
            part = detail.character.partition(" / ")[0].partition(",")[0].partition(" (")[0]
            if part != "not announced":
                assert detail.person in ask(f"who plays {part.lower()}", slug).text, part


@pytest.mark.parametrize("slug", SLUGS)
def test_the_crew_of_the_title_is_told(ask: Ask, shipped: Answerer, slug: str) -> None:
    for claim in _open(shipped.ledger[slug]):
        if isinstance(claim.detail, CreditDetail) and claim.detail.role in ("director", "writer", "composer"):
            assert claim.detail.person.split(" and ")[0] in ask(f"who is the {claim.detail.role}", slug).text


@pytest.mark.parametrize("slug", SLUGS)
def test_the_stage_and_the_platform_come_from_their_claims(ask: Ask, shipped: Answerer, slug: str) -> None:
    for claim in _open(shipped.ledger[slug]):
        if isinstance(claim.detail, StageDetail):
            assert claim.ref in ask("what is the status", slug).claims
        if isinstance(claim.detail, CompanyDetail) and claim.detail.role == "platform":
            assert claim.ref in ask("where can i watch it", slug).claims


def _open(entry: TitleLedger) -> list[Claim]:
    return [
        claim
        for claim in entry.claims
        if claim.is_open
        and claim.work.value == "this"
        and not (
            isinstance(claim.detail, ReleaseDetail)
            and (claim.label is Label.SPECULATION or claim.topic is not Topic.RELEASE)
        )
    ]
