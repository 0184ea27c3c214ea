"""A poll's numbers as files: counts only, nothing about who voted."""

import csv
import io
import json

from bot.domain.polls import Poll, Tally

# Spreadsheets take a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(poll: Poll, tally: Tally) -> str:
    """One line an option, for spreadsheets."""
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(["option", "votes", "percent"])
    for at, option in enumerate(poll.plan.options):
        writer.writerow([harmless(option.text), tally.counts[at], tally.percent(at)])
    return sheet.getvalue()


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_json(poll: Poll, tally: Tally) -> str:
    """The poll and its numbers; moments are ISO texts in UTC."""
    options = [
        {
            "text": option.text,
            "votes": tally.counts[at],
            "percent": tally.percent(at),
            "claim": option.claim or None,
        }
        for at, option in enumerate(poll.plan.options)
    ]
    whole = {
        "poll": poll.id,
        "question": poll.plan.question,
        "title": poll.plan.title,
        "opened": (poll.plan.opens or poll.created).isoformat(),
        "closed": poll.closed.isoformat() if poll.closed is not None else None,
        "answers_per_person": poll.plan.most,
        "voters": tally.voters,
        "options": options,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)
