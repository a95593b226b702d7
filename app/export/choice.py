"""What a person chooses of a picture to take home; remembered from one export to the next."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from core.experiment.pictures import SLIDE, Colours, Look, PictureSize, size_named

Suffix = Literal["png", "svg", "pdf", "csv"]
FORMATS: tuple[str, ...] = get_args(Suffix)


class ExportChoice(msgspec.Struct, frozen=True):
    """The kind of file, the size by its name or as `85x60mm`, the colours, and whether the title is in it."""

    suffix: Suffix = "png"
    size: str = str(SLIDE)
    colours: Colours = "light"
    titled: bool = True

    def __post_init__(self) -> None:
        if size_named(self.size) is None:
            raise ValueError("a size by its name, or of so many millimetres or pixels")

    @property
    def measures(self) -> PictureSize:
        """The size itself."""
        return size_named(self.size) or SLIDE

    @property
    def look(self) -> Look:
        """How the picture is drawn."""
        return Look(self.measures, self.colours, self.titled)
