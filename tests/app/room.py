"""What a person cannot read in a window for want of room, and where everything stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.panels.inspector.header import PointHeader
from app.program.program import Program
from app.widgets.pacing.passes import Passes

PATIENCE_MS = 60_000  # for everybody to be dressed, on a machine that others use as well


def cut(window: QWidget) -> set[str]:
    """The texts of all visible labels, buttons and rows of tabs that need more room than they have."""
    visible = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return {text for widget in visible for text in _cut_of(widget)}


def scrolled(area: QScrollArea) -> bool:
    """Whether a part of what stands in it is out of sight."""
    return area.verticalScrollBar().maximum() > 0 or area.horizontalScrollBar().maximum() > 0


def settled(program: Program, qtbot: QtBot) -> dict[str, object]:
    """Where everything stands, once nothing moves any more."""
    seen = list[dict[str, object]]()
    qapp = QCoreApplication.instance()
    assert qapp is not None

    def stands_still() -> bool:
        docks = {name: dock.geometry().getRect() for name, dock in program.board.bench.docks.items() if dock.in_front}
        parts = (program.stack, program.palette, program.inspector, program.transport, program.timeline)
        seen.append({**docks, **{type(part).__name__: part.geometry().getRect() for part in parts}})
        shown = program.window.updatesEnabled()  # else it stands still until everybody is dressed
        done = shown and not Passes.of(qapp).wanted
        return done and len(seen) > 3 and all(each == seen[-1] for each in seen[-4:])

    qtbot.waitUntil(stands_still, timeout=PATIENCE_MS)
    return seen[-1]


def _cut_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() if widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height():
                yield widget.text()
        case QLabel() | QAbstractButton():
            wanted = widget.sizeHint().width()
            if widget.text() and not isinstance(widget, PointHeader) and wanted > widget.width():
                yield widget.text()
        case QTabBar():
            for index in range(widget.count()):
                if widget.tabRect(index).right() > widget.width():
                    yield widget.tabText(index)
