"""Who directs, writes, composes and produces."""

from collections.abc import Sequence

from bot.answering.answer import Outcome
from bot.answering.compose_lists import person_of
from bot.answering.compose_people import before_name, person
from bot.answering.compose_told import marked, named_in, nothing, suits, tell, tell_from
from bot.answering.draft import Draft, first_of, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.people import split_people
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, Gap, RelatedDetail, Standing, Work

_MOST = 0.45
"""How much of a question the words of a credit must hold to answer it."""
_NEARLY = 0.6
_MAKERS = frozenset({"creator", "creators", "showrunner", "showrunners"})


def crew(asked: Asked) -> Draft | None:
    """Who directs, writes, composes, produces."""
    fitting = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim) and isinstance(each.item.detail, CreditDetail) and each.fit > 0
    ]
    work = asked.reading.work
    one = _one_of_several(asked) or _by_deed(asked) or _of_their_film(asked)
    if one is not None:
        return _made(asked, one) if isinstance(one.detail, RelatedDetail) else _named(asked, [one])
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
            draft.add(told(fitting[0].item), fitting[0].item)
        return draft
    pool = sorted(own or fitting, key=lambda each: _off_role(asked, each.item))
    if asked.rule.name == "crew" and not any(_off_role(asked, each.item) for each in pool):
        return _other_deed(asked)
    if not pool:
        makers = [each for each in asked.ranked if _makes(each.item)]
        return (
            _named(asked, [each.item for each in makers[:1] if isinstance(each.item, Claim)])
            if makers
            else tell(asked)
        )
    closer = _closer(asked, pool[0])
    if closer is not None:
        return _named(asked, [closer])
    if not own and work is Work.THIS:
        return _nobody_yet(asked, pool[0].item)
    return _named(asked, [each.item for each in pool if isinstance(each.item, Claim)])


def _one_of_several(asked: Asked) -> Claim | None:
    """Of people whom the question means together, the one whose credit it describes: "which of the sons"."""
    figures = [figure for figure in asked.reading.figures if not figure.is_character]
    if len(figures) < 2 or len(asked.reading.sightings) > 1:
        return None
    pool = list(dict.fromkeys(claim for figure in figures for claim in figure.credits))
    words = [
        word for word in asked.reading.content if word not in asked.shelf.plain_words | asked.reading.spent
    ]
    best = max(pool, key=lambda item: asked.shelf.share(item, words), default=None)
    return best if best is not None and asked.shelf.share(best, words) >= _MOST else None


def _by_deed(asked: Asked) -> Claim | None:
    """The credit, or the work before, whose words tell of what was done: "who drew Ojo's pictures", "who drew the manga"."""
    if asked.rule.name != "crew" and not (asked.rule.name == "writer" and _names_a_work_before(asked)):
        return None
    invented = asked.reading.has(*_THOUGHT_UP)
    plainly = asked.shelf.plain_words | {
        asked.shelf.meaning(word) for word in (*_ANY_WORK, *(_AT_FIRST if invented else ()))
    }
    words = [word for word in asked.reading.content if word not in plainly]
    words += [word for word in (asked.shelf.meaning("invented"),) if invented and word in asked.shelf.rarity]
    pool = [
        each.item for each in asked.ranked if isinstance(each.item, Claim) and _tells_of_making(each.item)
    ]
    best = max(pool, key=lambda item: asked.shelf.share(item, words), default=None)
    least = _MOST if len(words) > 1 else 1.0
    return best if best is not None and asked.shelf.share(best, words) >= least else None


def _other_deed(asked: Asked) -> Draft | None:
    """Where nobody behind the camera is meant: whoever is named, or the record that says it nearly in these words."""
    if asked.reading.figures:
        return person(asked)
    words = [word for word in asked.reading.content if word not in asked.shelf.plain_words]
    near = [
        each for each in asked.ranked if suits(asked, each) and asked.shelf.share(each.item, words) >= _NEARLY
    ]
    return tell_from(asked, near) if near else nothing(asked, asked.rule.about)


def _of_their_film(asked: Asked) -> Claim | None:
    """The work before that several characters gave its name, where all of them are named: "who directed Sharkboy and Lavagirl"."""
    names = [figure.name for figure in asked.reading.figures if figure.is_character]
    if len(names) < 2 or asked.rule.name == "crew":
        return None
    works = [claim for claim in asked.claims if isinstance(claim.detail, RelatedDetail)]
    return next(
        (c for c in works if isinstance(c.detail, RelatedDetail) and all(n in c.detail.name for n in names)),
        None,
    )


def _tells_of_making(item: Claim) -> bool:
    detail = item.detail
    if isinstance(detail, RelatedDetail):
        return bool(_MADE_BY & set(tokens(item.text)))
    return isinstance(detail, CreditDetail) and detail.role != "actor" and item.is_open


def _names_a_work_before(asked: Asked) -> bool:
    """Whether a manga, a novel or a game is named that the title rests on."""
    kinds = {
        asked.shelf.meaning(word)
        for claim in asked.claims
        if isinstance(claim.detail, RelatedDetail)
        for word in claim.detail.kind.split("_")
    }
    return bool((kinds - asked.shelf.plain_words) & set(asked.reading.content))


_THOUGHT_UP = ("came up with", "come up with", "thought up", "brainchild", "dreamed up", "dreamt up")
_AT_FIRST = ("originally", "first", "come")
_MADE_BY = frozenset({"by", "drawn", "wrote", "written"})
_ANY_WORK = ("actually", "anime")


def _made(asked: Asked, work: Claim) -> Draft:
    """A work before, told with who made it."""
    draft = Draft(
        named_in(work.detail.name, work) if isinstance(work.detail, RelatedDetail) else told(work), [work]
    )
    draft.tell(*(each.item for each in asked.fitting(0.9)[:1]))
    return draft


def _makes(item: Claim | Gap) -> bool:
    """Whether a credit is that of a creator: who is asked for where nobody directs alone."""
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, CreditDetail) and bool(_MAKERS & set(detail.role.replace(",", " ").split()))


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
    if draft.lead.startswith("No:"):
        draft.outcome, draft.settled = Outcome.NOT_HAPPENING, True
    draft.add(told(first), first)
    for claim in claims[1:3]:
        draft.add(told(claim), claim)
    for each in asked.ranked[:6]:
        if (
            each.item not in claims
            and each.share >= 0.34
            and isinstance(each.item, Claim)
            and not each.item.spoils
        ):
            draft.add(marked(each.item), each.item)
    return draft


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
    if reading.has("replaced", "replaces", "replace", "replacing", "took over", "take over"):
        return "No: "
    if not reading.is_yes_no or reading.has("or"):
        return ""
    if reading.has(*_ALL) and names & credited:
        return "Not all: " if _SOME & set(tokens(claims[0].text)) else ""
    text = claims[0].text
    named = any(name in text for name in names) and not _PAST & set(tokens(text))
    if names & credited or named:
        return "Yes: " if _is_of_the_office(asked, claims[0]) else ""
    return "No: " if names or (reading.strange and len(reading.strange) <= 3) else ""


_PAST = frozenset({"left", "since", "without", "not", "replaced"})


def _is_of_the_office(asked: Asked, claim: Claim) -> bool:
    """Whether a credit is one of those that the question asks for."""
    roles = claim.detail.role.replace(",", " ").split() if isinstance(claim.detail, CreditDetail) else []
    return not asked.rule.roles or bool(asked.rule.roles & set(roles))


_ALL = ("all", "every", "each", "whole", "entire", "everything")
_SOME = frozenset({"several", "some", "most", "one", "two", "three", "four", "five", "six", "seven", "half"})


def _office(role: str, *, many: bool) -> str:
    """A role with its article: "the director", "directors"."""
    if "," in role or role.endswith("s"):
        return plain(role)
    return f"{plain(role)}s" if many else f"the {plain(role)}"


def _asked_for(asked: Asked, item: Claim | Gap) -> bool:
    """Whether a gap's own subject stands in the question: "songs"."""
    words = (
        {asked.shelf.meaning(word) for word in tokens(item.about)} if isinstance(item, Gap) else set[str]()
    )
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
            return f"{who} is named as {plain(detail.role)} of {title}, but that is not confirmed"
        case _:
            verb = (
                ("were" if many else "was") if claim.work is Work.PREDECESSOR else ("are" if many else "is")
            )
            return f"{who} {verb} {_office(detail.role, many=many)} of {title}"
