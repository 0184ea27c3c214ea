"""How a work was received on the whole."""

from bot.answering.composing.disputes import is_dispute
from bot.answering.composing.told import opening, suits
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.domain.claims import Work
from bot.domain.topics import Topic


def judged(asked: Asked) -> Draft | None:
    """How it was received on the whole, where praise or blame is asked about and sources differ on that."""
    if asked.rule.name != "reception" or not asked.reading.has(*_JUDGED) or asked.reading.work is Work.THIS:
        return None
    weighed = [
        each
        for each in asked.ranked
        if is_dispute(each.item) and each.item.topic is Topic.RECEPTION and suits(asked, each)
    ]
    if not weighed:
        return None
    draft = opening(weighed[0].item, asked)
    draft.support.clear()  # the score says more than who judged how
    scores = [each for each in asked.ranked if each.item.topic is Topic.RECEPTION and suits(asked, each)]
    draft.tell(*[each.item for each in scores if not is_dispute(each.item)][:1])
    return draft


_JUDGED = (
    "adored", "adore", "hated", "hate", "accolades", "beloved", "acclaim", "acclaimed", "loved", "praised", "panned", "flop",
    "flopped", "bombed", "well received", "critics love", "critics hate", "any good", "good or bad", "success", "hit", "darling",
)  # fmt: skip
