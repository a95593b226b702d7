"""Placing docks as a plan says: beside, below and behind each other, in whatever area of Qt's."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle

from app.docks.plan import Part, Split, Tabs, leaves

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
TOP = Qt.DockWidgetArea.TopDockWidgetArea
SEPARATOR = QStyle.PixelMetric.PM_DockWidgetSeparatorExtent


def place(area: QMainWindow, docks: Mapping[str, QDockWidget], plan: Part) -> None:
    """Give all docks of a plan their places in an area where nothing stands."""
    area.addDockWidget(TOP, _first(docks, plan))
    _place_around(area, docks, plan)


def bring_to_front(docks: Mapping[str, QDockWidget], part: Part) -> None:
    """Have those tabs in front that are so in a plan."""
    match part:
        case Split():
            for _, each in part.parts:
                bring_to_front(docks, each)
        case Tabs():
            docks[part.front if part.front in part.names else part.names[0]].raise_()


def put_beside(
    area: QMainWindow, there: QDockWidget, dock: QDockWidget, way: Qt.Orientation, standing: Mapping[QDockWidget, QSize]
) -> None:
    """Show a dock in one half of another's room; `standing` are all in sight, and how large they are to stay."""
    extents = {each: size.width() if way == ACROSS else size.height() for each, size in standing.items()}
    gap = area.style().pixelMetric(SEPARATOR, None, area)
    extents[there] = extents[dock] = max((extents[there] - gap) // 2, 1)
    area.splitDockWidget(there, dock, way)
    dock.show()
    area.resizeDocks(list(extents), list(extents.values()), way)


def put_behind(area: QMainWindow, there: QDockWidget | None, dock: QDockWidget) -> None:
    """Show a dock behind a tab of another; where nothing stands, alone."""
    if there is not None:
        area.tabifyDockWidget(there, dock)
    else:
        area.addDockWidget(TOP, dock)
    dock.show()


def _place_around(area: QMainWindow, docks: Mapping[str, QDockWidget], part: Part) -> None:
    """Around the first dock of a part, which is there already: first the coarse, then the fine."""
    match part:
        case Split():
            inner = [each for _, each in part.parts]
            for before, after in pairwise(inner):
                area.splitDockWidget(_first(docks, before), _first(docks, after), ACROSS if part.across else DOWN)
            for each in inner:
                _place_around(area, docks, each)
        case Tabs():
            for name in part.names[1:]:
                area.tabifyDockWidget(_first(docks, part), docks[name])


def _first(docks: Mapping[str, QDockWidget], part: Part) -> QDockWidget:
    return docks[leaves(part)[0]]
