"""What a moderator does with a draft: shown, changed, taken over, published, discarded; checked each time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import discord

from bot.answering.values import Proposal, proposal_of
from bot.domain.dates import DateShapeError, PartialDate
from bot.domain.drafts import Draft, DraftGoneError, DraftState
from bot.domain.labels import Label, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.outbox import Fate
from bot.domain.record import Record
from bot.domain.titles import Title
from bot.domain.updates import SameNewsError, Update
from bot.domain.windows import Found, Wrong, window_in
from bot.services import Services
from bot.ui.cards import record_words
from bot.ui.funnel import Interaction
from bot.ui.opening import title_by_key
from bot.ui.reply import put, show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press
from cogs.updates.deciding import offers, owner_of, publish_whole, settled_note
from cogs.updates.done import published_screen, same_screen
from cogs.updates.forms import ClaimForm, DraftForm, ImageForm, LineForm
from cogs.updates.pictures import ImageError, picture
from cogs.updates.publishing import NotReadyError
from cogs.updates.screens import Looking, discarded_screen, draft_screen
from cogs.updates.telling import tell_those_who_asked

_MOST_TITLES: Final = 25
_FEW_TITLES: Final = 500


class Drafting:
    """Acts on drafts for the cog."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._verbs = {
            "show": self._show,
            "edit": self._edit,
            "claim": self._claim,
            "date": self._date,
            "image": self._image,
            "spoil": self._toggle(lambda draft: replace(draft, spoils=not draft.spoils)),
            "ping": self._toggle(lambda draft: replace(draft, ping=not draft.ping)),
            "thread": self._toggle(lambda draft: replace(draft, thread=not draft.thread)),
            "label": self._label,
            "replaces": self._replaces,
            "settles": self._settles,
            "title": self._title,
            "take": self._take,
            "discard": self._discard,
            "publish": self._publish,
        }

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Act on a button of a draft screen: `gl:draft:<verb>:<number>`."""
        verb, _, number = press.rest.partition(":")
        act = self._verbs.get(verb)
        if act is None or not number.isdecimal():
            raise OldButtonError
        server = self._services.access.require_moderator(interaction)
        draft = await self._services.store.drafts.get(server, int(number))
        if draft is None or draft.state is not DraftState.OPEN:
            raise DraftGoneError(draft.state if draft is not None else None)
        await act(interaction, draft, press)

    async def expire(self, now: datetime) -> None:
        """Give up drafts that nobody has touched for seven days."""
        await self._services.store.drafts.expire(now)

    async def begin(self, interaction: Interaction, draft: Draft, *, like: int | None = None) -> None:
        """Open the form of a draft that is not kept yet; it is from the first submit on. It takes the picture of the
        draft that it is like."""

        async def filled(interaction: Interaction, change: Callable[[Draft], Draft]) -> None:
            kept = await self._services.store.drafts.begin(change(draft), like=like)
            await show(interaction, await self.screen(interaction, kept))

        await DraftForm(draft, filled).show(interaction)

    async def screen(self, interaction: Interaction, draft: Draft, told: str = "") -> Screen:
        """A draft as somebody sees it now."""
        store = self._services.store
        ledger = self._services.answers.ledger(draft.server)
        entry = ledger.get(draft.title)
        before = await self._corrected(draft)
        proposal = self._proposal(draft, entry, before) if entry is not None else None
        record = ""
        if entry is not None and proposal is not None:
            records = await self._services.records.of(draft.server, entry)
            record = record_words(records.get(proposal.source.publisher, Record()))
        look = Looking(
            draft,
            entry,
            proposal,
            store.servers.get(draft.server),
            interaction.user.id,
            before=before,
            is_gone=before is not None and await self._is_gone(before),
            record=record,
            titles=self._titles(draft, entry),
            offers=await offers(self._services, draft, proposal, entry, owner_of(interaction))
            if entry is not None and proposal is not None
            else (),
            posted=self._services.posts_in(draft.server),
        )
        return draft_screen(look, told)

    def _proposal(self, draft: Draft, entry: TitleLedger, before: Update | None) -> Proposal:
        """What a draft would do to the ledger."""
        own = before.refs if before is not None else ()
        return proposal_of(draft, entry, self._services.clock(), own=own)

    async def _is_gone(self, update: Update) -> bool:
        """Whether somebody has deleted the post of an update."""
        posted = await self._services.store.outbox.post_of(update.server, update.mark)
        return posted is not None and posted.fate is Fate.GONE

    async def _corrected(self, draft: Draft) -> Update | None:
        """The posted update that a draft corrects."""
        if draft.corrects is None:
            return None
        return await self._services.store.updates.get(draft.server, draft.corrects)

    async def _show(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press
        await show(interaction, await self.screen(interaction, draft))

    async def _edit(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press
        await DraftForm(draft, self._filling(draft)).show(interaction)

    async def _claim(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press
        await ClaimForm(self._filling(draft)).show(interaction)

    async def _date(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press

        async def said(interaction: Interaction, line: str) -> None:
            try:
                when = self._day(line)
            except DateShapeError as error:
                await self._again(interaction, draft, error.sentence)
                return
            await self._change(interaction, draft, lambda draft: replace(draft, published=when))

        shown = draft.published.words if draft.published is not None else ""
        label = "When was the source published?"
        await LineForm(
            "Date of the source", label, shown, "22 November 2026; empty means today", said, required=False
        ).show(interaction)

    def _day(self, line: str) -> PartialDate | None:
        if not line:
            return None
        now = self._services.clock().date()
        match window_in(line, now):
            case Found(window=window) if window.first <= now:
                return window
            case Found(window=window):
                raise DateShapeError(f"{window.words} lies in the future; a source is published by today.")
            case Wrong(sentence=sentence):
                raise DateShapeError(sentence)
            case None:
                raise DateShapeError(f"“{line[:60]}” is not a date; write 22 November 2026 or 2026-11-22.")

    async def _image(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press

        async def kept(interaction: Interaction, file: discord.Attachment | None) -> None:
            try:
                name, image = await picture(file)
            except ImageError as error:
                await self._again(interaction, draft, error.sentence)
                return
            changed = await self._services.store.drafts.keep_image(
                draft.server,
                draft.number,
                name,
                image,
                by=interaction.user.id,
                now=self._services.clock(),
            )
            await put(interaction, await self.screen(interaction, changed))

        await ImageForm(kept).show(interaction)

    async def _label(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        label, _, tier = (press.values[0] if press.values else "").partition(".")
        try:
            chosen, trust = Label(label), Tier(tier)
        except ValueError:
            raise OldButtonError from None
        await self._change(interaction, draft, lambda draft: replace(draft, label=chosen, tier=trust))

    async def _replaces(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        await self._change(interaction, draft, lambda draft: replace(draft, replaces=press.values))

    async def _settles(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        chosen = tuple(int(each) for each in press.values if each.isdecimal())
        await self._change(interaction, draft, lambda draft: replace(draft, settles=chosen))

    async def _title(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        ledger = self._services.answers.ledger(draft.server)
        slug = title_by_key(ledger, press.values[0] if press.values else "-").title.slug
        await self._change(interaction, draft, lambda draft: replace(draft, title=slug, replaces=None))

    async def _take(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press
        taken = await self._services.store.drafts.take_over(
            draft.server, draft.number, by=interaction.user.id, now=self._services.clock()
        )
        await put(interaction, await self.screen(interaction, taken))

    async def _discard(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press
        gone = await self._services.store.drafts.change(
            draft.server,
            draft.number,
            lambda draft: replace(draft, state=DraftState.DISCARDED),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        await put(interaction, discarded_screen(gone))

    async def _publish(self, interaction: Interaction, draft: Draft, press: Press) -> None:
        del press
        services = self._services
        settings = services.store.servers.get(draft.server)

        try:
            update, version, settled = await services.store.amend(
                draft.server,
                lambda pen: publish_whole(pen, draft.number, settings, owner_of(interaction)),
                by=interaction.user.id,
                now=services.clock(),
            )
        except NotReadyError as error:
            await self._again(interaction, draft, error.sentence)
            return
        except SameNewsError as error:
            first = await services.store.updates.get(draft.server, error.number)
            if first is None:
                raise
            name = services.answers.ledger(draft.server)[first.title].title.name
            await show(interaction, same_screen(error.sentence, first, name))
            return
        services.delivery.wake()
        told = await tell_those_who_asked(services, update, interaction.user.id)
        title = services.answers.ledger(draft.server)[update.title].title.name
        await put(interaction, published_screen(update, title, version, told))
        if settled:
            services.sweeps.wake("predictions to score")
            await show(interaction, settled_note(settled))

    def _toggle(self, change: Callable[[Draft], Draft]) -> Callable[[Interaction, Draft, Press], Any]:
        async def act(interaction: Interaction, draft: Draft, press: Press) -> None:
            del press
            await self._change(interaction, draft, change)

        return act

    def _filling(self, draft: Draft) -> Callable[[Interaction, Callable[[Draft], Draft]], Any]:
        async def filled(interaction: Interaction, change: Callable[[Draft], Draft]) -> None:
            await self._change(interaction, draft, change)

        return filled

    async def _change(self, interaction: Interaction, draft: Draft, change: Callable[[Draft], Draft]) -> None:
        changed = await self._services.store.drafts.change(
            draft.server, draft.number, change, by=interaction.user.id, now=self._services.clock()
        )
        await put(interaction, await self.screen(interaction, changed))

    async def _again(self, interaction: Interaction, draft: Draft, sentence: str) -> None:
        """The draft as it is kept, with what was wrong."""
        kept = await self._services.store.drafts.get(draft.server, draft.number)
        await put(interaction, await self.screen(interaction, kept or draft, sentence))

    def _titles(self, draft: Draft, entry: TitleLedger | None) -> tuple[Title, ...]:
        """Titles to choose from instead: the nearest to the headline, then any where there are few."""
        answerer = self._services.answers.of(draft.server)
        here = [entry.title] if entry is not None else []
        # An empty name lists all titles by name, which takes long where there are thousands.
        all_of = answerer.names.find("", _MOST_TITLES) if len(answerer.ledger) <= _FEW_TITLES else []
        near = [match.title for match in (*answerer.names.find(draft.headline, 10), *all_of)]
        found = {title.slug: title for title in (*here, *near)}
        return tuple(found.values())[:_MOST_TITLES] if len(found) > 1 else ()
