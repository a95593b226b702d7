"""Pictures: how large one is, in millimetres or in pixels, how large its type, and in what colours it is drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

INCH_MM, INCH_POINTS, INCH_PX = 25.4, 72, 96
LEAST_TYPE = 8.0  # points, however small the picture
SLIDE_TYPE = 15.6  # points, on a slide
PRINTED_DPI, MOST_PX = 300, 8_000  # of pixels on paper, and of the longer side of a large picture
RANGES = {"mm": ((60.0, 45.0), (1_200.0, 1_200.0)), "px": ((320.0, 240.0), (8_000.0, 8_000.0))}  # from, to

Unit: TypeAlias = Literal["mm", "px"]
Colours: TypeAlias = Literal["light", "dark", "print"]
_OWN = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)[x×](\d{1,5}(?:\.\d{1,3})?)(mm|px)?")


@dataclass(frozen=True)
class PictureSize:
    """Width and height in one unit. What is measured in pixels is for screens, 96 to the inch."""

    width: float
    height: float
    unit: Unit = "mm"
    density: int = 1  # pixels of the file per pixel of the size

    @property
    def inches(self) -> tuple[float, float]:
        """Width and height in truth."""
        per_inch = INCH_MM if self.unit == "mm" else INCH_PX
        return self.width / per_inch, self.height / per_inch

    @property
    def dots_per_inch(self) -> float:
        """Of a file of pixels."""
        if self.unit == "px":
            return float(INCH_PX * self.density)
        return min(PRINTED_DPI, MOST_PX / max(self.inches))

    @property
    def type_points(self) -> float:
        """The size of its text: that of a slide made larger or smaller with it, but never less than can be read."""
        width, height = SLIDE.inches
        return max(LEAST_TYPE, SLIDE_TYPE * min(self.inches[0] / width, self.inches[1] / height))

    @property
    def possible(self) -> bool:
        """Whether a plot has room in it, and a computer for it."""
        least, most = RANGES[self.unit]
        return least[0] <= self.width <= most[0] and least[1] <= self.height <= most[1]

    def __str__(self) -> str:
        """By its name, where it has one; else as it is given on the command line."""
        named = next((name for name, size in SIZES.items() if size == self), None)
        return named or f"{self.width:g}x{self.height:g}{'mm' * (self.unit == 'mm')}"


SLIDE = PictureSize(1280, 720, "px", density=2)
SIZES = {
    "single-column": PictureSize(84, 63),
    "double-column": PictureSize(180, 96),
    "slide": SLIDE,
    "poster": PictureSize(420, 297),
}


@dataclass(frozen=True)
class Look:
    """Everything about a picture that is not the plot."""

    size: PictureSize = SLIDE
    colours: Colours = "light"
    titled: bool = True


LOOK = Look()  # unless another is wanted


def size_named(text: str) -> PictureSize | None:
    """The size of that name, or of so many millimetres or pixels: `85x60mm`, `1280x720`; None where it is none."""
    if text in SIZES:
        return SIZES[text]
    own = _OWN.fullmatch(text)
    if own is None:
        return None
    unit: Unit = "mm" if own[3] == "mm" else "px"
    size = PictureSize(float(own[1]), float(own[2]), unit)
    whole = unit == "mm" or (size.width.is_integer() and size.height.is_integer())
    return size if size.possible and whole else None
