"""A moderator writes an answer: form, draft screen, publish; each step is on disk before it is shown."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from bot.answering.desk_answers import Preview, preview, topic_asked
from bot.domain.desk import DeskKind, LyingItem
from bot.domain.desk_answers import AnswerDraft, AnswerGoneError, OthersAnswerError
from bot.domain.errors import GreenlitError
from bot.domain.titles import Title
from bot.services import Services
from bot.store.desk_answers import publish, stand_again, take_back
from bot.ui.funnel import Interaction
from bot.ui.opening import title_by_key
from bot.ui.reply import put
from cogs.desk.acts import Act
from cogs.desk.draft_screen import MOST_TITLES, chosen_label, chosen_topic, draft_screen
from cogs.desk.form import AnswerForm
from cogs.desk.looking import Looking
from cogs.desk.screens import answered_screen
from cogs.desk.words import counted

Do: TypeAlias = Callable[[Interaction, int, Act], Awaitable[None]]
Change: TypeAlias = Callable[[AnswerDraft], AnswerDraft]

_ALONE: Final = "Nobody pressed *Tell me*. Whoever asks next gets the answer."


class NotReadyError(GreenlitError):
    """A draft that cannot be published as it is."""


class Answering:
    """What the buttons of an item and of its draft do."""

    def __init__(self, services: Services, looking: Looking) -> None:
        """Take what it needs."""
        self._services = services
        self._looking = looking
        self.acts: dict[str, Do] = {
            "answer": self._write,
            "draft": self._look,
            "take": self._take_over,
            "title": self._title,
            "topic": self._topic,
            "label": self._label,
            "spoils": self._spoils,
            "replaces": self._replaces,
            "publish": self._publish,
            "discard": self._discard,
            "tell": self._tell,
            "back": self._take_back,
            "again": self._stand_again,
        }

    async def _write(self, interaction: Interaction, server: int, act: Act) -> None:
        """Open the form, with what was written before."""
        answers = self._services.store.desk_answers
        item = await self._services.store.desk.item(server, act.item)
        draft = await answers.get(server, act.item)
        if draft is not None and draft.author != interaction.user.id:
            await self._show(interaction, draft)
            return
        await AnswerForm(self, item, draft or self._begun(interaction, server, item)).show(interaction)

    async def written(self, interaction: Interaction, draft: AnswerDraft) -> None:
        """Keep what was sent in the form, whatever is wrong with it, and show the draft."""
        answers, now = self._services.store.desk_answers, self._services.clock()
        kept = await answers.begin(draft)
        if kept != draft:
            words = {"text": draft.text, "link": draft.link, "dated": draft.dated}
            change: Change = partial(replace, **words)  # pyright: ignore[reportAssignmentType], partial loses its types
            kept = await answers.change(draft.server, draft.item, change, by=interaction.user.id, now=now)
        await self._show(interaction, kept)

    async def _look(self, interaction: Interaction, server: int, act: Act) -> None:
        await self._show(interaction, await self._draft(server, act.item))

    async def _take_over(self, interaction: Interaction, server: int, act: Act) -> None:
        now = self._services.clock()
        answers = self._services.store.desk_answers
        await self._show(
            interaction, await answers.take_over(server, act.item, by=interaction.user.id, now=now)
        )

    async def _title(self, interaction: Interaction, server: int, act: Act) -> None:
        entry = title_by_key(self._services.answers.ledger(server), act.value)
        await self._change(interaction, server, act, lambda draft: replace(draft, title=entry.title.slug))

    async def _topic(self, interaction: Interaction, server: int, act: Act) -> None:
        topic = chosen_topic(act.value)
        await self._change(interaction, server, act, lambda draft: replace(draft, topic=topic))

    async def _label(self, interaction: Interaction, server: int, act: Act) -> None:
        label = chosen_label(act.value)
        await self._change(interaction, server, act, lambda draft: replace(draft, label=label))

    async def _spoils(self, interaction: Interaction, server: int, act: Act) -> None:
        await self._change(interaction, server, act, lambda draft: replace(draft, spoils=not draft.spoils))

    async def _replaces(self, interaction: Interaction, server: int, act: Act) -> None:
        item = await self._services.store.desk.item(server, act.item)
        await self._change(
            interaction,
            server,
            act,
            lambda draft: replace(draft, replaces="" if draft.replaces else item.ref),
        )

    async def _publish(self, interaction: Interaction, server: int, act: Act) -> None:
        """Enter the claim, close the item and tell those who wait, all at once."""
        draft = await self._draft(server, act.item)
        item = await self._services.store.desk.item(server, act.item)
        if draft.author != interaction.user.id:
            raise OthersAnswerError(draft.author)
        seen = self._preview(draft, item)
        if seen.mistakes:
            raise NotReadyError(seen.mistakes[0])
        lay = await self._services.store.amend(
            server,
            lambda pen: publish(pen, draft, seen.statement, seen.source),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        self._services.delivery.wake()
        said = f"Published. {_told(lay)}"
        await put(interaction, answered_screen(lay, said, interaction.user.id, can_undo=True))

    async def _discard(self, interaction: Interaction, server: int, act: Act) -> None:
        await self._services.store.desk_answers.discard(server, act.item, by=interaction.user.id)
        item = await self._services.store.desk.item(server, act.item)
        await put(interaction, self._looking.screen(item, interaction.user.id))

    async def _tell(self, interaction: Interaction, server: int, act: Act) -> None:
        """Tell those who wait of an answer that is there already."""
        item = await self._services.store.desk.item(server, act.item)
        today = self._looking.today(item)
        title = today.title if today is not None else None
        lay = await self._services.store.desk.tell(
            server, act.item, title or item.title, by=interaction.user.id, now=self._services.clock()
        )
        self._services.delivery.wake()
        await put(interaction, answered_screen(lay, _told(lay), interaction.user.id, can_undo=False))

    async def _take_back(self, interaction: Interaction, server: int, act: Act) -> None:
        item = await self._services.store.amend(
            server,
            lambda pen: take_back(pen, act.item),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        await put(interaction, self._looking.screen(item, interaction.user.id))

    async def _stand_again(self, interaction: Interaction, server: int, act: Act) -> None:
        """Undo that an answer was taken back."""
        lay = await self._services.store.amend(
            server,
            lambda pen: stand_again(pen, act.item),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        self._services.delivery.wake()
        said = f"The answer stands again. {_told(lay)}"
        await put(interaction, answered_screen(lay, said, interaction.user.id, can_undo=True))

    async def _change(self, interaction: Interaction, server: int, act: Act, change: Change) -> None:
        draft = await self._services.store.desk_answers.change(
            server, act.item, change, by=interaction.user.id, now=self._services.clock()
        )
        await self._show(interaction, draft)

    async def _draft(self, server: int, number: int) -> AnswerDraft:
        draft = await self._services.store.desk_answers.get(server, number)
        if draft is None:
            raise AnswerGoneError
        return draft

    async def _show(self, interaction: Interaction, draft: AnswerDraft) -> None:
        item = await self._services.store.desk.item(draft.server, draft.item)
        titles = self._titles(draft, item)
        screen = draft_screen(draft, item, self._preview(draft, item), titles, interaction.user.id)
        await put(interaction, screen)

    def _preview(self, draft: AnswerDraft, item: LyingItem) -> Preview:
        entry = self._looking.entry(draft.server, draft.title)
        return preview(draft, item.subject, entry, self._services.clock())

    def _titles(self, draft: AnswerDraft, item: LyingItem) -> list[Title]:
        """The titles to choose from: the one that is chosen, then those whose names are nearest to what was asked."""
        answerer = self._services.answers.of(draft.server)
        chosen = answerer.ledger.get(draft.title)
        named = item.title if item.kind is DeskKind.NOT_TRACKED else ""
        found = [match.title for match in answerer.names.find(named, MOST_TITLES)] if named else []
        rest = [match.title for match in answerer.names.find("", MOST_TITLES)]
        titles = [*([chosen.title] if chosen is not None else []), *found, *rest]
        return list({title.slug: title for title in titles}.values())[:MOST_TITLES]

    def _begun(self, interaction: Interaction, server: int, item: LyingItem) -> AnswerDraft:
        """A draft with all that the item tells already."""
        entry, today, claim = (
            self._looking.entry(server, item.title),
            self._looking.today(item),
            self._looking.claim(item),
        )
        return AnswerDraft(
            server,
            item.id,
            interaction.user.id,
            self._services.clock(),
            text=claim.text if claim is not None else item.subject if item.kind is DeskKind.TIP else "",
            link=item.link,
            title=entry.title.slug if entry is not None else "",
            topic=claim.topic if claim is not None else topic_asked(today) if today is not None else None,
            replaces=claim.ref if claim is not None else "",
        )


def _told(lay: LyingItem) -> str:
    if not lay.waiting:
        return _ALONE
    return f"{counted(len(lay.waiting), 'person is', 'people are')} told now, and whoever asks next gets the answer."
