"""Who has which room: losses above, accuracies below, and the names of both axes and of all curves beside them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from app.canvas.area import Area
from app.canvas.curves import BESIDE_PX
from app.canvas.lettering import Pen
from app.canvas.scales.ranges import Range
from app.plots.loss.settings import SHARES
from app.plots.panes import Axis, Pane, axis
from app.theme import Theme

SHARE_OF_ACCURACY = 1 / 3  # of the height
GAP_PX = 16  # between the two, where numbers of both stand one above the other
BEFORE_SHARE, BEFORE_PX = 0.16, 60  # of the width, at least, for the name of the run before
NARROW_PX = 250  # of a card beside others in a lecture room
LEFT_PX, NUMBERS_PX = 58, 12  # left of the curves, and around the numbers there


def panes_of(area: Area, strip: Area, steps: Axis, losses: Range) -> tuple[Pane, ...]:
    """The losses and, under them, the accuracies over the same steps."""
    return Pane(area, steps, axis("upright", losses)), Pane(strip, steps, axis(SHARES, (0.0, 1.0)))


def divided(whole: QRectF, line: float, gap: float) -> tuple[QRectF, QRectF]:
    """The room of the losses and that of the accuracies, which is empty where neither could be read."""
    high = max(whole.height() * SHARE_OF_ACCURACY, line) if whole.height() >= 2 * line + gap else 0.0
    above = whole.adjusted(0, 0, 0, -(high + gap) if high else 0)
    return above, QRectF(whole.left(), whole.bottom() - high, whole.width(), high)


def left_of_curves(theme: Theme, pen: Pen, widest: str, bare: bool = False) -> float:
    """For the name of an axis beside its widest number; bare, for that alone."""
    if bare:
        return pen.width(widest) + theme.size(NUMBERS_PX)
    return max(theme.size(LEFT_PX), pen.height + pen.width(widest) + theme.size(NUMBERS_PX))


def right_of_curves(theme: Theme, pen: Pen, names: Iterable[str]) -> float:
    """For the widest name of a curve."""
    return max(map(pen.width, names)) + 2 * theme.size(BESIDE_PX)


def room_of_before(theme: Theme, width: float) -> float:
    """For the name of the run before on a card of that width."""
    return max(width * BEFORE_SHARE, theme.size(BEFORE_PX))


def is_narrow(theme: Theme, width: float) -> bool:
    """Whether a curve has room for its value or for its name, but not for both: nobody can make a card wider there."""
    return theme.presenting and width < theme.size(NARROW_PX)
