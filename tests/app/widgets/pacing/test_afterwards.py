"""In a pass of its own, for those who are still there; whoever has gone is not held."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import delete

from app.widgets.pacing.afterwards import afterwards


class Owner(QObject):
    """Counts, and holds something that one can watch."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0
        self.held = Held()

    def act(self) -> None:
        """Once more."""
        self.done += 1


class Held:
    """Something large."""


def end_the_event() -> None:
    """The event loop goes round."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_is_done_once_and_not_at_once(qapp: object) -> None:
    owner = Owner()

    afterwards(owner, owner.act)
    at_once = owner.done
    end_the_event()
    end_the_event()

    assert (at_once, owner.done, owner.children()) == (0, 1, [])


def test_in_the_order_in_which_it_was_asked_for(qapp: object) -> None:
    owner, done = Owner(), list[int]()

    for number in range(3):
        afterwards(owner, partial(done.append, number))
    end_the_event()

    assert done == [0, 1, 2]


@pytest.mark.parametrize("act_of", [lambda owner: owner.act, lambda owner: partial(Owner.act, owner)])
def test_of_one_that_has_gone_nothing_stays(qapp: object, act_of: Callable[[Owner], Callable[[], object]]) -> None:
    owner = Owner()
    held = ref(owner.held)

    afterwards(owner, act_of(owner))
    delete(owner)
    del owner
    end_the_event()
    gc.collect()

    assert held() is None
