"""Offices behind the camera that are not quite those on record: a casting director, an executive producer, who also produces."""

from collections.abc import Iterable, Sequence

from bot.answering.composing.relations import GONE, SENT, person_of
from bot.answering.composing.told import nothing
from bot.answering.draft import Draft, sentences, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.people.index import split_people
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, Gap, RelatedDetail, Standing, Work
from bot.domain.titles import Kind

_OTHER = (
    "casting director", "art director", "music director", "assistant director", "line producer", "associate producer",
    "co producer", "production designer", "music supervisor", "script supervisor", "executive producer",
)  # fmt: skip
_DEEDS = {"producer": "produc", "director": "direct", "writer": "writ", "composer": "compos"}
"""How the words for what is done in an office begin."""


def other_office(asked: Asked, fitting: Sequence[Ranked]) -> Draft | None:
    """That nobody is named for an office whose name holds that of another; whoever held it in the work before, beside it."""
    if (film := director_of_a_film(asked)) is not None:
        return film
    office = next((office for office in _OTHER if asked.reading.has(office, f"{office}s")), "")
    if not office:
        return None
    words, work = set(tokens(office)), asked.reading.work
    holding = [
        each.item for each in fitting if isinstance(each.item, Claim) and words <= set(_role(each.item))
    ]
    if any(claim.work is (work or Work.THIS) for claim in holding):
        kept = [claim for claim in holding if claim.work is (work or Work.THIS)]
        draft = Draft(told(kept[0]), kept[:1], settled=True)
        draft.tell(*kept[1:2])
        return draft
    draft = nothing(asked, f"the {office} of {{}}")
    draft.rests_on, draft.settled = [], True
    draft.tell(*holding[:1])
    return draft


def director_of_a_film(asked: Asked) -> Draft | None:
    """That a film has no showrunner, with who directs it, where one is asked for."""
    if asked.entry.title.kind is not Kind.FILM or not asked.reading.has("showrunner", "showrunners"):
        return None
    for claim in asked.of_kind(CreditDetail):
        detail = claim.detail
        if isinstance(detail, CreditDetail) and detail.role == "director" and claim.work is Work.THIS:
            title = plain(asked.entry.title.name)
            lead = f"{title} is a film, so it has a director and no showrunner: {plain(detail.person)}"
            return Draft(lead, [claim], settled=True)
    return None


def besides(asked: Asked) -> Draft | None:
    """Who does a thing besides another office: "wrote the film; both also produce"."""
    deed = _DEEDS.get(asked.rule.name, "")
    for claim in asked.of_kind(CreditDetail) if deed else ():
        meant = claim.work is (asked.reading.work or Work.THIS) and claim.is_open and not claim.spoils
        if (
            meant
            and "actor" not in _role(claim)
            and any(word.startswith(deed) for word in tokens(claim.text))
        ):
            return Draft(told(claim), [claim], settled=True)
    return None


def by_sentence(asked: Asked, draft: Draft) -> Draft:
    """An answer that begins with the sentence in which the deed is told, with whose it is."""
    claim = draft.rests_on[0]
    said = draft.lead.startswith(("Yes", "No"))
    if said or not isinstance(claim, Claim) or not isinstance(claim.detail, CreditDetail) or claim.spoils:
        return draft
    wanted = set(asked.reading.content)
    best = max(sentences(claim.text), key=lambda sentence: len(wanted & asked.shelf.subjects(sentence)))
    person = claim.detail.person
    if tokens(person)[0] in tokens(best):
        return draft if plain(best).rstrip(".") in draft.lead else _led(draft, plain(best))
    return _led(draft, with_the_name(person, plain(best)))


def with_the_name(person: str, sentence: str) -> str:
    """A sentence with the name in it of whom it tells."""
    first, _, rest = sentence.partition(" ")
    if first in ("He", "She"):
        return f"{plain(person)} {rest}"
    return f"{plain(person)}: {first.lower() if first == 'They' else first} {rest}"


def held_before(asked: Asked, credited: Sequence[Claim]) -> Claim | None:
    """The office that is asked for, where somebody had it in the work before and nothing says so of the one at hand."""
    held = [claim for claim in credited if claim.is_open and asked.rule.roles & set(_role(claim))]
    here = any(claim.work is Work.THIS for claim in held)
    free = asked.rule.name != "crew" and asked.reading.work is not Work.THIS
    return held[0] if held and free and not here else None


def is_still_there(asked: Asked, claim: Claim) -> bool:
    """Whether somebody is said to be gone who holds the office."""
    left = isinstance(claim.detail, CreditDetail) and claim.detail.standing is Standing.LEFT
    names = {figure.name for figure in asked.reading.figures}
    return (
        not left and not names.isdisjoint(split_people(person_of(claim))) and asked.reading.has(*SENT, *GONE)
    )


def is_the_same(asked: Asked, credited: set[str]) -> bool:
    """Whether somebody had the office in the work before too."""
    before = [each.item for each in asked.fitting() if each.item.work is Work.PREDECESSOR]
    names = {name for item in before if isinstance(item, Claim) for name in split_people(person_of(item))}
    return bool(names & credited)


def _led(draft: Draft, lead: str) -> Draft:
    draft.lead = lead
    return draft


def _role(claim: Claim) -> list[str]:
    return tokens(claim.detail.role) if isinstance(claim.detail, CreditDetail) else []


def is_initials(word: str, names: Iterable[str]) -> bool:
    """Whether a word is made of somebody's initials."""
    return any(word == "".join(part[0] for part in tokens(name)) for name in names)


def held_it_too(asked: Asked, item: Claim | Gap) -> bool:
    """Whether whoever has an office now is on record as the maker of a work before too."""
    if asked.reading.has("a second", "another") or {
        "both",
        "two",
        "each",
        "again",
        "returns",
        "return",
        "series",
        "also",
    } & set(tokens(item.text)):
        return True
    names = split_people(person_of(item)) if isinstance(item, Claim) else ()
    works = (claim.text for claim in asked.of_kind(RelatedDetail))
    return any(tokens(name)[-1] in tokens(text) for text in works for name in names if tokens(name))


def office_of(role: str, *, many: bool) -> str:
    """A role with its article: "the director", "directors"."""
    if "," in role or role.endswith("s"):
        return plain(role)
    return f"{plain(role)}s" if many else f"the {plain(role)}"
