"""The rows of the table of layers, as cells, as text and as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from app.panels.output import with_units
from app.state.patience import at_hand
from app.texts import Texts
from core.experiment import Experiment, ExperimentError, parameter_counts, widths
from core.experiment.metadata.table import cell_text
from core.wording import visible

UNKNOWN = "–"
Line = Sequence[str]


@dataclass(frozen=True)
class LayerRow:
    """One layer, or the output at the end."""

    number: str
    name: str
    kind: str
    inputs: int | None  # numbers per sample; None while the data have not been read
    outputs: int | None
    parameters: int | None
    share: float | None  # of all parameters
    locked: bool

    @property
    def shape(self) -> str:
        """What goes in and comes out."""
        return UNKNOWN if self.inputs is None else f"{self.inputs:,} → {self.outputs:,}"

    @property
    def count(self) -> str:
        """Its parameters."""
        return UNKNOWN if self.parameters is None else f"{self.parameters:,}"

    @property
    def percent(self) -> str:
        """Their share."""
        return UNKNOWN if self.share is None else f"{self.share:.1%}".replace("%", " %")

    @property
    def cells(self) -> Line:
        """As they are read."""
        return self.number, visible(" ".join(self.name.split())), self.kind, self.shape, self.count, self.percent

    @property
    def plain(self) -> Line:
        """As a spreadsheet reads them: a number a cell, and no name is worked out."""
        numbers = (self.inputs, self.outputs, self.parameters, self.share)
        return *map(cell_text, self.cells[:3]), *("" if each is None else f"{each:.9g}" for each in numbers)


def rows_of(experiment: Experiment, texts: Texts) -> tuple[LayerRow, ...]:
    """All layers in order, then the output."""
    last, counts, between = len(experiment.layers), *_sizes(experiment)
    whole = sum(each or 0 for each in counts)
    return tuple(
        LayerRow(
            "" if i == last else str(i + 1), entry.name, texts.component(entry), *between[i], count,
            None if count is None else count / whole if whole else 0.0, not entry.trainable,
        )
        for i, (entry, count) in enumerate(zip((*experiment.layers, with_units(experiment)), counts, strict=True))
    )  # fmt: skip


def as_text(head: Line, rows: Sequence[LayerRow]) -> str:
    """In columns, words at the left and numbers at the right."""
    lines = [head, *(row.cells for row in rows)]
    wide = [max(map(_wide, column)) for column in zip(*lines, strict=True)]
    right = (True, False, False, False, True, True)
    return "\n".join(
        "  ".join(_padded(*each) for each in zip(line, wide, right, strict=True)).rstrip() for line in lines
    )


def as_cells(head: Line, rows: Sequence[LayerRow]) -> str:
    """Parted by tabs."""
    return "\n".join("\t".join(line) for line in (head, *(row.plain for row in rows)))


def _sizes(experiment: Experiment) -> tuple[Sequence[int | None], Sequence[tuple[int | None, int | None]]]:
    """The parameters of each entry, and what goes in and comes out of it; None where that is not at hand."""
    try:
        found = at_hand(lambda: (parameter_counts(experiment), tuple(pairwise(widths(experiment)))))
    except ExperimentError:
        found = None
    entries = len(experiment.entries)
    return found if found is not None else ((None,) * entries, ((None, None),) * entries)


def _wide(text: str) -> int:
    """In a type of one width, in which Korean letters take two places."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _padded(text: str, wide: int, right: bool) -> str:
    space = " " * (wide - _wide(text))
    return space + text if right else text + space
