"""The colours of the themes, and the small arithmetic that keeps text on them legible."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

LARGE_READABLE = 3.0  # what large text needs; `solid` makes the rest of the way
READABLE = 4.5  # contrast that any text needs which must be read (WCAG AA)


VERDICT_COLOURS = {
    "vanishing": "cold", "frozen": "cold", "exploding": "hot", "unstable": "hot", "overflow": "hot",
    "healthy": "neutral", "symmetric": "neutral", "saturated": "neutral",
}  # fmt: skip


def verdict_colour(verdict: str) -> str:
    """The name of the colour that stands for a verdict."""
    return VERDICT_COLOURS.get(verdict, "text")


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(200)
def mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way from the first to the second; asked for at every frame too."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 for black and 1 for white."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """How well one colour stands out from another: 1 (not at all) to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(200)
def _readable(colour: str, panel: str, text: str, least: float) -> str:
    """A colour, moved towards the text colour until it can be read on the panel; asked for at every frame."""
    ink, share = colour, 0.0
    while contrast(ink, panel) < least and share < 1.0:
        share += 0.02
        ink = mix(colour, text, share)
    return ink


@dataclass(frozen=True)
class Tokens:
    """What each colour means: cold is vanishing, hot is exploding, and nothing else is either of them.

    What means neither has ochre (also what is wrong), violet or green.
    """

    name: str
    dark: bool
    background: str
    panel: str
    line: str
    text: str
    secondary: str
    faint: str
    accent: str
    cold: str
    neutral: str
    hot: str
    grid: str
    ghost: str
    ochre: str
    violet: str
    green: str
    readable: float = READABLE

    @property
    def strong(self) -> bool:
        """Whether it is of high contrast."""
        return self.readable > READABLE

    @property
    def disabled(self) -> str:
        """The text of what cannot be pressed: in a theme of high contrast it must be read too."""
        return self.ink("faint", "raised") if self.strong else self.faint

    @property
    def classes(self) -> tuple[str, ...]:
        """Hues for the classes of data, apart for all common forms of colour blindness; symbols double them."""
        return self.violet, self.ochre, self.text, self.green

    @property
    def raised(self) -> str:
        """The fill of what can be pressed or dragged: a little off the panel."""
        return mix(self.panel, self.text, 0.06)

    @property
    def edge(self) -> str:
        """The border of what is raised: in a theme of high contrast the fill alone would not be told from the panel."""
        return self.line if self.strong else "transparent"

    @property
    def tint(self) -> str:
        """The fill of what is selected: the panel with a breath of the accent."""
        return mix(self.panel, self.accent, 0.2 if self.dark else 0.12)

    @property
    def hover(self) -> str:
        """The fill of what the pointer is on."""
        return mix(self.panel, self.text, 0.1)

    def on(self, fill: str) -> str:
        """The text colour on a fill: white in a light theme, ink in a dark one, the other where that would be lost."""
        ink, white = self.background if self.dark else self.text, "#FFFFFF"
        usual, other = (ink, white) if self.dark else (white, ink)
        return usual if contrast(usual, fill) >= LARGE_READABLE else other

    def solid(self, name: str) -> str:
        """A colour as the fill under its own text, moved away from that text until it can be read."""
        fill = colour = str(getattr(self, name))
        ink = self.on(fill)
        away = "#000000" if luminance(ink) > 0.5 else "#FFFFFF"
        share = 0.0
        while contrast(ink, fill) < self.readable and share < 1.0:
            share += 0.02
            fill = mix(colour, away, share)
        return fill

    def ink(self, name: str, surface: str = "panel") -> str:
        """A colour as text on the panel or another surface, moved towards the text colour until it can be read."""
        return _readable(str(getattr(self, name)), str(getattr(self, surface)), self.text, self.readable)


LIGHT = Tokens(
    name="light", dark=False,
    background="#F4F5F7", panel="#FFFFFF", line="#DFE3E8",
    text="#1B2430", secondary="#5D6B7A", faint="#93A0AE", accent="#3157D5",
    cold="#2C7FB8", neutral="#7A8794", hot="#D1493F", grid="#EBEEF2", ghost="#C9D0D8",
    ochre="#B58300", violet="#8A5BB5", green="#1E8C6B",
)  # fmt: skip
DARK = Tokens(
    name="dark", dark=True,
    background="#14181E", panel="#1C2229", line="#2C343E",
    text="#E8ECF1", secondary="#A3AFBC", faint="#6F7C8A", accent="#7C9BFF",
    cold="#58B0E3", neutral="#93A1AF", hot="#F0776B", grid="#262D36", ghost="#48535F",
    ochre="#D9A92E", violet="#B08ADB", green="#4FBF95",
)  # fmt: skip
PROJECTOR = Tokens(
    name="projector", dark=False,
    background="#FFFFFF", panel="#FFFFFF", line="#6B7785",
    text="#000000", secondary="#2B3440", faint="#4A5562", accent="#0B3BD1",
    cold="#005A9C", neutral="#5A6570", hot="#B3160B", grid="#C8CFD6", ghost="#8A949F",
    ochre="#7A5600", violet="#6B2FA0", green="#00664A",
    readable=7.0,
)  # fmt: skip
DARK_CONTRAST = Tokens(
    name="dark_contrast", dark=True,
    background="#000000", panel="#000000", line="#8A96A3",
    text="#FFFFFF", secondary="#D5DCE4", faint="#B4BFCA", accent="#9DB4FF",
    cold="#5CBBF2", neutral="#A9B4BF", hot="#FF8A7A", grid="#333C46", ghost="#74808C",
    ochre="#E8B93C", violet="#C49CF0", green="#5AD1A5",
    readable=7.0,
)  # fmt: skip
PRINT = Tokens(
    name="print", dark=False,
    background="#FFFFFF", panel="#FFFFFF", line="#8C959F",
    text="#000000", secondary="#2B3440", faint="#5A6570", accent="#0B3BD1",
    cold="#0A6AAE", neutral="#737E89", hot="#C4241A", grid="#DDE1E6", ghost="#B4BCC5",
    ochre="#8A6300", violet="#6B2FA0", green="#00704F",
)  # fmt: skip
THEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, PROJECTOR, DARK_CONTRAST)}  # PRINT is for paper
