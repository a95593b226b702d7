"""A throttle: what happens sixty times a second is shown as often as it can be read, and the last of it always."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.widgets.pacing.passes import Passes


class Throttle(QObject):
    """Runs an action at once, and then at most once in each interval; asked meanwhile, it runs at the end.

    Not at once, it runs at the end of the interval, however often it was asked. What runs at the end does so in a pass
    of the event loop of its own, and comes `first` where somebody has just asked for it and looks at it. Ours, because
    superqt's throttlers bring qtpy and pygments along, with an import that a cold start would feel.
    """

    _due = Signal()

    def __init__(
        self,
        parent: QObject,
        interval_ms: int,
        action: Callable[[], object],
        at_once: bool = True,
        first: bool = False,
    ) -> None:
        super().__init__(parent)
        self._at_once, self._first, self._asked = at_once, first, False
        self._passes: Passes | None = None  # once it has asked for one
        self._due.connect(action)  # Qt holds a method without keeping its object alive
        self._pause = QTimer(self, interval=interval_ms, singleShot=True)
        self._pause.timeout.connect(self._end)

    def ask(self) -> None:
        """There is something to do."""
        self._asked = True
        if self._at_once and not self._pause.isActive():
            self._run()
        elif not self._pause.interval():
            self._end()
        elif not self._pause.isActive():
            self._pause.start()

    def rest(self) -> None:
        """Nothing is to be done any more, and what is asked for next is not kept waiting."""
        self._pause.stop()
        if self._passes is not None:
            self._passes.take_back(self)
        self._asked = False

    def take_pass(self) -> None:
        """Run, unless it has been done meanwhile."""
        if self._asked:
            self._run()

    def _end(self) -> None:
        if self._asked and (application := QCoreApplication.instance()) is not None:
            self._passes = Passes.of(application)
            self._passes.ask(self, self._first)

    def _run(self) -> None:
        self._asked = False
        self._due.emit()
        if self._at_once:
            self._pause.start()
