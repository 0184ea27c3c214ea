"""The picture of an update, as a moderator uploads it."""

from typing import Final

import discord

from bot.domain.errors import GreenlitError

LARGEST_IMAGE: Final = 8 * 1024 * 1024
_IMAGES: Final = ("image/png", "image/jpeg", "image/gif", "image/webp")


class ImageError(GreenlitError):
    """A file that cannot be shown as a picture."""


async def picture(file: discord.Attachment | None) -> tuple[str, bytes]:
    """The name and the bytes of an uploaded picture; an empty name for none."""
    if file is None:
        return "", b""
    if file.size > LARGEST_IMAGE:
        raise ImageError(
            f"The picture has {file.size / 1024 / 1024:.0f} MB; at most 8 MB fit. The draft is kept."
        )
    kind = (file.content_type or "").partition(";")[0]
    if kind not in _IMAGES:
        raise ImageError(
            "This file is no picture that Discord shows: use PNG, JPEG, GIF or WebP. The draft is kept."
        )
    try:
        image = await file.read()
    except discord.HTTPException:
        raise ImageError(
            "Discord did not hand over the picture. Upload it again; the draft is kept."
        ) from None
    return f"picture.{kind.partition('/')[2]}", image
