"""Words that change keep room for the widest of them, in whatever font: what stands beside them keeps its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from app.widgets.labels import Label

ONE_LINE = Qt.TextFlag.TextSingleLine
BESIDE_ICON = 4  # pixels, as Qt has them


class RoomyButton(QPushButton):
    """A button whose words change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

    def keep_room(self, *words: str) -> None:
        """For each of these."""
        self._words = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        for text in self._words:
            hint = hint.expandedTo(self.size_with(text))
        return hint

    def size_with(self, text: str) -> QSize:
        """What Qt itself would ask for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = text
        inside = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, text)
        if not self.icon().isNull():
            inside += QSize(self.iconSize().width() + BESIDE_ICON, 0)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, inside, self)


class RoomyLabel(Label):
    """A label whose words change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

    def keep_room(self, *words: str) -> None:
        """For each of these."""
        self._words = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + self._missing()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + self._missing()

    def _missing(self) -> QSize:
        """How much wider the widest of the words is than what is shown."""
        shown, *widths = (self.fontMetrics().size(ONE_LINE, text).width() for text in (self.text(), *self._words))
        return QSize(max(shown, *widths, 0) - shown, 0)
