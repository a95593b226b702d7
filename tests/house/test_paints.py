"""Nothing is raised out of a paint, every painter is ended, and what is caught in passing is caught in two places."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsItem

from tests.house.sources import modules, nodes, sources, tree

PAINTS = ("paintEvent", "paint", "drawBackground", "drawForeground", "drawRow", "drawBranches", "drawControl")
CATCHING = {Path("core/engine/attempt.py"), Path("app/widgets/painting.py"), Path("app/theme/rounds.py")}


def test_every_paint_that_qt_calls_is_guarded() -> None:
    for path in modules("app"):
        importlib.import_module(".".join(path.with_suffix("").parts))

    kinds = {kind for root in (QObject, QGraphicsItem) for kind in below(root) if kind.__module__.startswith("app.")}
    paints = [(kind, vars(kind)[name]) for kind in kinds for name in PAINTS if overrides(kind, name)]

    assert len(paints) > 10
    assert [kind.__qualname__ for kind, paint in paints if not hasattr(paint, "guarded")] == []


def test_every_painter_is_ended_whatever_happens() -> None:
    begun = {(str(path), line) for path in sources("app") for line in calls_of(tree(path), "QPainter")}
    ended = {(str(path), line) for path in sources("app") for line in managed(tree(path), "QPainter")}

    assert len(begun) > 5
    assert sorted(begun - ended) == []


def test_a_painter_is_given_back_as_it_was() -> None:
    saved = [str(path) for path in sources("app") for _ in attributes(tree(path), "painter", {"save", "restore"})]

    assert set(saved) == {"app/widgets/painting.py"}


def test_a_painter_that_is_left_open_would_be_noticed() -> None:
    left = ast.parse("with QPainter(a) as p:\n    pass\nq = QPainter(b)")

    assert (set(calls_of(left, "QPainter")), set(managed(left, "QPainter"))) == ({1, 3}, {1})


def test_everything_is_caught_in_three_places() -> None:
    assert {path for path in sources("app", "core") if any(catch_all(tree(path)))} == CATCHING


def below(kind: Any) -> Iterator[Any]:
    """All that inherit from it."""
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def overrides(kind: Any, name: str) -> bool:
    """Whether Qt calls it by that name."""
    return name in vars(kind) and any(name in vars(each) for each in kind.__mro__[1:])


def calls_of(module: ast.Module, name: str) -> Iterator[int]:
    """The lines in which something of that name is made."""
    for node in nodes(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node.lineno


def managed(module: ast.Module, name: str) -> Iterator[int]:
    """The lines in which it is made for a block."""
    for node in nodes(module):
        if isinstance(node, ast.With):
            for item in node.items:
                yield from calls_of(ast.Module([ast.Expr(item.context_expr)], []), name)


def attributes(module: ast.Module, owner: str, names: set[str]) -> Iterator[int]:
    """The lines that speak of these of an owner."""
    for node in nodes(module):
        if isinstance(node, ast.Attribute) and node.attr in names and ast.unparse(node.value) == owner:
            yield node.lineno


def catch_all(module: ast.Module) -> Iterator[int]:
    """The lines that catch whatever it is."""
    for node in nodes(module):
        if isinstance(node, ast.ExceptHandler):
            names = [] if node.type is None else [each.id for each in ast.walk(node.type) if isinstance(each, ast.Name)]
            if node.type is None or {"Exception", "BaseException"} & set(names):
                yield node.lineno
