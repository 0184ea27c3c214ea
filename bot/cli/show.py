"""`greenlit status`, `cast`, `history` and `titles`: the views of the ledger."""

from argparse import Namespace
from datetime import date, datetime

from bot.cli import output
from bot.cli.failures import Exit, JobFailedError
from bot.cli.library import default_title, find_title, open_ledger, settings_for_reading
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.status import Status, status_of


def show(arguments: Namespace, now: datetime) -> int:
    """Show one view, as text or as JSON."""
    settings = settings_for_reading()
    ledger = open_ledger(settings, arguments)
    if arguments.command == "titles":
        return _titles(ledger, arguments, now)
    typed: str | None = arguments.title if arguments.title is not None else default_title(settings, ledger)
    if typed is None:
        raise JobFailedError("No title was named. “greenlit titles” lists what is tracked.")
    entry = find_title(ledger, typed)
    if arguments.json:
        output.say_json(_as_json(arguments.command, entry, now), indent=2)
    else:
        output.say(_as_text(arguments.command, entry, now, spoilers=arguments.spoilers))
    return Exit.FINE


# Views are imported where they are shown: each costs as much as a bare Python.
def _as_json(view: str, entry: TitleLedger, now: datetime) -> dict[str, object]:
    from bot.cli import shapes

    match view:
        case "status":
            return shapes.status_json(entry, status_of(entry, now))
        case "cast":
            from bot.domain.cast import cast_of

            return shapes.cast_json(entry, cast_of(entry))
        case _:
            from bot.domain.history import history_of

            return shapes.history_json(entry, history_of(entry))


def _as_text(view: str, entry: TitleLedger, now: datetime, *, spoilers: bool) -> str:
    from bot.cli import pages

    match view:
        case "status":
            return pages.status_text(entry, status_of(entry, now), spoilers=spoilers)
        case "cast":
            from bot.domain.cast import cast_of

            return pages.cast_text(entry, cast_of(entry), spoilers=spoilers)
        case _:
            from bot.domain.history import history_of

            return pages.history_text(entry, history_of(entry), spoilers=spoilers)


def _titles(ledger: Ledger, arguments: Namespace, now: datetime) -> int:
    search: str = arguments.search
    entries = _found(ledger, search) if search else list(ledger)
    statuses = sorted((status_of(entry, now) for entry in entries), key=_release_order)
    if not statuses:
        raise JobFailedError(f"No title is tracked under “{search}”. “greenlit titles” lists them all.")
    if arguments.json:
        from bot.cli import shapes

        output.say_json([shapes.status_json(ledger[each.title.slug], each) for each in statuses], indent=2)
        return Exit.FINE
    from bot.cli import pages

    for name, stage, release in map(pages.title_row, statuses):
        output.say(f"{name}\n    {stage}; {release}")
    return Exit.FINE


def _found(ledger: Ledger, search: str) -> list[TitleLedger]:
    from bot.answering import Answerer

    return [ledger[match.title.slug] for match in Answerer(ledger).names.find(search)]


def _release_order(status: Status) -> tuple[bool, tuple[date, date], str]:
    """By release, titles without a date last."""
    window = status.window
    return (window is None, window.order if window is not None else (date.max, date.max), status.title.slug)
