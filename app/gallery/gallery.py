"""The gallery: all examples to look at and to choose from, with the mouse or the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from app.gallery.delegate import ExampleDelegate
from app.gallery.examples import Examples
from app.texts import Texts
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label
from app.widgets.lists.card_list import CardList
from app.widgets.overlays.overlay import Overlay
from app.widgets.pacing.throttle import Throttle
from app.widgets.type_wheel import is_for_type
from core.experiment.presets import Introduced

COLUMN, WIDEST, HIGHEST, MOST_COLUMNS, MARGIN = 290, 340, 780, 5, 12  # of the design
BORDER = 1  # of the card


class Gallery(Overlay):
    """One press opens an example; Escape, or a press beside it, closes."""

    chosen = Signal(str)  # the name of the preset

    def __init__(self, window: QWidget, theme: Theme, texts: Texts) -> None:
        super().__init__(window, theme, veil=0.35)
        self.model, self.list = Examples(texts, self), _Cards()
        self.delegate = ExampleDelegate(theme, self.list)
        self.title, self.hint = Label(), Label()
        self._width = 0  # that for which the cards were made
        self._renewing = Throttle(self, 0, self._renew, at_once=False)  # after all have been told of another language
        self._build()
        theme.changed.connect(self._restyle)

    def open_at(self, introduced: Introduced | None) -> None:
        """Show all, chosen the one with which the present experiment began."""
        self._retranslate()
        self.open(self.list)
        row = self.model.row_of(introduced.title) if introduced is not None else 0
        self.list.setCurrentIndex(self.model.index(row))
        self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        bar, high = self.list.verticalScrollBar(), max(self.delegate.size.height(), 1)
        bar.setValue(round(bar.value() / high) * high)  # the first row in sight is whole

    def place(self) -> None:
        """As wide as whole columns of cards, as high as the window allows."""
        size, room = self._theme.size, self.room().size()
        around = 2 * size(MARGIN) + 2 * BORDER + self.list.verticalScrollBar().sizeHint().width()
        columns = min(max((room.width() - around) // size(COLUMN), 1), MOST_COLUMNS)
        width = min((room.width() - around) // columns, size(WIDEST))
        card = QRect(0, 0, columns * width + around, min(room.height(), size(HIGHEST)))
        self.stand(card.translated(self.rect().center() - card.center()))
        self.column.activate()
        width = (self.list.maximumViewportSize().width() - 1) // columns  # styles keep more than the bar beside them
        if width != self._width:
            self._width = width
            self.delegate.fit(self.model.examples, width)
        self.list.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._renewing.ask()
        super().changeEvent(event)

    def _renew(self) -> None:
        """The same card, in other words."""
        if self.isVisible():
            row = self.list.currentIndex().row()
            self._retranslate()
            self.place()
            self.list.setCurrentIndex(self.model.index(row))

    def _restyle(self) -> None:
        self._width = 0
        if self.isVisible():
            self.place()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Examples"))
        self.list.setAccessibleName(self.tr("Examples"))
        self.title.setText(self.tr("Examples"))
        self.hint.setText(self.tr("Arrow keys choose · Enter opens · Esc closes"))
        self.model.retranslate()
        self._width = 0

    def _choose(self, index: QModelIndex) -> None:
        """Close first: what is open may have to be saved, which is asked."""
        name = self.model.examples[index.row()].name
        self.close_card()
        self.chosen.emit(name)

    def _build(self) -> None:
        self.title.setProperty("role", "title")
        self.hint.setProperty("role", "quiet")
        head, body = QHBoxLayout(), QVBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.hint)
        body.addLayout(head)
        body.addWidget(self.list, 1)
        spaced(body, self._theme, (MARGIN, MARGIN, MARGIN, MARGIN), gap=8)
        self.column.addLayout(body)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.opened.connect(self._choose)


class _Cards(CardList):
    """The arrow keys go to the next on each side."""

    opened = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or Qt leaves room for a second one
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_type(event):
            event.ignore()
        else:
            super().wheelEvent(event)
