"""Two windows at the same settings."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

import pytest

from app.remembered.settings_file import SettingsFile
from core.system import claim


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], Thread]:
    """Has another window begin to do something in the moment in which this one has read what it is about to write."""
    monkeypatch.setattr(claim, "MOMENT_S", 60)
    refresh = SettingsFile.refresh

    def meanwhile(act: Callable[[], object]) -> Thread:
        thread = Thread(target=act)

        def read(file: SettingsFile) -> None:
            monkeypatch.setattr(SettingsFile, "refresh", refresh)
            file.refresh()
            thread.start()
            thread.join(0.2)  # where nobody makes it wait, it is done by then

        monkeypatch.setattr(SettingsFile, "refresh", read)
        return thread

    return meanwhile
