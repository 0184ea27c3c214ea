"""Studios and companies."""

from collections.abc import Sequence

from bot.answering.choosing.wanting import STUDIOS
from bot.answering.composing.told import named_in, tell, tell_from
from bot.answering.draft import Draft, lowered
from bot.answering.lookup import Asked, Ranked
from bot.answering.words import tokens
from bot.domain.claims import Claim, CompanyDetail, Gap, Work


def companies(asked: Asked) -> Draft | None:
    """Studios and companies."""
    pool = [
        each
        for each in asked.fitting(0.5)
        if isinstance(each.item, Claim) and isinstance(each.item.detail, CompanyDetail)
    ]
    if not pool:
        return tell(asked)
    firms = [each for each in pool if _makes(each.item)] or pool
    work = asked.reading.work
    if work is Work.THIS and all(each.item.work is not work for each in firms):
        firms = pool  # nobody but who has it is known yet
    if asked.reading.has(*_OWNED):
        firms = sorted(pool, key=lambda each: each.item.work is not Work.THIS)
        return tell_from(asked, firms, 0.2, more=2)
    firms.sort(key=lambda each: (work is not None and each.item.work is not work, -each.score))
    best = firms[0].item
    if not isinstance(best, Claim) or not isinstance(best.detail, CompanyDetail):
        return tell(asked)
    studio = _of_a_studio(asked, [*firms, *pool])
    if studio is not None:
        return studio
    draft = Draft(named_in(best.detail.name, best), [best])
    here = [each.item for each in pool if each.item.work is Work.THIS]
    draft.tell(*(here[:1] if work is None and best.work is not Work.THIS else ()))
    # Several made it together; the others that have to do with it are only near.
    draft.tell(*[each.item for each in firms[1:] if each.item.work is best.work and _makes(each.item)][:1])
    draft.tell_beside(*(each.item for each in (*firms[1:], *pool)))
    return draft


def _of_a_studio(asked: Asked, pool: Sequence[Ranked]) -> Draft | None:
    """Whether a studio that is named makes it, where a yes or a no is asked for: who does, of the work that is meant."""
    named = STUDIOS & set(asked.reading.words)
    if not named or not asked.reading.is_yes_no:
        return None
    own = [each.item for each in pool if each.item.work is (asked.reading.work or Work.THIS)]
    best = next(iter(own), pool[0].item)
    if not isinstance(best, Claim) or not isinstance(best.detail, CompanyDetail):
        return None
    there = named & {word for each in pool for word in tokens(f"{_name(each.item)} {each.item.text}")}
    lead = lowered(named_in(best.detail.name, best))
    if " no " in lead:
        return Draft(named_in(best.detail.name, best), [best], settled=True)
    return Draft(f"{'Yes' if there else 'No, not as far as is known'}: {lead}", [best], settled=True)


_OWNED = ("buy", "bought", "sold", "sell", "acquire", "acquired", "own", "owns", "owned")
"""What is done with a title by the company that has it, not by the one that makes it."""


def _name(item: Claim | Gap) -> str:
    return item.detail.name if isinstance(item, Claim) and isinstance(item.detail, CompanyDetail) else ""


def _makes(item: Claim | Gap) -> bool:
    """Whether a company makes the work rather than shows it."""
    return "production" in _role(item)


def _role(item: Claim | Gap) -> str:
    return item.detail.role if isinstance(item, Claim) and isinstance(item.detail, CompanyDetail) else ""
