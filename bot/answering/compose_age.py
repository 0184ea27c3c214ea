"""How old somebody is."""

from bot.answering.compose_told import nothing, tell, tell_from
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import plain


def age(asked: Asked) -> Draft | None:
    """How old somebody is; of people who are named only what is said of just these."""
    names = [figure.name for figure in asked.reading.figures]
    if not names:
        return tell(asked)
    refs = {claim.ref for figure in asked.reading.figures for claim in figure.others}
    pool = [
        each
        for each in asked.fitting()
        if each.item.ref in refs or any(name in each.item.text for name in names)
    ]
    draft = tell_from(asked, pool) if pool else nothing(asked, asked.rule.about)
    if draft is not None and not pool:
        draft.lead = f"Not known: no source here says how old {plain(' and '.join(names[:2]))} is"
    if draft is not None:
        draft.settled = True
    return draft
