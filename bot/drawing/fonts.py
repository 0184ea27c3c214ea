"""Which font draws which sign: our own for Latin, Greek and Cyrillic, the machine's for CJK and emoji."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont, ImageOps

_OURS: Final = Path(__file__).parents[2] / "data" / "fonts"
_CJK: Final = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "C:/Windows/Fonts/msyh.ttc",
)
_EMOJI: Final = (
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/noto/NotoColorEmoji.ttf",
)
_EMOJI_SIZE: Final = 109
"""The only size in which Noto Color Emoji exists."""
_NO_GLYPH: Final = "\U0010fffe"
_JOINER: Final = "\u200d"
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_PICTURE: Final = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Signs side by side that one font draws."""

    text: str
    font: ImageFont.FreeTypeFont
    is_emoji: bool


class Face:
    """A size and weight of text, with what the machine has for signs that our own fonts lack."""

    def __init__(self, size: int, *, bold: bool = False) -> None:
        """Open the fonts; those that the machine does not have are done without."""
        self.size = size
        own = _opened((str(_OURS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")),), size)
        if own is None:
            raise FileNotFoundError(f"{_OURS} holds no fonts; install Greenlit again.")
        self._own = own
        self._cjk = _opened(_CJK, size)
        self._emoji = _opened(_EMOJI, _EMOJI_SIZE)
        ascent, descent = own.getmetrics()
        self.ascent, self.height = ascent, ascent + descent

    def can_draw(self, text: str) -> bool:
        """Whether every sign has a glyph; where one has none, a picture would show boxes."""
        return all(self._font_of(cluster) is not None for cluster in clusters(text))

    def width(self, text: str) -> float:
        """How wide a text is drawn, in pixels."""
        return sum(self._advance(run) for run in self._runs(text))

    def draw(self, image: Image.Image, at: tuple[float, float], text: str, fill: str) -> None:
        """Draw one line with its top left corner there."""
        pen = ImageDraw.Draw(image)
        x, y = at
        for run in self._runs(text):
            if run.is_emoji:
                picture = self._picture(run)
                image.paste(picture, (round(x), round(y + (self.height - picture.height) / 2)), picture)
            else:
                pen.text((x, y + self.ascent), run.text, font=run.font, fill=fill, anchor="ls")
            x += self._advance(run)

    def wrap(self, text: str, width: float, most: int) -> list[str]:
        """The text on lines of at most that width; the last of too many ends in an ellipsis."""
        lines = [""]
        for word in text.split(" "):
            joined = f"{lines[-1]} {word}".strip()
            if self.width(joined) <= width:
                lines[-1] = joined
                continue
            lines += [""] if lines[-1] else []
            for cluster in clusters(word):  # a word longer than a line, or a script without spaces
                if self.width(lines[-1] + cluster) > width and lines[-1]:
                    lines.append("")
                lines[-1] += cluster
        return lines if len(lines) <= most else [*lines[: most - 1], self._shortened(lines[most - 1], width)]

    def _shortened(self, line: str, width: float) -> str:
        kept = list(clusters(line))
        while kept and self.width("".join(kept).rstrip() + "…") > width:
            kept.pop()
        return "".join(kept).rstrip() + "…"

    def _runs(self, text: str) -> Iterator[Run]:
        open_run: Run | None = None
        for cluster in clusters(text):
            font = self._font_of(cluster) or self._own
            is_emoji = font is self._emoji
            if open_run is not None and open_run.font is font and not is_emoji:
                open_run = Run(open_run.text + cluster, font, False)
                continue
            if open_run is not None:
                yield open_run
            open_run = Run(cluster, font, is_emoji)
        if open_run is not None:
            yield open_run

    def _font_of(self, cluster: str) -> ImageFont.FreeTypeFont | None:
        as_picture = "\ufe0f" in cluster or (_PICTURE.match(cluster) and "\ufe0e" not in cluster)
        order = (self._emoji, self._own, self._cjk) if as_picture else (self._own, self._cjk, self._emoji)
        return next((font for font in order if font is not None and _has(font, cluster)), None)

    def _advance(self, run: Run) -> float:
        return self._picture(run).width if run.is_emoji else run.font.getlength(run.text)

    def _picture(self, run: Run) -> Image.Image:
        return _emoji(run.text, run.font, round(self.size * 1.15))


def one_line(text: str) -> str:
    """A text without what cannot be drawn on a line: control signs, halves of signs, signs that turn its direction."""
    kept = (sign if sign == _JOINER or unicodedata.category(sign) not in _UNSEEN else " " for sign in text)
    return " ".join("".join(kept).split())


def clusters(text: str) -> Iterator[str]:
    """What people take for one sign: a letter with its marks, an emoji with its skin tone, a family, a flag."""
    held = ""
    for sign in text:
        if held and (_continues(sign) or held.endswith(_JOINER) or _is_flag(held, sign)):
            held += sign
            continue
        if held:
            yield held
        held = sign
    if held:
        yield held


def _continues(sign: str) -> bool:
    return (
        unicodedata.category(sign) in {"Mn", "Me", "Mc"}
        or sign == _JOINER
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
    )


def _is_flag(held: str, sign: str) -> bool:
    return len(held) == 1 and all("\U0001f1e6" <= each <= "\U0001f1ff" for each in (held, sign))


@lru_cache(maxsize=64)
def _opened(paths: tuple[str, ...], size: int) -> ImageFont.FreeTypeFont | None:
    for path in paths:
        try:
            return ImageFont.truetype(path, size)
        except OSError:
            continue
    return None


@lru_cache(maxsize=4096)
def _has(font: ImageFont.FreeTypeFont, cluster: str) -> bool:
    """Whether a font has the cluster's base sign. A missing one is drawn like the sign that no font has."""
    base = cluster[0]
    if base.isspace():
        return True
    return _look(font, base) != _look(font, _NO_GLYPH)


def _look(font: ImageFont.FreeTypeFont, sign: str) -> bytes:
    size = round(font.size * 1.5)
    picture = Image.new("L", (size, size))
    ImageDraw.Draw(picture).text((0, size), sign, font=font, fill=255, anchor="ls")
    return picture.tobytes()


@lru_cache(maxsize=256)
def _emoji(text: str, font: ImageFont.FreeTypeFont, size: int) -> Image.Image:
    left, top, right, bottom = font.getbbox(text)
    picture = Image.new("RGBA", (max(1, round(right - left)), max(1, round(bottom - top))))
    ImageDraw.Draw(picture).text((-left, -top), text, font=font, embedded_color=True)
    return ImageOps.contain(picture, (size * 3, size), Image.Resampling.LANCZOS)
