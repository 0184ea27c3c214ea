"""Who published a page, told from its link: known from the title's own sources, else from a list, else its host."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from bot.domain.errors import GreenlitError, message
from bot.domain.labels import Label, Tier
from bot.domain.sources import Source

LONGEST_LINK: Final = 500

OURS: Final = "This server's moderators"
"""Who says what has no link."""


class LinkError(GreenlitError):
    """A text that is no link to a page on the web."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """A name and how far to trust it, as a proposal."""

    name: str
    tier: Tier


def checked_link(text: str) -> str:
    """A link without white space around it; raises LinkError where it leads to no page on the web."""
    link = text.strip().strip("<>")
    if len(link) > LONGEST_LINK:
        raise LinkError(
            message("The link has %(length)s characters; at most %(most)s fit."),
            length=len(link),
            most=LONGEST_LINK,
        )
    if not host_of(link) or any(sign.isspace() or sign in '<>|\\"' for sign in link):
        raise LinkError(
            message(
                "This is no link that I can show. It has to begin with https:// and name a site, as in "
                "https://variety.com/news."
            )
        )
    return link


def host_of(link: str) -> str:
    """The site of a link without `www.`; empty where the text is no http or https link with a host."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").casefold().rstrip(".")
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or parts.username is not None or not _is_public(host):
        return ""
    for prefix in ("www.", "m.", "amp.", "mobile."):
        host = host.removeprefix(prefix)
    return host


def publisher_of(link: str, known: Iterable[Source] = ()) -> Publisher:
    """Who published a page; `known` are the title's sources, whose newest word on a site counts."""
    host = host_of(link)
    for source in reversed(list(known)):
        if host and host_of(source.url) == host:
            return Publisher(source.publisher, source.tier)
    domain = host
    while "." in domain:
        if domain in _SITES:
            return _SITES[domain]
        domain = domain.partition(".")[2]
    return Publisher(host or OURS, Tier.OTHER_PRESS if host else Tier.FAN_SPECULATION)


def surest(tier: Tier) -> Label:
    """The surest label that a source of a tier allows."""
    if tier.rank <= Tier.ON_RECORD.rank:
        return Label.CONFIRMED
    return Label.SPECULATION if tier is Tier.FAN_SPECULATION else Label.REPORTED


def proposed(tier: Tier, words: Label | None) -> Label:
    """The label that fits: what the words say, else the surest that the source allows."""
    return words if words is not None else surest(tier)


def _is_public(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." in host.strip(".") and ".." not in host
    return False


def _listed(tier: Tier, sites: str) -> dict[str, Publisher]:
    pairs = (line.partition(" ") for line in sites.strip().splitlines())
    return {host: Publisher(name, tier) for host, _, name in pairs}


_SITES: Final = {
    **_listed(
        Tier.OFFICIAL,
        """
netflix.com Netflix
disneyplus.com Disney+
disney.com Disney
thewaltdisneycompany.com The Walt Disney Company
d23.com D23
marvel.com Marvel
starwars.com StarWars.com
pixar.com Pixar
hbo.com HBO
hbomax.com HBO Max
max.com Max
wbd.com Warner Bros. Discovery
warnerbros.com Warner Bros.
dc.com DC
sonypictures.com Sony Pictures
universalpictures.com Universal Pictures
dreamworks.com DreamWorks
paramount.com Paramount
paramountplus.com Paramount+
aboutamazon.com Amazon
press.amazonmgmstudios.com Amazon MGM Studios
apple.com Apple
hulu.com Hulu
peacocktv.com Peacock
crunchyroll.com Crunchyroll
lionsgate.com Lionsgate
a24films.com A24
bbc.co.uk BBC
""",
    ),
    **_listed(
        Tier.TRADE_PRESS,
        """
variety.com Variety
deadline.com Deadline
hollywoodreporter.com The Hollywood Reporter
thewrap.com TheWrap
screendaily.com Screen Daily
indiewire.com IndieWire
boxofficepro.com Boxoffice Pro
animenewsnetwork.com Anime News Network
tvline.com TVLine
thr.com The Hollywood Reporter
""",
    ),
    **_listed(
        Tier.OTHER_PRESS,
        """
collider.com Collider
screenrant.com Screen Rant
ign.com IGN
gamesradar.com GamesRadar
comicbook.com ComicBook.com
comicbookmovie.com ComicBookMovie
cinemablend.com CinemaBlend
slashfilm.com SlashFilm
looper.com Looper
empireonline.com Empire
ew.com Entertainment Weekly
people.com People
nytimes.com The New York Times
latimes.com Los Angeles Times
theguardian.com The Guardian
vulture.com Vulture
gizmodo.com Gizmodo
polygon.com Polygon
theverge.com The Verge
bbc.com BBC News
radiotimes.com Radio Times
whats-on-netflix.com What's on Netflix
rottentomatoes.com Rotten Tomatoes
imdb.com IMDb
x.com X
twitter.com X
instagram.com Instagram
youtube.com YouTube
youtu.be YouTube
bsky.app Bluesky
threads.net Threads
tiktok.com TikTok
facebook.com Facebook
wikipedia.org Wikipedia
""",
    ),
    **_listed(
        Tier.FAN_SPECULATION,
        """
reddit.com Reddit
fandom.com Fandom
tumblr.com Tumblr
4chan.org 4chan
discord.com Discord
medium.com Medium
""",
    ),
}
