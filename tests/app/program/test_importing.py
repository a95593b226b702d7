"""Imports without PySide6's hook, for a while."""

from __future__ import annotations

import builtins

import pytest

from app.program.importing import plain_imports


def test_python_itself_imports_for_a_while_and_the_hook_comes_back() -> None:
    hooked = builtins.__import__

    with plain_imports():
        inside = builtins.__import__

    assert inside is builtins.__dict__["__orig_import__"]
    assert builtins.__import__ is hooked is not inside


def test_the_hook_comes_back_after_a_mistake() -> None:
    hooked = builtins.__import__

    with pytest.raises(ImportError), plain_imports():
        raise ImportError

    assert builtins.__import__ is hooked


def test_without_a_hook_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(builtins, "__orig_import__")
    hooked = builtins.__import__

    with plain_imports():
        assert builtins.__import__ is hooked
