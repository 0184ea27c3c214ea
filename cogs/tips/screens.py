"""What a fan is told of a tip that they have just sent."""

from collections.abc import Iterator

from bot.answering.markup import link, plain
from bot.domain.desk import DeskItem, DeskState
from bot.domain.ledger import TitleLedger
from bot.domain.publishers import host_of
from bot.domain.tips import MOST_TIPS
from bot.store.tips import Sent
from bot.texts import Texts, message
from bot.ui.cards import card, doors
from bot.ui.screen import Screen
from bot.ui.text import cut

_LONGEST_ECHO = 200


def receipt_screen(tip: DeskItem, sent: Sent, entry: TitleLedger | None, texts: Texts) -> Screen:
    """Where the tip is now, and what follows; the tip itself is shown as the moderators read it."""
    about = (
        [texts.phrase("about %(title)s", title=cut(plain(entry.title.name), 80))] if entry is not None else []
    )
    page = [link(host_of(tip.link) or texts.phrase("link"), tip.link)] if tip.link else []
    facts = " · ".join([*about, *page])
    quoted = f"> {plain(cut(tip.subject, _LONGEST_ECHO))}" + (f"\n> -# {facts}" if facts else "")
    onwards = [doors(entry.title.slug, "status", "history", texts=texts)] if entry is not None else []
    return card(
        f"**{texts.phrase(_head(sent))}**\n{quoted}", "\n".join(_follows(tip, sent, entry, texts)), *onwards
    )


def _head(sent: Sent) -> str:
    if sent.noted.is_new and sent.noted.state is DeskState.OPEN:
        return message("Thank you. The moderators have your tip.")
    if sent.noted.state is DeskState.DISMISSED:
        return message("The moderators have looked at this tip before, and did not take it.")
    if sent.noted.state is DeskState.ANSWERED:
        return message("This tip has become an update already.")
    return message("The moderators have this tip from you already.")


def _follows(tip: DeskItem, sent: Sent, entry: TitleLedger | None, texts: Texts) -> Iterator[str]:
    if sent.noted.state is DeskState.DISMISSED:
        yield texts.phrase("Something new about it? Send it with what is new in it.")
        return
    if sent.noted.state is not DeskState.OPEN:
        yield texts.phrase("Something new about it? Send that, with its link.")
        return
    yield texts.phrase("I write to you once they have looked at it.")
    if tip.link and entry is not None and any(each.url == tip.link for each in entry.sources.values()):
        said = message("That page is among the sources here already; they will look whether it says more.")
        yield f"-# {texts.phrase(said)}"
    if sent.open >= MOST_TIPS:
        said = message("You have %(most)s open tips now: the next one fits once they have looked at one.")
        yield f"-# {texts.phrase(said, most=MOST_TIPS)}"
