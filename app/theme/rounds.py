"""A round of all widgets: parents before children, some in each pass of the event loop, the hidden ones last."""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections import deque
from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.present_pass import PresentPass
from app.theme.parts import parts_of

MEASURED = "measured"  # a property of widgets whose size counts though they are hidden
SHOWN = (QEvent.Type.ShowToParent, QEvent.Type.Show)  # the first comes also where its parent is hidden


class Round(QObject):
    """Visits everybody, so that the window goes on meanwhile, and shows nothing of it before all in sight is done.

    Four widgets in five are hidden: menus, pages, other layouts' plots. Those wait until they are shown, or until the
    window has nothing else to do; but for those by whose size others are laid out, which say so (`measured`).
    """

    IN_A_PASS: int  # widgets

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application, self._present = application, PresentPass.here()
        self._next: deque[QWidget] = deque()  # in sight
        self._then: dict[Callable[[], object], QObject] = {}  # what follows, and whose it is
        self._waiting: dict[QWidget, None] = {}  # hidden, with all that stands in them
        self._still: list[QWidget] = []  # windows that are not painted meanwhile
        self._turns = QTimer(self, interval=0)  # may tick twice in a pass
        self._turns.timeout.connect(self._go_on)
        self._following = QTimer(self, interval=1, singleShot=True)  # begun by a tick, it ends in another pass
        self._following.timeout.connect(self._follow)
        self._painting = QTimer(self, interval=1, singleShot=True)
        self._painting.timeout.connect(self._show_all)

    @classmethod
    def of(cls, application: QApplication) -> Self:
        """The one that the application has."""
        return application.findChild(cls) or cls(application)

    @abstractmethod
    def visit(self, widget: QWidget) -> None:
        """Do with this widget what the round is for, and with nothing that stands in it."""

    @property
    def waiting(self) -> bool:
        """Whether something is as it was before, or looks so."""
        return bool(self._next or self._then or self._still or self._waiting)

    def then(self, owner: QObject, action: Callable[[], object]) -> None:
        """Do what follows when all in sight is visited, in a pass of its own, before anything is painted.

        At once where nothing stands still.
        """
        if not self._still:
            action()
        else:
            self._then[action] = owner
            self._painting.stop()

    def begin(self) -> None:
        """Go round, from the start if it has not come to the end."""
        self._painting.stop()
        self._next = deque(self._application.topLevelWidgets())
        self._stand_still()
        self._turns.start()
        self._go_on()

    def part(self, moved: QWidget) -> None:
        """What is about to get another parent, and would be visited after this one, is to be visited by itself."""
        around: QWidget | None = moved
        while around is not None:
            if around in self._waiting or around in self._next:
                self._let_wait(moved)
                return
            around = around.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SHOWN and isinstance(watched, QWidget):
            self._visit_waiting(watched)
        elif isinstance(event, QChildEvent) and event.removed() and isinstance(taken := event.child(), QWidget):
            self._next.append(taken)  # out of what waits, and perhaps into sight
        return False

    def _go_on(self) -> None:
        """One pass: of visits, of what follows, of painting, or of what is hidden one."""
        if self._next:
            for _ in range(self.IN_A_PASS):
                if not self._next:
                    break
                self._meet(self._next)
        elif self._then:
            _begin(self._following)
        elif self._still:
            _begin(self._painting)
        else:
            self._visit_hidden()

    def _follow(self) -> None:
        if self._then and not self._next:
            action, owner = next(iter(self._then.items()))
            del self._then[action]
            if isValid(owner):
                action()

    def _meet(self, those: deque[QWidget]) -> None:
        """Visit the first of those, unless it may wait; next come those that stand in it."""
        widget = those.popleft()
        if not isValid(widget):
            return
        if widget.isHidden() and not widget.property(MEASURED):
            self._let_wait(widget)
            return
        those.extendleft(reversed(self._visited(widget)))

    def _visited(self, widget: QWidget) -> list[QWidget]:
        """Who stands in a widget that is visited now; what it raises goes where all goes that events raise."""
        try:
            self.visit(widget)
        except Exception as error:  # noqa: BLE001 - or nobody after it would be visited
            sys.excepthook(type(error), error, error.__traceback__)
        return parts_of(widget) if isValid(widget) else []

    def _let_wait(self, widget: QWidget) -> None:
        if widget not in self._waiting:
            self._waiting[widget] = None
            widget.installEventFilter(self)

    def _visit_waiting(self, widget: QWidget) -> None:
        if widget in self._waiting:
            del self._waiting[widget]
            widget.removeEventFilter(self)
            those = deque(self._visited(widget))
            while those:
                self._meet(those)

    def _visit_hidden(self) -> None:
        widget = next(iter(self._waiting), None)
        if widget is None:
            self._turns.stop()
        elif self._present.full:
            return
        elif isValid(widget):
            self._visit_waiting(widget)
        else:
            del self._waiting[widget]

    def _stand_still(self) -> None:
        """What is laid out anew is painted in another pass."""
        for window in self._application.topLevelWidgets():
            if window.isVisible() and window not in self._still:
                window.setUpdatesEnabled(False)
                self._still.append(window)

    def _show_all(self) -> None:
        """But for what another round has not come to the end of.

        Qt has dropped what was to paint them when they came to stand still, and believes that it is still to come.
        """
        done, self._still = self._still, []
        rounds = (each for each in self._application.children() if isinstance(each, Round))
        held = {window for each in rounds for window in each._still}
        for window in done:
            if isValid(window) and window not in held:
                window.setUpdatesEnabled(True)
                QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))


def _begin(timer: QTimer) -> None:
    if not timer.isActive():
        timer.start()
