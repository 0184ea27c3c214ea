"""The web server of the demo: one address for every channel and every viewer, on this machine only."""

import asyncio
import secrets
import socket
from collections.abc import Awaitable, Callable
from functools import partial
from typing import cast

from aiohttp import web
from simcord.backend.errors import BackendError

from bot.demo import page
from bot.demo import simcord_private as private
from bot.demo.simulation import SPANS, Simulation
from bot.demo.window import Window
from bot.demo.world import View

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

KEY = "X-Simcord-Capability"
"""The header in which SimCord's page sends its key; here the key also says whose window it is."""

_FILES = {
    "/demo/demo.css": "text/css",
    "/demo/start.js": "application/javascript",
    "/demo/demo.js": "application/javascript",
    "/demo/icon.svg": "image/svg+xml",
}


class Site:
    """Serves the page and its requests from a socket that is already bound."""

    def __init__(self, simulation: Simulation, views: tuple[View, ...], listening: socket.socket) -> None:
        self._simulation = simulation
        self._views = {(view.place.slug, view.viewer.slug): view for view in views}
        self._listening = listening
        self.port: int = listening.getsockname()[1]
        self._run = secrets.token_hex(4)
        self._runner: web.AppRunner | None = None
        self._forwarding: set[asyncio.Task[bool]] = set()

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}/"

    async def start(self) -> None:
        """Answer requests from now on."""
        self._runner = web.AppRunner(
            self._application(), access_log=None, handle_signals=False, shutdown_timeout=1.0
        )
        await self._runner.setup()
        await web.SockSite(self._runner, self._listening).start()

    async def close(self) -> None:
        """Stop answering; what is being answered has a second to end."""
        for task in self._forwarding:
            task.cancel()
        await asyncio.gather(*self._forwarding, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()
        self._listening.close()

    def _application(self) -> web.Application:
        # SimCord wants a request that has begun to be carried through although its tab was closed.
        app = web.Application(middlewares=[self._guard], handler_args={"handler_cancellation": False})
        app.router.add_get("/", self._first)
        app.router.add_get("/{place}/{viewer}", self._page)
        for file in _FILES:
            app.router.add_get(file, self._file)
        for file in private.STATIC_PATHS:
            app.router.add_get(file, self._simcord_file)
        for method, route, handler in private.API:
            app.router.add_route(method, route, partial(self._simcord, handler))
        app.router.add_get("/demo/now", self._now)
        app.router.add_post("/demo/forward", self._forward)
        app.router.add_get("/demo/menu", self._menu)
        app.router.add_post("/demo/menu", self._choose)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Only this machine's browser, by the names that this machine has, and nothing framed or cached."""
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        if request.headers.get("Host", "") not in hosts:
            response: web.StreamResponse = web.Response(status=403, text="This address is not served here.")
        else:
            try:
                response = await handler(request)
            except web.HTTPException as error:
                response = web.Response(status=error.status, text=error.text)
        for name, value in private.SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    # Pages and files

    async def _first(self, _request: web.Request) -> web.StreamResponse:
        return self._show(next(iter(self._views)))

    async def _page(self, request: web.Request) -> web.StreamResponse:
        where = (request.match_info["place"], request.match_info["viewer"])
        if where not in self._views:
            raise web.HTTPNotFound(text=f"There is no such page in the demo. It begins at {self.address}")
        return self._show(where)

    def _show(self, where: tuple[str, str]) -> web.Response:
        window = self._simulation.windows[where]
        html = page.page(self._views[where], tuple(self._views.values()), key=window.key, run=self._run)
        return web.Response(text=html, content_type="text/html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        text = (page.FOLDER / request.path.rpartition("/")[2]).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=_FILES[request.path])

    async def _simcord_file(self, request: web.Request) -> web.StreamResponse:
        response = await next(iter(self._simulation.windows.values())).answer("_static", request)
        if request.path.startswith("/fonts/"):
            # 13 MB that never change under their name; without this every channel loads them again.
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
            del response.headers["Pragma"]
        return response

    # What the page asks

    def _window(self, request: web.Request) -> Window:
        key = request.headers.get(KEY, "")
        for window in self._simulation.windows.values():
            if window.key == key and window.authorized(request):
                return window
        raise web.HTTPUnauthorized(text="This page belongs to a demo that has ended. Reload it.")

    async def _simcord(self, handler: str, request: web.Request) -> web.StreamResponse:
        return await self._window(request).answer(handler, request)

    async def _now(self, request: web.Request) -> web.StreamResponse:
        own = self._window(request)
        return web.json_response(
            {
                "now": self._simulation.now.isoformat(),
                "forwarding": self._simulation.forwarding,
                "newest": {
                    place: str(window.newest())
                    for (place, _), window in self._simulation.windows.items()
                    if window.person.id == own.person.id
                },
            }
        )

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        self._window(request)
        span = (await self._json(request)).get("span")
        if not isinstance(span, str) or span not in SPANS:
            raise web.HTTPBadRequest(text="Fast forward goes by an hour, a day or a week.")
        if self._simulation.forwarding:
            raise web.HTTPConflict(text="The clock is already running ahead.")
        task = asyncio.create_task(self._simulation.forward(span))
        self._forwarding.add(task)
        task.add_done_callback(self._forwarding.discard)
        return web.json_response({"forwarding": True}, status=202)

    async def _menu(self, request: web.Request) -> web.StreamResponse:
        window = self._window(request)
        try:
            items = window.menu(
                _id(request.query.get("message")), on_author=request.query.get("on") == "author"
            )
        except BackendError:
            items = []
        return web.json_response({"items": items})

    async def _choose(self, request: web.Request) -> web.StreamResponse:
        window = self._window(request)
        wish = await self._json(request)
        done = await self._simulation.choose(
            window,
            str(request.headers.get("X-Simcord-Context")),
            _id(wish.get("message")),
            str(wish.get("name")),
            on_author=wish.get("on") == "author",
        )
        if not done:
            raise web.HTTPConflict(text="That message or command is not there any more.")
        return web.json_response({"done": True})

    @staticmethod
    async def _json(request: web.Request) -> dict[str, object]:
        try:
            body = await request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise web.HTTPBadRequest(text="A JSON object was expected.")
        return cast("dict[str, object]", body)


def _id(text: object) -> int:
    if not isinstance(text, str) or not text.isdecimal() or len(text) > 20:
        raise web.HTTPBadRequest(text="A message's id was expected.")
    return int(text)
