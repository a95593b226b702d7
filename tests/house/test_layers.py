"""Who knows whom, beyond what the contracts in pyproject.toml can say."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT, doors, imports, modules, nodes, tree

DOORS = {"files", "health", "optimizers", "session", "theory"}  # contract.md; the packages experiment and network too
SHARED = {"layers", "samples", "segmented", "steps"}  # what several instruments draw with
TABLES = {"instruments.py"}  # which list the members of their folder
QT = "{'PySide6', 'shiboken6', 'pyqtgraph'}"


def test_the_command_line_loads_no_qt() -> None:
    loaded = f"sorted({QT} & {{name.partition('.')[0] for name in sys.modules}})"
    script = f"import core.commands.command_line, sys; print({loaded})"

    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (result.stdout.strip(), result.stderr) == ("[]", "")


def test_the_way_in_imports_nothing_that_takes_time_nor_does_the_spawned_engine_through_it() -> None:
    script = "import sys; before = set(sys.modules); import app.__main__; print(sorted(set(sys.modules) - before))"

    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.stdout.strip() == "['__future__', 'app', 'app.__main__']"


def test_panels_do_not_import_each_other() -> None:
    assert acquaintances("app/panels", rooms("app/panels")) == []


def test_instruments_do_not_import_each_other() -> None:
    assert acquaintances("app/plots", rooms("app/plots") - SHARED) == []


def test_only_the_drawing_kit_and_the_theme_know_pyqtgraph() -> None:
    knowing = [path for path in modules("app") if any(name.startswith("pyqtgraph") for name in imports(path))]

    assert [str(path) for path in knowing if path.parts[1] not in {"canvas", "theme"}] == []


def test_the_doors_of_core_are_open_and_lead_inside() -> None:
    loaded = [importlib.import_module(f"core.{path.stem}") for path in doors()]

    assert {module.__name__ for module in loaded} == {f"core.{name}" for name in DOORS}
    assert all(module.__all__ and all(hasattr(module, name) for name in module.__all__) for module in loaded)


def test_slots_are_bound_methods_not_lambdas_over_self() -> None:
    calls = [(path, node) for path in modules("app") for node in nodes(tree(path)) if isinstance(node, ast.Call)]

    assert [f"{path}:{call.lineno}" for path, call in calls if connects_a_lambda_over_self(call)] == []


def acquaintances(folder: str, members: set[str]) -> list[str]:
    """Where a file of the folder imports a member other than the one that it belongs to."""
    prefix = folder.replace("/", ".") + "."
    return [
        f"{path} imports {name}"
        for path in modules(folder)
        if path.name not in TABLES
        for name in sorted(imports(path))
        if name.startswith(prefix) and name.split(".")[2] in members - {member(path, folder)}
    ]


def member(path: Path, folder: str) -> str:
    """The file or package of the folder that the file belongs to: app/panels/stack/row.py -> stack."""
    return path.relative_to(folder).parts[0].removesuffix(".py")


def rooms(folder: str) -> set[str]:
    """The packages of a folder: all that stands beside them is what they share."""
    return {path.parent.name for path in (ROOT / folder).glob("*/__init__.py")}


def connects_a_lambda_over_self(call: ast.Call) -> bool:
    """Whether a signal or a timer would hold the object through a lambda that uses `self`."""
    connects = isinstance(call.func, ast.Attribute) and call.func.attr in {"connect", "singleShot"}
    lambdas = [argument for argument in call.args if isinstance(argument, ast.Lambda)]
    return connects and any("self" in {n.id for n in ast.walk(part) if isinstance(n, ast.Name)} for part in lambdas)
