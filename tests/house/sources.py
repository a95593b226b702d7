"""The project's own Python files, for the rules that read them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sources(*folders: str) -> Iterator[Path]:
    """Every Python file below the folders, relative to the project."""
    for folder in folders:
        yield from sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py"))


def modules(*folders: str) -> Iterator[Path]:
    """The files that hold something to test."""
    empty = {"__init__.py", "__main__.py"}
    return (path for path in sources(*folders) if path.name not in empty and not is_a_door(path))


def doors() -> Iterator[Path]:
    """The public doors of `core`: modules at its top, which only hand names on."""
    return (path for path in sources("core") if is_a_door(path) and path.name != "__init__.py")


def is_a_door(path: Path) -> bool:
    """Whether it stands at the top of `core`."""
    return path.parts[0] == "core" and len(path.parts) == 2


def text(path: Path) -> str:
    """What the file says."""
    return (ROOT / path).read_text("utf-8")


@cache  # many rules read it; forgotten after the last of them
def tree(path: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(text(path), str(path))


@cache  # as long as its tree
def nodes(module: ast.Module) -> tuple[ast.AST, ...]:
    """All that a file consists of, in no order."""
    return tuple(ast.walk(module))


def imports(path: Path) -> set[str]:
    """The dotted names of the modules that the file imports, anywhere in it."""
    found: set[str] = set()
    for node in nodes(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found
