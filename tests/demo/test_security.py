"""Who may ask the demo for anything: this machine's own browser, from the demo's own page."""

import pytest

from bot.demo.simcord_private import SECURITY_HEADERS
from bot.demo.site import KEY
from tests.demo.conftest import Demo

PATHS = ["", "talk/fan", "demo/demo.js", "app.js", "fonts/noto-sans-mono-v2.014.ttf", "nowhere/nobody"]


@pytest.mark.parametrize("path", PATHS)
async def test_another_name_for_this_machine_is_not_served(demo: Demo, path: str) -> None:
    for host in ("evil.example", f"evil.example:{demo.site.port}", "127.0.0.1:1"):
        async with demo.session.get(demo.site.address + path, headers={"Host": host}) as response:
            assert response.status == 403


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_security_headers(demo: Demo, path: str) -> None:
    async with demo.session.get(demo.site.address + path) as response:
        for name in (
            "Content-Security-Policy",
            "X-Frame-Options",
            "X-Content-Type-Options",
            "Referrer-Policy",
        ):
            assert response.headers[name] == SECURITY_HEADERS[name]


async def test_localhost_is_this_machine_too(demo: Demo) -> None:
    headers = {"Host": f"localhost:{demo.site.port}"}
    async with demo.session.get(demo.site.address, headers=headers) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    "path", ["/demo/now", "/api/state", "/api/commands", "/demo/menu?message=1&on=message"]
)
async def test_without_the_pages_key_nothing_is_told(demo: Demo, path: str) -> None:
    page = await demo.page()
    page.key = "guessed"
    await page.get(path, expect=401)


async def test_a_page_of_another_site_cannot_act(demo: Demo) -> None:
    page = await demo.page()
    headers = {**page.headers, "Origin": "http://evil.example"}
    for path in ("/api/action", "/demo/forward", "/demo/menu", "/api/pages"):
        async with demo.session.post(page.address + path, json={}, headers=headers) as response:
            assert response.status == 401


async def test_the_key_of_one_window_does_not_open_another(demo: Demo) -> None:
    fan, moderator = await demo.page("talk/fan"), await demo.page("talk/moderator")
    assert fan.key != moderator.key
    async with demo.session.get(
        f"{fan.address}/api/state", headers={**moderator.headers, KEY: fan.key}
    ) as response:
        assert response.status == 410


@pytest.mark.parametrize("body", ["not JSON", "[]", '{"span": "year"}', '{"span": 1}', '{"span": ["day"]}'])
async def test_a_malformed_wish_is_refused(demo: Demo, body: str) -> None:
    page = await demo.page()
    headers = {**page.headers, "Content-Type": "application/json"}
    async with demo.session.post(f"{page.address}/demo/forward", data=body, headers=headers) as response:
        assert response.status == 400


async def test_it_listens_on_this_machine_only(demo: Demo) -> None:
    assert demo.site.address.startswith("http://127.0.0.1:")
