"""How old somebody is."""

from collections.abc import Sequence

from bot.answering.composing.offices import with_the_name
from bot.answering.composing.told import nothing, tell, tell_from
from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people.ages import at_an_age, numbers_of, speaks_of
from bot.answering.people.index import Figure
from bot.answering.words import tokens


def age(asked: Asked) -> Draft | None:
    """How old somebody is; of people who are named only what is said of just these."""
    names = [figure.name for figure in asked.reading.figures]
    numbers = numbers_of(asked.reading.words, asked.shelf)
    office = next((name for name in _OFFICES if asked.reading.topics.get(name, 0.0) >= _STRONG), "")
    if not names and office:
        draft = nothing(asked, asked.rule.about)
        draft.lead, draft.settled = f"Not known: no source here says how old the {office} is", True
        return draft
    if not names:
        said = [each for each in asked.fitting() if numbers & speaks_of(each.item, asked.shelf)]
        return tell_from(asked, said, more=2) if said else tell(asked)
    refs = {claim.ref for figure in asked.reading.figures for claim in figure.others}
    pool = [
        each
        for each in asked.fitting()
        if each.item.ref in refs or any(name in each.item.text for name in names)
    ]
    pool.sort(key=lambda each: not numbers & speaks_of(each.item, asked.shelf))
    of = asked.reading.sightings[0].figures
    draft = tell_from(asked, pool) if pool else _in_a_credit(asked, of) or _nobody_says(asked, of)
    if draft is not None:
        draft.settled = True
    return draft


_OFFICES = ("director", "writer", "composer", "producer", "showrunner")
_STRONG = 4.0


def _in_a_credit(asked: Asked, of: Sequence[Figure]) -> Draft | None:
    """What a credit says of the age at which somebody did a thing: "invented … at seven"."""
    for claim in (claim for figure in of for claim in figure.credits if not claim.spoils):
        sentence = at_an_age(claim, asked.shelf)
        if sentence:
            person = of[0].name
            named = tokens(person)[0] in tokens(sentence)
            draft = Draft(plain(sentence) if named else with_the_name(person, plain(sentence)), [claim])
            draft.add(told(claim), claim)
            return draft
    return None


def _nobody_says(asked: Asked, of: Sequence[Figure]) -> Draft:
    draft = nothing(asked, asked.rule.about)
    names = " and ".join(plain(figure.name) for figure in of[:2])
    draft.lead = f"Not known: no source here says how old {names} {'are' if len(of) > 1 else 'is'}"
    return draft
