"""An item of the desk beside what Greenlit says about it today."""

from bot.answering import Question
from bot.answering.answer import Answer
from bot.answering.desk_answers import is_settled
from bot.domain.claims import Claim
from bot.domain.desk import LyingItem
from bot.domain.ledger import TitleLedger
from bot.services import Services
from bot.ui.screen import Screen
from cogs.desk.screens import item_screen


class Looking:
    """Looks items up in the ledger of their server."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def screen(self, item: LyingItem, person: int) -> Screen:
        """The item as a moderator sees it."""
        return item_screen(
            item,
            entry=self.entry(item.server, item.title),
            claim=self.claim(item),
            today=self.today(item),
            settled=self.is_settled(item),
            person=person,
        )

    def entry(self, server: int | None, slug: str) -> TitleLedger | None:
        """A title as the server sees it; None where it does not."""
        return self._services.answers.ledger(server).get(slug) if slug else None

    def today(self, item: LyingItem) -> Answer | None:
        """What somebody is told who asks the question now; None where the item is no question."""
        if not item.kind.is_question:
            return None
        title = item.title if self.entry(item.server, item.title) is not None else None
        usual = self._services.picker.default(item.server)
        question = Question(item.subject, title, default=usual)
        return self._services.answers.of(item.server).answer(question, now=self._services.clock())

    def is_settled(self, item: LyingItem) -> bool:
        """Whether a question has its answer by now."""
        today = self.today(item)
        return today is not None and is_settled(today)

    def claim(self, item: LyingItem) -> Claim | None:
        """The claim that an item is about, or that answered it."""
        entry = self.entry(item.server, item.title)
        found = entry.by_ref.get(item.ref) if entry is not None and item.ref else None
        return found if isinstance(found, Claim) else None
