"""What a window holds that could be taken for markup: every label, tip, what-is-this and item in it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QMenu, QWidget

from app.widgets.labels import MarkupLabel
from tests.app.bait import NAME, TAG

TIP, MEANING = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole


def tips_of(windows: list[QWidget]) -> list[str]:
    """All tips, of widgets, of entries in menus and of items."""
    widgets = [each for window in windows for each in (window, *window.findChildren(QWidget))]
    actions = [action for window in windows for action in window.findChildren(QAction)]
    of_items = [model.data(index, TIP) for model, index in _items(widgets)]
    return [*(each.toolTip() for each in widgets), *(each.toolTip() for each in actions), *filter(None, of_items)]


def meanings_of(windows: list[QWidget]) -> list[str]:
    """All that is said when somebody asks what a thing is, as markup."""
    widgets = [each for window in windows for each in (window, *window.findChildren(QWidget))]
    return [each for each in (widget.whatsThis() for widget in widgets) if each] + [
        said for model, index in _items(widgets) if (said := model.data(index, MEANING))
    ]


def taken_for_markup(windows: list[QWidget]) -> list[str]:
    """What is not ours and would not be shown in its letters."""
    labels = [label for window in windows for label in window.findChildren(QLabel)]
    guessed = [each.text() for each in labels if not isinstance(each, MarkupLabel) and _is_guessed(each)]
    marked = [each.text() for each in labels if isinstance(each, MarkupLabel)] + meanings_of(windows)
    tips = [tip for tip in tips_of(windows) if GuiQt.mightBeRichText(tip)]
    return [*guessed, *tips, *(each for each in marked if TAG in each)]


def taken_for_keys(windows: list[QWidget]) -> list[str]:
    """Names that are not ours in menus and on buttons, where an "&" would be taken for the mark of a key."""
    buttons = [each.text() for window in windows for each in window.findChildren(QAbstractButton)]
    entries = [action.text() for window in windows for action in window.findChildren(QAction)]
    titles = [menu.title() for window in windows for menu in window.findChildren(QMenu)]
    strange = [text for text in (*buttons, *entries, *titles) if TAG in text]
    return [text for text in strange if "&" in text.replace("&&", "") or not text.isprintable()]


def list_menus(window: QWidget) -> None:
    """Have every menu list what is in it, as if it were opened."""
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()


def named(windows: list[QWidget]) -> int:
    """How many texts name the bait: there is something to be taken."""
    labels = [label.text() for window in windows for label in window.findChildren(QLabel)]
    entries = [action.text() for window in windows for action in window.findChildren(QAction)]
    titles = [window.windowTitle() for window in windows]
    return sum(NAME in text for text in (*labels, *entries, *titles, *tips_of(windows), *meanings_of(windows)))


def _is_guessed(label: QLabel) -> bool:
    return label.textFormat() != Qt.TextFormat.PlainText and GuiQt.mightBeRichText(label.text())


def _items(widgets: list[QWidget]) -> Iterator[tuple[QAbstractItemModel, QModelIndex]]:
    for widget in widgets:
        if isinstance(widget, QAbstractItemView | QComboBox) and (model := widget.model()) is not None:
            yield from ((model, model.index(row, 0)) for row in range(model.rowCount()))
