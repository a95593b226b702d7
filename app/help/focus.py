"""Where the keyboard goes: from control to control in reading order, and from panel to panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.theme.parts import parts_of
from app.widgets.keyboard import come_forward

TAB = Qt.FocusPolicy.TabFocus


class FocusOrder:
    """Qt's own chain follows the order of making, and much is made only when it is unfolded; this follows the eye."""

    def __init__(self, panels: Sequence[QWidget]) -> None:
        """`panels` are the parts of the window in the order in which they are visited."""
        self._panels = panels

    def stops(self) -> list[QWidget]:
        """Every control that Tab reaches now."""
        return [widget for widget in self._everywhere() if _is_stop(widget)]

    def step(self, forwards: bool) -> bool:
        """Go to the next control or the one before; false where there is none."""
        here = QApplication.focusWidget()
        everywhere = self._everywhere()
        if here not in everywhere:
            return False
        at = everywhere.index(here)
        round_trip = [*everywhere[at + 1 :], *everywhere[:at]]
        for widget in round_trip if forwards else reversed(round_trip):
            if _is_stop(widget) and not _belongs_together(here, widget):
                _go(widget, Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
                return True
        return False

    def _everywhere(self) -> list[QWidget]:
        """All that is visible, each once: a panel may stand in another."""
        return list(dict.fromkeys(widget for panel in self._panels for widget in _widgets(panel)))

    def step_panel(self, direction: int) -> None:
        """Go to the first control of the next panel, or of the one before, that has any."""
        panels = [panel for panel in self._panels if any(_stops(panel))]
        held = [at for at, panel in enumerate(panels) if _holds(panel, QApplication.focusWidget())]
        if panels:
            at = (held[-1] + direction) % len(panels) if held else 0 if direction > 0 else -1
            _go(next(_stops(panels[at])), Qt.FocusReason.TabFocusReason)


def _go(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Give a control the keyboard, and scroll to it where it is out of sight."""
    come_forward(widget)
    widget.setFocus(reason)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    return (each for each in _widgets(widget) if _is_stop(each))


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & TAB) and widget.focusProxy() is None and widget.isEnabled()


def _belongs_together(here: QWidget, there: QWidget) -> bool:
    """One of several buttons of a choice, of which Tab reaches one and the arrow keys the others."""
    return not here.focusPolicy() & TAB and here.parentWidget() is there.parentWidget()


def _holds(panel: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (panel is widget or panel.isAncestorOf(widget))


def _widgets(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is visible in it, in reading order."""
    if not widget.isVisible():
        return
    yield widget
    for child in _children(widget):
        yield from _widgets(child)


def _children(widget: QWidget) -> list[QWidget]:
    """What is directly in it, row by row: what stands beside something begins before that ends."""
    rows: list[list[QWidget]] = []
    for part in sorted(parts_of(widget), key=lambda part: part.geometry().top()):
        if rows and part.geometry().center().y() < rows[-1][0].geometry().bottom():
            rows[-1].append(part)
        else:
            rows.append([part])
    return [part for row in rows for part in sorted(row, key=lambda part: part.geometry().left())]
