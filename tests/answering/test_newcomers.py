"""Who is new: everybody by name, and those who are not confirmed yet once more."""

from bot.answering import Answerer, Question
from bot.domain.claims import Claim, CreditDetail, Standing
from bot.domain.labels import Label
from tests.factories import NOW, claim, ledger, title_ledger


def new(name: str, label: Label) -> Claim:
    return claim(
        name.casefold().replace(" ", "-"),
        CreditDetail(name, "actor", Standing.NEW),
        text=f"{name} has joined the cast.",
        label=label,
    )


def test_newcomers_who_are_not_confirmed_are_named_once_more_as_such() -> None:
    known = [
        new("Ida Brook", Label.CONFIRMED),
        *(new(name, Label.REPORTED) for name in ("Otto Fell", "Una Marsh", "Pia Holm")),
    ]
    answerer = Answerer(ledger(title_ledger(*known)))

    answer = answerer.answer(Question("who is new in the cast", title="lantern-hill-2"), now=NOW)

    (part,) = answer.parts
    assert all(name in part.lead for name in ("Ida Brook", "Otto Fell", "Una Marsh", "Pia Holm"))
    assert list(part.support) == ["Reported, not confirmed: Otto Fell, Una Marsh, Pia Holm."]
