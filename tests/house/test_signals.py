"""A signal belongs to the one who declares it: nobody else emits it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.sources import nodes, sources, tree


def test_nobody_emits_the_signal_of_another() -> None:
    wrong = [(str(path), line) for path in sources("app") for line in foreign(tree(path))]

    assert wrong == []


def test_an_emission_of_another_would_be_noticed() -> None:
    mine, others = "def f(self):\n    self.changed.emit()", "def f(self):\n    self.canvas.pointed.emit(1)"

    assert [list(foreign(ast.parse(source))) for source in (mine, others, "menu.shown.emit")] == [[], [2], [1]]


def test_what_comes_later_comes_only_to_those_who_are_still_there() -> None:
    """`singleShot(ms, receiver, method)`: without its receiver, Qt would call somebody whom it has deleted.

    And with no time at all PySide would keep the method of one who has gone by then: that is `afterwards`.
    """
    wrong = [(str(path), line) for path in sources("app") for line in unreceived(tree(path))]

    assert wrong == []


def test_a_call_to_nobody_would_be_noticed() -> None:
    calls = (
        "QTimer.singleShot(9, self, self.go)",
        "QTimer.singleShot(9, self.go)",
        "QTimer.singleShot(0, self, self.go)",
    )

    assert list(unreceived(ast.parse("\n".join(calls)))) == [2, 3]


def unreceived(module: ast.Module) -> Iterator[int]:
    """The lines that have something done later without saying for whom, or at once by Qt's own means."""
    for node in nodes(module):
        match node:
            case ast.Call(args=given) if ast.unparse(node.func) == "QTimer.singleShot":
                if len(given) < 3 or ast.unparse(given[0]) == "0":
                    yield node.lineno


def foreign(module: ast.Module) -> Iterator[int]:
    """The lines that speak of `emit` of anything but a signal of `self`."""
    for node in nodes(module):
        if isinstance(node, ast.Attribute) and node.attr == "emit":
            signal = node.value
            if not (isinstance(signal, ast.Attribute) and ast.unparse(signal.value) == "self"):
                yield node.lineno
