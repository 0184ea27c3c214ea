"""The demo's page: SimCord's own, in Greenlit's clothes."""

from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from bot.demo.simcord_private import STATIC
from bot.demo.world import View
from bot.domain.errors import GreenlitError

FOLDER = Path(__file__).with_name("static")
"""Where the files that we add to the page lie."""


class PageMovedError(GreenlitError):
    """SimCord's page has lost a part that ours is built on."""


def _exchange(page: str, old: str, new: str) -> str:
    if page.count(old) != 1:
        raise PageMovedError(f"SimCord's page has changed: it should contain {old!r} once.")
    return page.replace(old, new)


@cache
def _dressed() -> str:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    for old, new in (
        ("<title>SimCord Preview</title>", "<title>{title}</title>"),
        ('<link rel="stylesheet" href="/preview.css">', '<link rel="stylesheet" href="/preview.css">{head}'),
        ('<header class="preview-toolbar" id="toolbar" aria-label="SimCord preview"',
         '{bar}<header hidden class="preview-toolbar" id="toolbar"'),
        ('<div id="preview-stage"', '{places}<div id="preview-stage"'),
        ('<aside id="messages-sidebar"', '<aside hidden id="messages-sidebar"'),
        ('aria-label="Preview viewport"', 'aria-label="Channel"'),
        ('<script type="module" src="/app.js"></script>', "{scripts}"),
    ):  # fmt: skip
        page = _exchange(page, old, new)
    return page


def page(view: View, views: Sequence[View], *, key: str, run: str) -> str:
    """The HTML of what one person sees of one channel; `run` tells this demo from an earlier one."""
    filled = _dressed()
    for name, value in (
        ("title", f"{view.place.title} · Greenlit demo"),
        ("head", _head(key, f"{run}-{view.viewer.slug}")),
        ("bar", _bar(view, views)),
        ("places", _places(view, views)),
        ("scripts", _SCRIPTS),
    ):
        filled = filled.replace("{" + name + "}", value, 1)
    return filled


def path(view: View) -> str:
    """Where the page of a view is."""
    return f"/{view.place.slug}/{view.viewer.slug}"


_SCRIPTS = "".join(
    f'<script type="module" src="{source}"></script>'
    for source in ("/demo/start.js", "/app.js", "/demo/demo.js")
)


def _head(key: str, reader: str) -> str:
    return (
        f'<meta name="demo-key" content="{escape(key)}"><meta name="demo-reader" content="{reader}">'
        '<meta name="theme-color" content="#1e1f22">'
        '<link rel="icon" href="/demo/icon.svg" type="image/svg+xml">'
        '<link rel="stylesheet" href="/demo/demo.css">'
    )


def _bar(view: View, views: Sequence[View]) -> str:
    people = dict.fromkeys(other.viewer for other in views)
    here = {other.viewer: other for other in views if other.place == view.place}
    first = {viewer: next(other for other in views if other.viewer == viewer) for viewer in people}
    switch = "".join(
        f'<a href="{path(here.get(viewer, first[viewer]))}"{_current(viewer == view.viewer)}'
        f' title="See it as {escape(viewer.name)}, {escape(viewer.what)}">'
        f'<span class="demo-dot demo-dot-{viewer.slug}" aria-hidden="true">{escape(viewer.name[:1])}</span>'
        f"{escape(viewer.slug.capitalize())}</a>"
        for viewer in people
    )
    return (
        '<header class="demo-bar">'
        '<a class="demo-brand" href="/"><img src="/demo/icon.svg" alt="" width="30" height="30">'
        "<span><strong>Greenlit</strong><small>demo</small></span></a>"
        f'<nav class="demo-people" aria-label="Who you are">{switch}</nav>'
        '<div class="demo-time" role="group" aria-label="The demo’s clock">'
        '<time id="demo-now" title="The time in the demo"></time>'
        '<span class="demo-forward-label" aria-hidden="true">Fast forward</span>'
        + "".join(
            f'<button type="button" data-forward="{span}" aria-label="Fast forward one {span}">'
            f'<span class="demo-long">1 {span}</span><span class="demo-short">+1 {short}</span></button>'
            for span, short in (("hour", "h"), ("day", "d"), ("week", "w"))
        )
        + "</div></header>"
    )


def _places(view: View, views: Sequence[View]) -> str:
    mine = [other for other in views if other.viewer == view.viewer]
    links = "".join(
        f'<li><a href="{path(other)}" data-place="{other.place.slug}"{_current(other == view)}'
        f"{' data-beckons' if other.place.beckons else ''}>"
        f'<span class="demo-glyph" aria-hidden="true">{other.place.glyph}</span>'
        f'<span class="demo-name">{escape(other.place.name)}</span>'
        '<span class="demo-unread" hidden>new</span></a></li>'
        for other in mine
    )
    return (
        f'<nav class="demo-places" aria-label="Channels"><p class="demo-server">Sequel fans</p><ul>{links}</ul>'
        f'<p class="demo-you"><span class="demo-dot demo-dot-{view.viewer.slug}" aria-hidden="true">'
        f"{escape(view.viewer.name[:1])}</span><span><strong>{escape(view.viewer.name)}</strong>"
        f"<small>{escape(view.viewer.what)}</small></span></p></nav>"
    )


def _current(yes: bool) -> str:
    return ' aria-current="page"' if yes else ""
