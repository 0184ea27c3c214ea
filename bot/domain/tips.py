"""Tips: what fans find and send to the moderators."""

from typing import Final

from bot.domain.errors import GreenlitError, message

MOST_TIPS: Final = 3
"""Open tips a person and server."""
LONGEST_TIP: Final = 280
LONGEST_REASON: Final = 200


class TooManyTipsError(GreenlitError):
    """A person with as many open tips as they may have."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            message(
                "The moderators have %(most)s tips of yours to look at. There is room for the next one when they have "
                "looked at one of them; I write to you then."
            ),
            most=MOST_TIPS,
        )


class NoDeskError(GreenlitError):
    """A tip from where no moderators are."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            message(
                "A tip goes to a server's moderators, so it works only in a server that has added Greenlit."
            )
        )
