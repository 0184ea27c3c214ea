"""Writes a server's part of the ledger inside one transaction, and the change log with it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from bot.domain.changes import Change, ChangeKind, Said
from bot.domain.claims import Claim, Gap
from bot.domain.labels import State
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.overlay import is_displaced
from bot.domain.sources import Source
from bot.domain.statements import NoServerClaimError, NoServerTitleError, Statement, said
from bot.domain.titles import Title
from bot.store import changes, overlays, rows
from bot.store.details import as_json


class Pen:
    """What one moderator writes. Kept as a whole, or not at all, with whatever else the transaction holds."""

    def __init__(
        self, connection: sqlite3.Connection, server: int, seen: Ledger, by: int, now: datetime
    ) -> None:
        """Write for a server, over what it sees before this transaction."""
        self.connection = connection
        """For other functions that write in this transaction."""
        self.server = server
        self.by = by
        self.now = now
        self.touched: set[str] = set()
        """Slugs whose rows were written."""
        self.changes: list[Change] = []
        """What was changed so far, in order."""
        self.seen = seen
        """What the server saw before this transaction."""

    def source(self, title: str, source: Source) -> Source:
        """Keep a source under an id of the server's own; a page that is known here already is not kept twice."""
        known = self._own(title)
        for each in known.sources.values():
            if each == replace(source, id=each.id):
                return each
        number = self.number("source")
        kept = replace(source, id=f"server:{number}")
        self.connection.execute(rows.INSERT_SOURCE, rows.source_row(title, kept, number, self.server))
        return kept

    def enter(self, title: str, statement: Statement, source: Source, *, why: str = "") -> Claim:
        """Add a claim that rests on a source which `source` gave back."""
        own = self._own(title)
        replaced = [claim for ref in statement.replaces if (claim := self._find(title, ref, own)) is not None]
        rumours = [claim for ref in statement.refutes if (claim := self._find(title, ref, own)) is not None]
        claim = self._insert(title, statement, source, _with_older(statement.replaces, own))
        first, *others = [said(each) for each in replaced] or [None]
        self._log(title, claim.ref, ChangeKind.ADDED, first, said(claim), why, source.url)
        for each in others:
            self._log(
                title, each.ref if each else "", ChangeKind.REPLACED, each, said(claim), why, source.url
            )
        for each in rumours:
            self._log(title, each.ref, ChangeKind.DEBUNKED, said(each), said(claim), why, source.url)
        return claim

    def correct(self, ref: str, statement: Statement, source: Source, *, why: str) -> Claim:
        """Put a new version in the place of a claim of this server; the old one is kept as taken back."""
        old = self.claim(ref)
        if not old.is_open:
            raise NoServerClaimError
        self._set_state(old, State.RETRACTED)
        # What the old version had replaced was replaced by the news, not by the mistake in it.
        whole = replace(
            statement,
            replaces=(*statement.replaces, *old.replaces),
            refutes=tuple(dict.fromkeys((*statement.refutes, *old.refutes))),
        )
        new = self._insert(old.title, whole, source, _with_older(whole.replaces, self._own(old.title)))
        self._follow(old, new)
        self._log(old.title, new.ref, ChangeKind.EDITED, said(old), said(new), why, source.url)
        return new

    def retract(self, ref: str, *, why: str, what: ChangeKind = ChangeKind.RETRACTED) -> Claim:
        """Take a claim of this server back; what it had replaced or refuted stands again."""
        old = self.claim(ref)
        if not old.is_open:
            raise NoServerClaimError
        before = self._own(old.title).claims
        self._set_state(old, State.RETRACTED)
        after = self._own(old.title).claims
        self._log(old.title, ref, what, said(old), None, why)
        for freed in (*old.replaces, *old.refutes):
            found = self._find(old.title, freed, self._own(old.title))
            stands = found is not None and found.is_open and not is_displaced(freed, after)
            if found is not None and stands and is_displaced(freed, before):
                self._log(old.title, freed, ChangeKind.REOPENED, None, said(found), why)
        return replace(old, state=State.RETRACTED)

    def reopen(self, ref: str, *, why: str, what: ChangeKind = ChangeKind.REOPENED) -> Claim:
        """Let a claim of this server that was taken back stand again."""
        old = self.claim(ref)
        if old.state is not State.RETRACTED:
            raise NoServerClaimError
        self._set_state(old, State.OPEN)
        new = replace(old, state=State.OPEN)
        self._log(old.title, ref, what, None, said(new), why)
        return new

    def best_replaced(self, title: str, statement: Statement) -> Claim | None:
        """The first claim that a statement replaces, as the server sees it, and can be shown beside it."""
        own = self._own(title)
        found = (self._find(title, ref, own) for ref in (*statement.replaces, *statement.refutes))
        return next((claim for claim in found if claim is not None and statement.may_show(claim)), None)

    def gap(self, title: str, gap: Gap) -> Gap:
        """Note that something was looked for and not found."""
        self._own(title)
        number = self.number("gap")
        kept = replace(gap, id=f"server-{number}", title=title)
        self.connection.execute(rows.INSERT_GAP, rows.gap_row(kept, number, self.server))
        self._log(title, kept.ref, ChangeKind.ADDED, None, Said(kept.ref, gap.topic, text=gap.text))
        return kept

    def claim(self, ref: str) -> Claim:
        """A claim of this server by its ref, as its row says; raises NoServerClaimError."""
        found = self.connection.execute(
            "SELECT title FROM claim WHERE server = ? AND id = ?", (self.server, ref.removeprefix("server:"))
        ).fetchone()
        own = overlays.added(self.connection, self.server, found[0]) if found is not None else None
        claim = own.by_ref.get(ref) if own is not None else None
        if not isinstance(claim, Claim):
            raise NoServerClaimError
        return claim

    def number(self, kind: str) -> int:
        """The next number of a kind of thing in this server."""
        return changes.next_number(self.connection, self.server, kind)

    def title(self, slug: str) -> Title:
        """A title that the server saw before this transaction; raises NoServerTitleError."""
        entry = self.seen.get(slug)
        if entry is None:
            raise NoServerTitleError
        return entry.title

    def own_titles(self) -> dict[str, Title]:
        """The titles that only this server has, as their rows say."""
        found = self.connection.execute(
            "SELECT slug FROM title AS own WHERE server = ? "
            "AND NOT EXISTS (SELECT 1 FROM title WHERE server = 0 AND slug = own.slug)",
            (self.server,),
        ).fetchall()
        rows_of = (overlays.added(self.connection, self.server, slug) for (slug,) in found)
        return {own.title.slug: own.title for own in rows_of if own is not None}

    def log_title(self, title: Title, what: ChangeKind, old: Said | None, new: Said | None) -> None:
        """Note a change of a title itself."""
        self._log(title.slug, title.slug, what, old, new)

    def put_title(self, title: Title) -> None:
        """Write the row and the names of a title of this server."""
        where = (self.server, title.slug)
        self.touched.add(title.slug)
        self.connection.execute("DELETE FROM title_name WHERE server = ? AND title = ?", where)
        self.connection.execute(_PUT_TITLE, rows.title_row(title, self.server))
        self.connection.executemany(rows.INSERT_NAME, rows.name_rows(title, self.server))

    def remove_title(self, slug: str) -> None:
        """Take away the row and the names of a title of this server, of which nothing else is kept."""
        self.touched.add(slug)
        self.connection.execute("DELETE FROM title_name WHERE server = ? AND title = ?", (self.server, slug))
        self.connection.execute("DELETE FROM title WHERE server = ? AND slug = ?", (self.server, slug))

    def _own(self, slug: str) -> TitleLedger:
        """What the server added to a title so far, beginning with a row of its own for it."""
        self.touched.add(slug)
        own = overlays.added(self.connection, self.server, slug)
        if own is not None:
            return own
        bare = replace(self.title(slug), names=())
        self.connection.execute(rows.INSERT_TITLE, rows.title_row(bare, self.server))
        return TitleLedger(bare, (), (), MappingProxyType({}))

    def _find(self, title: str, ref: str, own: TitleLedger) -> Claim | None:
        seen = self.seen.get(title)
        found = own.by_ref.get(ref) or (seen.by_ref.get(ref) if seen is not None else None)
        return found if isinstance(found, Claim) else None

    def _insert(self, title: str, statement: Statement, source: Source, replaces: tuple[str, ...]) -> Claim:
        number = self.number("claim")
        claim = Claim(
            str(number),
            title,
            statement.topic,
            statement.text,
            statement.label,
            statement.tier,
            (source.id,),
            statement.detail,
            seen=statement.seen,
            spoils=statement.spoils,
            work=statement.work,
            replaces=replaces,
            refutes=statement.refutes,
            server=self.server,
            entered_by=self.by,
        )
        self.connection.execute(rows.INSERT_SERVERS_CLAIM, rows.servers_claim_row(claim, number))
        return claim

    def _set_state(self, claim: Claim, state: State) -> None:
        self.touched.add(claim.title)
        self.connection.execute(
            "UPDATE claim SET state = ? WHERE server = ? AND title = ? AND id = ?",
            (state, self.server, claim.title, claim.id),
        )

    def _follow(self, old: Claim, new: Claim) -> None:
        """Let claims that replaced or refuted the old version do so to the new one."""
        for claim in self._own(old.title).claims:
            for column, refs in (("replaces", claim.replaces), ("refutes", claim.refutes)):
                if old.ref in refs and claim.ref != new.ref:
                    self.connection.execute(
                        f"UPDATE claim SET {column} = ? WHERE server = ? AND title = ? AND id = ?",  # noqa: S608, a name of ours
                        (as_json((*refs, new.ref)), self.server, claim.title, claim.id),
                    )

    def _log(
        self,
        title: str,
        ref: str,
        what: ChangeKind,
        old: Said | None,
        new: Said | None,
        why: str = "",
        source: str = "",
    ) -> None:
        number = self.number("change")
        change = Change(self.server, number, title, ref, what, old, new, self.by, self.now, why, source)
        changes.add(self.connection, change)
        self.changes.append(change)


_PUT_TITLE = f"{rows.INSERT_TITLE} ON CONFLICT (server, slug) DO UPDATE SET " + ", ".join(
    f"{column} = excluded.{column}"
    for column in ("name", "kind", "franchise", "instalment", "summary", "note", "checked")
)


def _with_older(replaces: tuple[str, ...], own: TitleLedger) -> tuple[str, ...]:
    """What is replaced, and what that had replaced: taking the middle one back must not reopen the first."""

    def all_of(refs: tuple[str, ...]) -> Iterator[str]:
        for ref in refs:
            yield ref
            older = own.by_ref.get(ref)
            if isinstance(older, Claim):
                yield from older.replaces

    return tuple(dict.fromkeys(all_of(replaces)))
