"""What a person reads in a window: every text, tip and label of what is on the screen, and what a reader says aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QMenuBar, QWidget

from app.canvas.axes import Axes
from app.panels.inspector.header import PointHeader
from app.panels.stack.view import StackView
from app.plots.plot import Plot


def texts_of(window: QWidget) -> set[str]:
    """Everything that is written, or would be shown in a tip, on the visible widgets and in the menus."""
    visible = [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]
    found = {text for widget in visible for text in _of_widget(widget)}
    entries = {entry for menus in window.findChildren(QMenuBar) for entry in _entries(menus.actions())}
    return (found | entries) - {""}


def _entries(actions: Sequence[QAction]) -> Iterator[str]:
    """What stands in a menu and in those that open from it."""
    for action in actions:
        yield action.text()
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()  # some are filled only when they are asked for
            yield from _entries(menu.actions())


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    text = getattr(widget, "text", "")
    if not isinstance(widget, QLineEdit):
        yield text if isinstance(text, str) else text()
    match widget:
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QLineEdit():
            yield widget.placeholderText()
        case PointHeader():
            yield widget.value
        case Plot():
            yield from _of_plot(widget)
        case StackView():
            yield from (widget.drawing.words.input, widget.drawing.words.output)


def _of_plot(plot: Plot) -> Iterator[str]:
    yield from (plot.heading.title, plot.heading.subtitle, plot.notice.sentence, plot.text_twin())
    for axes in (part for part in vars(plot).values() if isinstance(part, Axes)):
        for scale in (axes.horizontal, axes.vertical):
            yield from (scale.name, *(tick.text for tick in scale.ticks))
