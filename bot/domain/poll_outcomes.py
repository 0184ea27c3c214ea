"""How a poll turned out, once the ledger decides what it asked."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.aging import is_released
from bot.domain.claims import Claim, CreditDetail, ReleaseDetail, Standing, Work
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.polls import Option, Poll
from bot.domain.topics import Topic
from bot.domain.winning import contest

_CAME_TRUE = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
_CAME_TO_NOTHING = (Standing.NOT_RETURNING, Standing.RECAST, Standing.LEFT)


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one option."""

    option: int
    came_true: bool
    claim: Claim
    """The confirmed claim that decided it."""


def decisions(poll: Poll, entry: TitleLedger) -> tuple[Decision, ...]:
    """Every option that the ledger decides, in the poll's order; none where nothing is decided yet.

    A release is decided by the release, not by a new date; a credit by a confirmed standing; anything else by what
    became of the claim that the option stands for.
    """
    found: list[Decision] = []
    release = _release(entry)
    for at, option in enumerate(poll.plan.options):
        claim, came_true = (
            _windowed(option, release) if option.window is not None else _claimed(option, entry)
        )
        if claim is not None:
            found.append(Decision(at, came_true, claim))
    return tuple(found)


def _release(entry: TitleLedger) -> Claim | None:
    """The confirmed date on which a title came out; None while it is not out."""
    if not is_released(entry.claims):
        return None
    won = contest(
        claim
        for claim in entry.claims
        if isinstance(claim.detail, ReleaseDetail)
        and claim.detail.window is not None
        and claim.topic is Topic.RELEASE
        and claim.work is Work.THIS
    )
    return won.best if won is not None and won.best.label is Label.CONFIRMED else None


def _windowed(option: Option, release: Claim | None) -> tuple[Claim | None, bool]:
    window = (
        release.detail.window if release is not None and isinstance(release.detail, ReleaseDetail) else None
    )
    if option.window is None or window is None:
        return None, False
    first, last = option.window
    if first <= window.first and window.last <= last:
        return release, True
    # A date that lies only partly inside decides nothing until it is known more precisely.
    return (release, False) if window.last < first or last < window.first else (None, False)


def _claimed(option: Option, entry: TitleLedger) -> tuple[Claim | None, bool]:
    about = entry.by_ref.get(option.claim)
    if not isinstance(about, Claim):
        return None, False
    if isinstance(about.detail, CreditDetail):
        return _credit(about.detail, entry.claims)
    heir = next(
        (
            claim
            for claim in entry.claims
            if about.ref in claim.replaces and claim.is_open and claim.label is Label.CONFIRMED
        ),
        None,
    )
    if about.state is State.DEBUNKED:
        return heir or about, False
    if heir is not None:
        return heir, True
    return (about, True) if about.is_open and about.label is Label.CONFIRMED else (None, False)


def _credit(credit: CreditDetail, claims: Iterable[Claim]) -> tuple[Claim | None, bool]:
    person = credit.person.casefold()
    won = contest(
        claim
        for claim in claims
        if isinstance(claim.detail, CreditDetail)
        and claim.detail.person.casefold() == person
        and claim.work is Work.THIS
    )
    if won is None or won.best.label is not Label.CONFIRMED or not isinstance(won.best.detail, CreditDetail):
        return None, False
    standing = won.best.detail.standing
    if standing in _CAME_TRUE:
        return won.best, True
    return (won.best, False) if standing in _CAME_TO_NOTHING else (None, False)
