"""What the desk keeps of one person, in all servers: for their export, before it is deleted."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.desk import DeskKind, DeskState, Voice, Waiting
from bot.domain.desk_answers import Untold


@dataclass(frozen=True, slots=True)
class About:
    """The item that something is about, as the desk shows it."""

    item: int
    server: int | None
    kind: DeskKind
    subject: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """A moderator's answer that is not published yet."""

    text: str
    link: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Closed:
    """What a moderator did with an item."""

    state: DeskState
    when: datetime


@dataclass(frozen=True, slots=True)
class PersonsDesk:
    """Everything that names a person on any desk, each with what it is about, oldest first."""

    waits: tuple[tuple[About, Waiting], ...] = ()
    """Questions whose answer they want to be told."""
    said: tuple[tuple[About, Voice], ...] = ()
    """Doubts and tips of theirs."""
    writing: tuple[tuple[About, Writing], ...] = ()
    closed: tuple[tuple[About, Closed], ...] = ()
    untold: tuple[Untold, ...] = ()
    """Answers that could not be sent to them."""

    def exported(self) -> dict[str, list[dict[str, object]]]:
        """For a JSON file that the person gets: every field named, times in ISO form, ids as text."""
        return {
            "waiting_for": [
                {
                    **_about(about),
                    "since": each.since.isoformat(),
                    "told_in_channel": _id(each.channel),
                    "asked_under_message": _id(each.message),
                    "language": each.locale,
                }
                for about, each in self.waits
            ],
            "said": [
                {
                    **_about(about),
                    "when": each.since.isoformat(),
                    "remark": each.remark,
                    "link": each.link,
                    "language": each.locale,
                }
                for about, each in self.said
            ],
            "answers_being_written": [
                {**_about(about), "text": each.text, "link": each.link, "changed": each.changed.isoformat()}
                for about, each in self.writing
            ],
            "closed": [
                {**_about(about), "state": each.state.value, "when": each.when.isoformat()}
                for about, each in self.closed
            ],
            "answers_not_delivered": [
                {
                    "server": _id(each.server),
                    "question": each.question,
                    "title": each.title or None,
                    "since": each.since.isoformat(),
                }
                for each in self.untold
            ],
        }


def _about(about: About) -> dict[str, object]:
    return {
        "server": _id(about.server),
        "kind": about.kind.value,
        "subject": about.subject,
        "title": about.title or None,
    }


def _id(number: int | None) -> str | None:
    # As text: a reader in JavaScript would round it.
    return str(number) if number is not None else None
