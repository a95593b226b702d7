"""Who knows whom, beyond what the contracts in pyproject.toml can say."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT, imports, modules, tree

QT = "{'PySide6', 'shiboken6', 'pyqtgraph'}"


def test_the_command_line_loads_no_qt() -> None:
    script = f"import core.cli, sys; print(sorted({QT} & {{name.partition('.')[0] for name in sys.modules}}))"

    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (result.stdout.strip(), result.stderr) == ("[]", "")


def test_the_spawned_engine_imports_nothing_through_main() -> None:
    statements = tree(Path("app/__main__.py")).body

    assert all(is_quiet(statement) for statement in statements)


def test_panels_do_not_import_each_other() -> None:
    assert acquaintances("app/panels", panels()) == []


def test_plots_do_not_import_each_other() -> None:
    assert acquaintances("app/plots", plots()) == []


def test_only_plots_and_the_theme_know_pyqtgraph() -> None:
    knowing = [path for path in modules("app") if any(name.startswith("pyqtgraph") for name in imports(path))]

    assert [str(path) for path in knowing if path.parts[1] not in {"plots", "theme.py"}] == []


def test_slots_are_bound_methods_not_lambdas_over_self() -> None:
    calls = [(path, node) for path in modules("app") for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]

    assert [f"{path}:{call.lineno}" for path, call in calls if connects_a_lambda_over_self(call)] == []


def is_quiet(statement: ast.stmt) -> bool:
    """A docstring, an import from the future, or the guard."""
    from_the_future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    return from_the_future or isinstance(statement, ast.Expr | ast.If)


def acquaintances(folder: str, members: set[str]) -> list[str]:
    """Where a file of the folder imports a member other than the one that it belongs to."""
    prefix = folder.replace("/", ".") + "."
    return [
        f"{path} imports {name}"
        for path in modules(folder)
        for name in sorted(imports(path))
        if name.startswith(prefix) and name.split(".")[2] in members - {member(path, folder)}
    ]


def member(path: Path, folder: str) -> str:
    """The file or package of the folder that the file belongs to: app/panels/stack/row.py -> stack."""
    return path.relative_to(folder).parts[0].removesuffix(".py")


def panels() -> set[str]:
    """The members of app/panels that the window shows; all others are parts of these."""
    shown = {name for path in modules("app") if len(path.parts) == 2 for name in imports(path)}
    return {name.split(".")[2] for name in shown if name.startswith("app.panels.")}


def plots() -> set[str]:
    """The members of app/plots that are plots; all others are what plots are made of."""
    return {member(path, "app/plots") for path in modules("app/plots") if is_a_plot(path)}


def is_a_plot(path: Path) -> bool:
    """Whether a class in the file derives from Plot."""
    classes = [node for node in tree(path).body if isinstance(node, ast.ClassDef)]
    return any(ast.unparse(parent) == "Plot" for node in classes for parent in node.bases)


def connects_a_lambda_over_self(call: ast.Call) -> bool:
    """Whether a signal or a timer would hold the object through a lambda that uses `self`."""
    connects = isinstance(call.func, ast.Attribute) and call.func.attr in {"connect", "singleShot"}
    lambdas = [argument for argument in call.args if isinstance(argument, ast.Lambda)]
    return connects and any("self" in {n.id for n in ast.walk(part) if isinstance(n, ast.Name)} for part in lambdas)
