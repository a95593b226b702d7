"""The name of a plot, in docks, layouts, settings and names of files: an instrument, and which copy of it this is."""

from __future__ import annotations

from typing import NamedTuple, Self

from app.plots.instruments import INSTRUMENTS, Instrument, name_of

MOST = 4  # copies in all


class PlotName(NamedTuple):
    """The first of an instrument has its name, the others a number behind it."""

    instrument: str
    number: int = 1

    @classmethod
    def of(cls, name: str) -> Self:
        """Of what stands in a file; whether there is such an instrument, `known` says."""
        instrument, _, digit = name.rpartition("-")
        is_copy = instrument in INSTRUMENTS and digit in {str(number) for number in range(2, MOST + 2)}
        return cls(instrument, int(digit)) if is_copy else cls(name)

    @classmethod
    def of_kind(cls, kind: type) -> Self:
        """Of the first of a class."""
        return cls(name_of(kind))

    def __str__(self) -> str:
        return self.instrument if self.number == 1 else f"{self.instrument}-{self.number}"

    @property
    def known(self) -> Instrument | None:
        """Its instrument, if it is one: the verdict is none."""
        return INSTRUMENTS.get(self.instrument)

    @property
    def is_copy(self) -> bool:
        """Whether there is another one before it, of which it was made."""
        return self.number > 1

    def numbered(self, title: str) -> str:
        """A title by which it is told from the others of its kind."""
        return f"{title} {self.number}" if self.is_copy else title
