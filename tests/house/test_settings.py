"""Nothing that is read from a disk can run code: settings are JSON, and only the engine's pipe is unpickled."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import nodes, sources, tree

RUNS_WHAT_IT_READS = {"pickle", "shelve", "marshal", "dill", "joblib", "QSettings", "QDataStream"}
PIPE, CLOSED = Path("core/engine/sealing.py"), Path("app/program/own_settings.py")
AREA = Path("app/docks/area.py")
OF_QT = {"restoreState", "restoreGeometry", "restoreDockWidget"}


def test_nobody_reads_what_could_run() -> None:
    found = {str(path): names for path in sources("app", "core") if (names := set(imported(path)) & RUNS_WHAT_IT_READS)}

    assert found == {str(PIPE): {"pickle"}, str(CLOSED): {"QSettings"}}
    assert set(asked_of(CLOSED, "QSettings")) == {"Scope", "Format", "setPath"}


def test_no_bytes_of_qt_are_restored_but_what_the_area_of_the_docks_was_when_it_was_empty() -> None:
    named = [(path, node.attr) for path in sources("app") for node in nodes(tree(path))
             if isinstance(node, ast.Attribute) and node.attr in OF_QT]  # fmt: skip
    in_area = [ast.unparse(node) for node in nodes(tree(AREA)) if isinstance(node, ast.Call | ast.Assign)]

    assert named == [(AREA, "restoreState")]
    assert [text for text in in_area if "_bare" in text] == [
        "self._bare = self.saveState()",
        "self.restoreState(self._bare)",
    ]


def asked_of(path: Path, name: str) -> Iterator[str]:
    """What the file asks of something of that name."""
    for node in nodes(tree(path)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name:
            yield node.attr


def imported(path: Path) -> Iterator[str]:
    """Every part of every name that the file imports."""
    for node in nodes(tree(path)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (getattr(node, "module", None) or "").split(".")
            for alias in node.names:
                yield from alias.name.split(".")
