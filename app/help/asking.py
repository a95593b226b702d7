"""Asking what something is: of the control that has the keyboard, or of the one that is clicked next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from app.docks.dock_window import DockWindow
from app.help.explanation import Explanation
from app.texts.explanations import explained
from app.texts.markup import Markup
from app.theme import Theme
from app.widgets.pacing.afterwards import afterwards


class Asking(QObject):
    """Qt's own what's-this mode, with our card in place of its yellow box, in the window where it was asked."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._listening = False
        self.card = Explanation(window, theme)

    def ask_focused(self) -> None:
        """Explain what has the keyboard; where nothing can be explained, let a click choose."""
        focused = QApplication.focusWidget()
        if self.card.isVisible():
            self.card.close_card()
        elif isinstance(focused, Explanation):
            focused.close_card()
        elif focused is None or not self.explain(focused):
            self.ask_pointed()

    def explain(self, control: QWidget) -> bool:
        """Explain this control beside it; whether that can be done."""
        widget = explained_by(control)
        if widget is None or not self._reaches(widget):
            return False
        self._explain(widget, control)
        return True

    def ask_pointed(self) -> None:
        """Explain what is clicked next; Esc ends the asking."""
        self.card.close_card()
        if not self._listening:
            self._listening = True
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        QWhatsThis.enterWhatsThisMode()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only while somebody asks: a filter in Python on every event would be felt."""
        if event.type() == QEvent.Type.LeaveWhatsThisMode:
            afterwards(self, self._stop)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.WhatsThis and isinstance(watched, QWidget):
            widget = explained_by(watched)
            if widget is not None and self._reaches(widget):
                event.accept()
                QWhatsThis.leaveWhatsThisMode()
                self._explain(widget, widget)
                return True
        return False

    def _stop(self) -> None:
        self._listening = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def _reaches(self, widget: QWidget) -> bool:
        """Whether it stands in the window, or in one that a plot has for itself."""
        return widget.window() is self._window or isinstance(widget.window(), DockWindow)

    def _explain(self, widget: QWidget, beside: QWidget) -> None:
        place = QRect(beside.mapTo(widget.window(), QPoint()), beside.size())
        tip = explained(widget.accessibleName(), widget.toolTip())
        self._card_in(widget.window()).explain(Markup(widget.whatsThis()) or tip, place)

    def _card_in(self, window: QWidget) -> Explanation:
        """The one card of the window; in another, which may go at any time, one that goes when it is closed."""
        if window is self._window:
            return self.card
        card = Explanation(window, self._theme)
        card.closed.connect(card.deleteLater)
        return card


def explained_by(widget: QWidget | None) -> QWidget | None:
    """The widget itself or the nearest around it that says what it is; for want of that, what has a tip."""
    around = [widget] if widget is not None else []
    while around and (parent := around[-1].parentWidget()) is not None:
        around.append(parent)
    said = (each for each in around if each.whatsThis())
    return next(said, None) or next((each for each in around if each.toolTip()), None)
