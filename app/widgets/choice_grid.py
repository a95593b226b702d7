"""A few choices, all in sight: buttons in a grid, one of them pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.texts.letters import tip

COLUMNS = 3
GAP = 4
RESTYLING = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Cell(NamedTuple):
    """Where a button stands and how many columns it takes."""

    row: int
    column: int
    span: int


@lru_cache(maxsize=512)  # layouts ask for the same again and again
def arranged(widths: tuple[int, ...], total: int) -> tuple[int, list[Cell]]:
    """Columns and cells for buttons of these widths, in few rows: a long one takes several columns, if it must."""
    candidates = [(columns, _filled(widths, total, columns)) for columns in range(COLUMNS, 0, -1)]
    return min(candidates, key=lambda candidate: _disorder(candidate[1]))


def _disorder(cells: list[Cell]) -> float:
    """Rows, and a part of a row more for each button that is wider than the others."""
    return (cells[-1].row if cells else 0) + 0.3 * sum(cell.span > 1 for cell in cells)


def _filled(widths: Sequence[int], total: int, columns: int) -> list[Cell]:
    pitch = (total + GAP) / columns
    cells: list[Cell] = []
    row = column = 0
    for width in widths:
        span = min(columns, max(1, -int(-(width + GAP) // pitch)))
        if column + span > columns:
            cells[-1] = cells[-1]._replace(span=columns - cells[-1].column)  # no hole at the end of a row
            row, column = row + 1, 0
        cells.append(Cell(row, column, span))
        column += span
    return cells


class ChoiceGrid(QWidget):
    """Shows all kinds at once, so that nobody has to open a menu to learn what there is."""

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measured: tuple[tuple[int, ...], int] | None = None  # widths of the buttons, and the height of a row
        self._buttons = {key: self._button(key) for key in keys}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setStyleSheet("QPushButton { padding-left: 2px; padding-right: 2px; }")
        self.show_choice(None)

    def show_names(
        self, names: Mapping[str, str], hints: Mapping[str, str], explanations: Mapping[str, str] | None = None
    ) -> None:
        """What the buttons say, and what they say about themselves when asked, in a line or in full."""
        for key, button in self._buttons.items():
            button.setText(names[key])
            button.setToolTip(tip(hints.get(key, "")))
            button.setAccessibleDescription(hints.get(key, ""))
            button.setWhatsThis((explanations or {}).get(key, ""))
        self._measured = None
        self._arrange()
        self.updateGeometry()

    def show_choice(self, key: str | None) -> None:
        """Press one button; None presses none, which stands for several values at once."""
        entry = key if key in self._buttons else next(iter(self._buttons), None)
        for name, button in self._buttons.items():
            button.setChecked(name == key)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if name == entry else Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        widths, height = self._sizes()
        _, cells = arranged(widths, width)
        rows = cells[-1].row + 1 if cells else 0
        return rows * (height + GAP) - GAP

    def sizeHint(self) -> QSize:
        width = 3 * self.fontMetrics().averageCharWidth() * 12
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._sizes()[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESTYLING:
            self._measured = None
            self._arrange()
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go from button to button without choosing; Space and Enter choose."""
        if event.type() in RESTYLING:
            self._measured = None
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            if step := _STEPS.get(Qt.Key(event.key())):
                self._neighbour(watched, step).setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _button(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.clicked.connect(partial(self._choose, key))
        button.installEventFilter(self)
        return button

    def _choose(self, key: str) -> None:
        self.show_choice(key)
        self.chosen.emit(key)

    def _neighbour(self, button: QPushButton, step: int) -> QPushButton:
        buttons = list(self._buttons.values())
        return buttons[(buttons.index(button) + step) % len(buttons)]

    def _sizes(self) -> tuple[tuple[int, ...], int]:
        """The widths of the buttons and the height of a row: layouts ask hundreds of times."""
        if self._measured is None:
            hints = [button.sizeHint() for button in self._buttons.values()]
            self._measured = tuple(hint.width() for hint in hints), max((hint.height() for hint in hints), default=0)
        return self._measured

    def _arrange(self) -> None:
        widths, height = self._sizes()
        columns, cells = arranged(widths, self.width())
        pitch = (self.width() + GAP) / columns
        for cell, button in zip(cells, self._buttons.values(), strict=True):
            left, right = round(cell.column * pitch), round((cell.column + cell.span) * pitch) - GAP
            button.setGeometry(QRect(left, cell.row * (height + GAP), right - left, height))
