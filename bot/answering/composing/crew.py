"""Who directs, writes, composes and produces."""

from collections.abc import Sequence

from bot.answering.answer import Outcome
from bot.answering.composing.deeds import by_deed, made, of_their_film, one_of_several, other_deed
from bot.answering.composing.offices import (
    besides,
    by_sentence,
    held_before,
    held_it_too,
    is_initials,
    is_still_there,
    is_the_same,
    office_of,
    other_office,
)
from bot.answering.composing.past import before_name
from bot.answering.composing.relations import person_of
from bot.answering.composing.script import script
from bot.answering.composing.together import by_a_child
from bot.answering.composing.told import marked, nothing, tell, tell_from
from bot.answering.draft import Draft, first_of, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.people.index import split_people
from bot.answering.premises.unheard import stranger_at
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, Gap, RelatedDetail, Standing, Work

_MAKERS = frozenset({"creator", "creators", "showrunner", "showrunners"})
_LED_BY_MAKERS = ("director", "writer", "showrunner")
"""Offices of which the creators are told where nobody else holds them."""


def crew(asked: Asked) -> Draft | None:
    """Who directs, writes, composes, produces."""
    fitting = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim) and isinstance(each.item.detail, CreditDetail) and each.fit > 0
    ]
    work = asked.reading.work
    written = script(asked) if asked.rule.name == "writer" else other_office(asked, fitting)
    if written is not None:
        return written
    deed = by_deed(asked)
    one = _own_deed(asked) or one_of_several(asked) or deed or by_a_child(asked) or of_their_film(asked)
    if one is not None and isinstance(one.detail, RelatedDetail):
        return made(asked, one)
    if one is not None:
        return by_sentence(asked, _named(asked, [one])) if one is deed else _named(asked, [one])
    own = [each for each in fitting if each.item.work is (work or Work.THIS)]
    gaps = [each for each in asked.ranked if isinstance(each.item, Gap) and each.fit >= 0.9]
    named_gap = next((each for each in gaps if _asked_for(asked, each.item)), None)
    if named_gap is not None and asked.reading.asks != "who" and work is not Work.PREDECESSOR:
        draft = tell_from(asked, [named_gap])
        if draft is not None:
            draft.tell(*(each.item for each in own[:1]))
        return draft
    if (
        not own
        and gaps
        and work is not Work.PREDECESSOR
        and not (asked.reading.named and work is None and fitting)
    ):
        draft = tell_from(asked, gaps[:1])
        if draft is not None and fitting:
            past = fitting[0].item
            draft.add(_credited(asked, past) if isinstance(past, Claim) else told(past), past)
        return draft
    return _holders(asked, fitting, own)


def _own_deed(asked: Asked) -> Claim | None:
    """What somebody who is named did in another office, where that is asked for: "did Rebel write the music"."""
    people = [figure for figure in asked.reading.figures if not figure.is_character]
    if len(people) != 1 or not asked.reading.is_yes_no or asked.reading.work is Work.THIS:
        return None
    words = [word for word in asked.reading.content if word not in asked.shelf.names_of(people)]
    words = [word for word in words if word not in asked.shelf.plain_words]
    here = any(claim.work is Work.THIS and _is_of_the_office(asked, claim) for claim in people[0].credits)
    for claim in people[0].credits:
        detail = claim.detail
        actor = not isinstance(detail, CreditDetail) or detail.role == "actor"
        if not actor and _is_of_the_office(asked, claim) and not here and asked.reading.work is None:
            return claim
        if not actor and claim.is_open and words and asked.shelf.share(claim, words) >= _MOST_OF_IT:
            return claim
    return held_before(asked, people[0].credits)


_MOST_OF_IT = 0.4


def _holders(asked: Asked, fitting: Sequence[Ranked], own: Sequence[Ranked]) -> Draft | None:
    """Whoever holds the office that is asked for."""
    work = asked.reading.work
    pool = sorted(own or fitting, key=lambda each: (_has_left(each.item), _off_role(asked, each.item)))
    if asked.rule.name == "crew" and not any(_off_role(asked, each.item) for each in pool):
        return other_deed(asked)
    if not pool:
        leads = asked.rule.name in _LED_BY_MAKERS
        makers = [claim for claim in asked.claims if leads and _makes(claim) and not _has_left(claim)]
        return _named(asked, makers[:1]) if makers else besides(asked) or tell(asked)
    closer = _closer(asked, pool[0])
    if closer is not None:
        return _named(asked, [closer])
    if not own and (work is Work.THIS or (work is Work.PREDECESSOR and not held_it_too(asked, pool[0].item))):
        return _nobody_yet(asked, pool[0].item)
    return _named(asked, [each.item for each in pool if isinstance(each.item, Claim)])


def _makes(item: Claim | Gap) -> bool:
    """Whether a credit is that of a creator: who is asked for where nobody directs alone."""
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, CreditDetail) and bool(_MAKERS & set(detail.role.replace(",", " ").split()))


def _has_left(item: Claim | Gap) -> bool:
    """Whether a credit is of somebody who is no longer in the work."""
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, CreditDetail) and detail.standing is Standing.LEFT


def _closer(asked: Asked, first: Ranked) -> Claim | None:
    """A credit of another office whose words hold more of the question: "who directed the finale"."""
    words = [word for word in asked.reading.content if word not in asked.shelf.plain_words]
    if not asked.extra and not asked.reading.has(*_ONE_EPISODE):
        return None
    others = [
        each.item
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, CreditDetail)
        and each.item.detail.role != "actor"
        and each.item.work is first.item.work
    ]
    best = max(others, key=lambda claim: asked.shelf.share(claim, words), default=None)
    episode = asked.reading.has(*_ONE_EPISODE)
    if best is not None and not (episode or set(asked.extra) & asked.shelf.words_of(best).keys()):
        return None
    if best is None or asked.shelf.share(best, words) <= asked.shelf.share(first.item, words) + 0.2:
        return None
    return best


_ONE_EPISODE = ("episode", "finale", "premiere", "pilot", "opener")


def _off_role(asked: Asked, item: Claim | Gap) -> int:
    """Sort key: whoever holds just the office that is asked for comes before those who share in it."""
    detail = item.detail if isinstance(item, Claim) else None
    roles = detail.role.split(", ") if isinstance(detail, CreditDetail) else []
    said = {*asked.reading.words, asked.rule.name}
    return -max((len(tokens(role)) for role in roles if set(tokens(role)) <= said), default=0)


def _named(asked: Asked, claims: Sequence[Claim]) -> Draft:
    """Who holds the office, best on record first."""
    first = claims[0]
    draft = Draft(_verdict(asked, claims) + _credited(asked, first), [first])
    if draft.lead.startswith(_ONLY_THESE):
        draft.settled = True
    if draft.lead.startswith("No:"):
        draft.outcome, draft.settled = Outcome.NOT_HAPPENING, True
    # Of two who are named one does it: another record that names both answers nothing.
    draft.settled = draft.settled or (_is_of_the_office(asked, first) and asked.reading.has("or"))
    # Who did it in a work that is out is answered by that; of one to come it matters who says so.
    near = (
        first.work is Work.PREDECESSOR
        or asked.is_released
        or draft.lead.startswith("Reportedly, not confirmed")
    )
    draft.put(told(first), first, near=near)
    for claim in claims[1:3]:
        draft.beside(told(claim), claim)
    for each in asked.ranked[:6]:
        if (
            each.item not in claims
            and each.share >= 0.34
            and isinstance(each.item, Claim)
            and not each.item.spoils
        ):
            draft.beside(marked(each.item), each.item)
    return draft


def _is_open(claim: Claim) -> bool:
    """Whether somebody is only expected in an office."""
    detail = claim.detail
    return isinstance(detail, CreditDetail) and detail.standing in (Standing.EXPECTED, Standing.UNCERTAIN)


def _nobody_yet(asked: Asked, past: Claim | Gap) -> Draft:
    """No credit of the title itself; who it was in the work before, as support."""
    draft = nothing(asked, asked.rule.about)
    if isinstance(past, Claim):
        draft.add(_credited(asked, past), past)
    return draft


def _verdict(asked: Asked, claims: Sequence[Claim]) -> str:
    """Yes where somebody named holds the office; no where another is named, or said to have taken over."""
    reading = asked.reading
    names = {figure.name for figure in reading.figures}
    credited = {name for claim in claims for name in split_people(person_of(claim))}
    if reading.has(*_TAKEN_OVER) or is_still_there(asked, claims[0]):
        return "No: "
    held = reading.asks in ("why", "") and bool(names) and not names & credited
    if not (reading.is_yes_no or held or _is_a_bare_name(asked)) or reading.has("or"):
        return ""
    if reading.has("same") and is_the_same(asked, credited):
        return "Yes: "
    if not names and len(credited) == 1 and reading.has(*_ANOTHER):
        return "No other is named: "
    if reading.has(*_ALL) and names & credited:
        said = set(tokens(claims[0].text))
        return "Yes: " if {"all", "every"} & said else "Not all: " if _SOME & said else ""
    text, strange = claims[0].text, [word for word in reading.strange if not is_initials(word, credited)]
    if reading.has("same", "same person", "same guy") or len(strange) < len(reading.strange):
        return ""
    named = any(name in text for name in names) and not _PAST & set(tokens(text))
    if names & credited or named:
        return "Yes: " if _is_of_the_office(asked, claims[0]) and not _is_open(claims[0]) else ""
    if not names and reading.has("anything", "something", "else"):
        return ""
    if not names and not 0 < len(strange) <= _A_NAME:
        return ""
    shared = asked.rule.name == "producer" or (names and "episodes" in tokens(text))
    return _ONLY_THESE if shared else "No: "


def _is_a_bare_name(asked: Asked) -> bool:
    """Whether nothing is said but that somebody does it: "matt reeves directing"."""
    reading = asked.reading
    start, end = stranger_at(reading, asked.shelf)
    doing = reading.words[end : end + 1]
    return not reading.asks and not start and end > 1 and bool(doing) and doing[0].endswith("ing")


_A_NAME = 3
_ONLY_THESE = "Not as far as is known: "
_ANOTHER = ("there another", "a co", "another", "a second", "anyone else", "somebody else")
_TAKEN_OVER = ("replaced", "replaces", "replace", "replacing", "took over", "take over")
_PAST = frozenset({"left", "since", "without", "not", "replaced"})


def _is_of_the_office(asked: Asked, claim: Claim) -> bool:
    """Whether a credit is one of those that the question asks for."""
    roles = claim.detail.role.replace(",", " ").split() if isinstance(claim.detail, CreditDetail) else []
    return not asked.rule.roles or bool(asked.rule.roles & set(roles))


_ALL = ("all", "every", "each", "whole", "entire", "everything")
_SOME = frozenset({"several", "some", "most", "one", "two", "three", "four", "five", "six", "seven", "half"})


def _asked_for(asked: Asked, item: Claim | Gap) -> bool:
    """Whether a gap's own subject stands in the question: "songs"."""
    words = asked.shelf.meanings(item.about) if isinstance(item, Gap) else set[str]()
    return bool(words & set(asked.reading.content)) and not any(
        word.startswith("compos") for word in asked.reading.words
    )


def _own_sentence(claim: Claim, detail: CreditDetail) -> str:
    """The claim's own sentence, where it names the person first or the office has no name that stands in a sentence."""
    text = first_of(claim)[0].rstrip(".")
    if claim.spoils or len(text) > _LONGEST or ": " in text:
        return ""
    begins = tokens(text)[:1] == tokens(detail.person)[:1]
    odd = "," in detail.role or not any(detail.role.endswith(end) for end in ("or", "er", "ors", "ers"))
    return text if begins or odd else ""


_LONGEST = 160


def _credited(asked: Asked, claim: Claim) -> str:
    detail = claim.detail
    if not isinstance(detail, CreditDetail):
        return told(claim)
    own = _own_sentence(claim, detail)
    if own:
        return own
    title = before_name(asked.entry) if claim.work is Work.PREDECESSOR else plain(asked.entry.title.name)
    who = plain(detail.person)
    many = " and " in who or ", " in who
    match detail.standing:
        case Standing.LEFT:
            return f"{who} has left {title}"
        case Standing.EXPECTED | Standing.UNCERTAIN:
            return f"Reportedly, not confirmed: {who} is named as {plain(detail.role)} of {title}"
        case _:
            verb = (
                ("were" if many else "was") if claim.work is Work.PREDECESSOR else ("are" if many else "is")
            )
            return f"{who} {verb} {office_of(detail.role, many=many)} of {title}"
