"""One person or character: who plays whom, who returns, powers and families."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.choosing.wanting import INSTEAD, asks_for_a_part, chosen
from bot.answering.composing.added import add_of_person
from bot.answering.composing.past import because, before, before_name, in_own_words, of_the_past, own_words
from bot.answering.composing.relations import (
    GONE,
    SENT,
    alongside,
    mismatch,
    mistaken,
    person_of,
    stand_in,
    successor_of,
    together,
    why,
)
from bot.answering.composing.returns import NOT_SENT, asks_for_a_return, open_return, yes_and_no
from bot.answering.composing.told import of_whom, tell, tell_from
from bot.answering.draft import Draft, character_of, ended, lowered, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.people.named_twice import spelled
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    Standing,
    Work,
)
from bot.domain.labels import Label
from bot.domain.winning import ranked

_EXPLICIT = 3.5
_BACK = ("back", "return", "returns", "returning", "reprise", "next", "again", "second", "sequel")
_LEFT = frozenset({"left", "stepped", "quit", "departed"})


def person(asked: Asked) -> Draft | None:
    """Whoever is named: the part, and whether there is a return."""
    figures = asked.reading.figures
    if not figures:
        return tell(asked)
    told_of = together(asked) or why(asked)
    if told_of is not None:
        draft = tell_from(asked, [told_of])
        if draft is not None:
            draft.settled = True
        return draft
    denied = (
        because(asked)
        or _kin(asked)
        or spelled(asked)
        or successor_of(asked)
        or stand_in(asked)
        or alongside(asked)
        or mismatch(asked)
        or mistaken(asked)
    )
    if denied is not None:
        return denied
    draft: Draft | None = None
    for figure in chosen(asked.reading)[:3]:
        line = _figure_lead(asked, figure)
        if line is None:
            continue
        if draft is None:
            draft = _begun(asked, *line)
        elif line[0] not in draft.lead:
            same = any(name in draft.lead for name in filter(None, map(person_of, line[1])))
            draft.put(line[0], *line[1], near=same)
    if draft is None:
        return tell(asked)
    add_of_person(asked, draft)
    return draft


def _kin(asked: Asked) -> Draft | None:
    """The relatives who are asked for."""
    if not asked.reading.kin:
        return None
    # Imported here: few questions need it.
    from bot.answering.composing.kin import of_kin

    return of_kin(asked)


def _begun(asked: Asked, lead: str, rests_on: list[Claim], outcome: Outcome | None) -> Draft:
    """A draft with its first sentence, settled where that is about the work before."""
    draft = Draft(lead, rests_on, outcome=outcome, label=of_the_past(asked, lead, rests_on))
    if outcome is Outcome.NOTHING_ANNOUNCED:
        draft.label = ShownLabel.UNKNOWN
    if draft.label is not None and asked.reading.is_yes_no and " was not in " in lead:
        draft.lead = f"No: {lead}"
    return draft


def _figure_lead(asked: Asked, figure: Figure) -> tuple[str, list[Claim], Outcome | None] | None:
    credited = ranked(asked.known(figure.credits))
    work = asked.reading.work
    if work is not None:
        credited.sort(key=lambda claim: claim.work is not work)
    if asked.reading.years and asked.reading.asks == "who" and not asked.reading.negated:
        credited.sort(key=lambda claim: not any(str(year) in claim.text for year in asked.reading.years))
    if not credited:
        return _described(figure)
    best = credited[0]
    if isinstance(best.detail, CreditDetail) and best.detail.role != "actor":
        return _crew_lead(asked, figure, best)
    part = before(asked.entry, figure, best)
    back = asked.reading.topics.get("back", 0.0)
    topics = asked.reading.topics
    named = not figure.is_character and asks_for_a_part(asked.reading)
    wants_return = back >= _EXPLICIT or back > max(topics.get("played", 0.0), topics.get("who", 0.0))
    wants_return = wants_return and not named and (work is not Work.PREDECESSOR or asked.reading.has(*_BACK))
    about_part = (
        figure.is_character
        or named
        or work is Work.PREDECESSOR
        or asked.reading.asks in ("who", "which")
        or asked.reading.has("what part", "what role", "what character", "which part", "which role")
        or max(topics.get("played", 0.0), topics.get("who", 0.0)) >= 1
    )
    if work is not Work.THIS and not wants_return and about_part:
        past = part or in_own_words(asked, best)
        if past is not None:
            return past[0], past[1], None
    if asks_for_a_return(asked, best) and part is not None:
        who = part[0].removesuffix(f" in {before_name(asked.entry)}").replace(" played ", " returns as ")
        lead = f"Not known: no source here says whether {who}"
        return lead, part[1], Outcome.NOTHING_ANNOUNCED
    return _standing(asked, best, figure)


def _standing(asked: Asked, claim: Claim, figure: Figure) -> tuple[str, list[Claim], Outcome | None]:
    detail = claim.detail
    if not isinstance(detail, CreditDetail):
        return told(claim), [claim], None
    title, who, part = plain(asked.entry.title.name), plain(detail.person), character_of(claim)
    as_part = f" as {part}" if part and part != "not announced" else ""
    yes, no = yes_and_no(asked, claim)
    del figure
    match detail.standing:
        case Standing.RETURNING:
            return f"{yes}{who} returns{as_part} in {title}", [claim], None
        case Standing.NEW | Standing.ATTACHED | Standing.APPEARED:
            if not as_part:
                return f"{yes}{who} is in {title}; the part has not been announced", [claim], None
            own = own_words(claim, detail, part)
            if own and claim.work is not Work.PREDECESSOR:
                return f"{yes}{own}", [claim], None
            verb = "played" if claim.work is Work.PREDECESSOR else "plays"
            where = before_name(asked.entry) if claim.work is Work.PREDECESSOR else title
            said = "" if claim.label is Label.CONFIRMED else " according to reports"
            return f"{yes}{who} {verb} {part} in {where}{said}", [claim], None
        case Standing.EXPECTED | Standing.UNCERTAIN:
            return open_return(asked, claim, detail), [claim], None
        case Standing.NOT_RETURNING:
            said = _not_returning(asked, who, part) if as_part else ""
            return (
                said or f"{no}{who} does not return{as_part} in {title}",
                [claim],
                Outcome.NOT_HAPPENING if no == "No: " else None,
            )
        case Standing.RECAST:
            return f"{no}{who} does not return: {part or 'the part'} was recast", [claim], None
        case Standing.LEFT:
            return f"{NOT_SENT if asked.reading.has(*SENT) else yes}{who} has left {title}", [claim], None


def _not_returning(asked: Asked, who: str, part: str) -> str:
    """Who played somebody who does not return, where that is asked: "who played Maximus"."""
    reading = asked.reading
    if reading.is_yes_no or reading.topics.get("played", 0.0) < _EXPLICIT:
        return ""
    return f"{who}, who played {part} before, does not return in {plain(asked.entry.title.name)}"


def _crew_lead(asked: Asked, figure: Figure, claim: Claim) -> tuple[str, list[Claim], Outcome | None]:
    detail = claim.detail
    if not isinstance(detail, CreditDetail):
        return told(claim), [claim], None
    who = plain(figure.name)
    if asked.reading.has(*GONE, *INSTEAD):
        if detail.standing is Standing.LEFT:
            yes = NOT_SENT if asked.reading.has(*SENT) else "Yes: " if asked.reading.is_yes_no else ""
            return f"{yes}{ended(told(claim))}", [claim], None
        left = next((each for each in figure.credits if _LEFT & set(tokens(each.text))), None)
        if left is not None:
            return told(left), [left], None
        gone = next((c for c in figure.credits if not c.spoils and _AWAY & set(tokens(c.text))), None)
        if gone is not None:
            return told(gone), [gone], None
        if claim.work is Work.THIS:
            lead = f"No: {who} has not left {plain(asked.entry.title.name)}, as far as is known"
            return lead, [claim], Outcome.NOT_HAPPENING
    text = told(claim)
    lead = (
        f"{of_whom(claim)}{text}"
        if who.split()[-1] in text or detail.standing is Standing.LEFT
        else f"{who} ({plain(detail.role)}): {lowered(text)}"
    )
    return lead, [claim], None


_AWAY = frozenset({"left", "quit", "stepped", "departed", "exited"})


def _described(figure: Figure) -> tuple[str, list[Claim], Outcome | None] | None:
    for claim in figure.characters:
        return card_line(claim), [claim], None
    for claim in figure.others:
        return told(claim), [claim], None
    return None


def card_line(claim: Claim) -> str:
    """A character in one sentence."""
    detail = claim.detail
    if not isinstance(detail, CharacterDetail):
        return told(claim)
    if claim.spoils:
        return f"{plain(detail.name)}: {told(claim)}"
    player = f", played by {plain(detail.played_by)}" if detail.played_by else ""
    return f"{plain(detail.name)}{player}: {plain(detail.power) or told(claim)}"
