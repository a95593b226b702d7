"""What Qt's metaclass lets pass is refused all the same."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

import pytest
from PySide6.QtCore import QObject

from app.widgets.contract import refuse_abstract


class Promising(QObject):
    """Leaves one thing to its kinds."""

    def __init__(self) -> None:
        refuse_abstract(self)
        super().__init__()

    @abstractmethod
    def answer(self) -> int:
        """What it is about."""


class Silent(Promising):
    """Does not say it either."""


class Answering(Silent):
    """Says it."""

    def answer(self) -> int:
        return 42


def test_a_class_that_leaves_a_method_abstract_cannot_be_made() -> None:
    kind: Any = Silent

    with pytest.raises(TypeError, match="Silent leaves abstract: answer"):
        kind()


def test_a_class_that_keeps_the_contract_can() -> None:
    assert Answering().answer() == 42
