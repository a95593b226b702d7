"""Soon: what may have to be waited for begins in no event of a field, window or drag, but in a pass of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

from PySide6.QtCore import QObject

from app.widgets.pacing.throttle import Throttle

_may_wait: ContextVar[bool] = ContextVar("may_wait", default=True)


class Later(Exception):
    """It has to be waited for, which cannot begin here."""


def may_wait() -> bool:
    """Whether the event loop may be turned in the midst of what is done now."""
    return _may_wait.get()


def begin_to_wait() -> None:
    """Said before the event loop is turned in the midst of something; Later where that must not be."""
    if not may_wait():
        raise Later


class Soon(QObject):
    """Does what somebody asks for at once, unless it has to be waited for: then as soon as the present event is over.

    Fields ask while the keyboard goes from one window to another, and drops while somebody else's drag waits for them.
    Qt goes on with both windows, and with the field, whatever an event loop turned meanwhile has made of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = list[Callable[[], object]]()
        self._passes = Throttle(self, 0, self._do_all, at_once=False, first=True)

    def __call__(self, act: Callable[[], object]) -> None:
        """`act` changes nothing before it has waited; what is asked for later is done later."""
        if self._acts or not _done(act):
            self._acts.append(act)
            self._passes.ask()

    def _do_all(self) -> None:
        acts, self._acts = self._acts, []
        for act in acts:
            act()


def _done(act: Callable[[], object]) -> bool:
    """Whether it could be done without waiting."""
    before = _may_wait.set(False)
    try:
        act()
    except Later:
        return False
    finally:
        _may_wait.reset(before)
    return True
