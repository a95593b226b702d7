"""Naming: what an export is called after, and in which folder it is proposed."""

from __future__ import annotations

import os
from pathlib import Path

from app.playback.player import Player
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.file_stems import stem

KEPT = "export_folder"  # among the preferences


class Naming:
    """Proposes <experiment>-<plot>-step<N> beside the experiment, or where the last export of it was put."""

    def __init__(self, document: Document, player: Player, preferences: Preferences) -> None:
        self._document, self._player, self._preferences = document, player, preferences
        self._chosen: tuple[Path | None, Path] | None = None  # for what is in that folder, this one

    def proposed(self, plot: str) -> Path:
        """Where a plot is put, without an ending; the step is in it as long as it stands still."""
        step = self._step()
        parts = (stem(self._document), plot, "" if step is None else f"step{step}")
        return self.folder() / "-".join(filter(None, parts))

    def folder(self) -> Path:
        """Where an export is proposed."""
        home, last = self._home(), self._preferences.kept(KEPT, str)
        if self._chosen is not None and self._chosen[0] == home:
            return self._chosen[1]
        if home is not None:
            return home
        return Path(last) if last and os.path.isabs(last) and os.path.isdir(last) else Path.home()

    def remember(self, path: str) -> None:
        """Something was put there."""
        folder = Path(path).parent
        self._chosen = self._home(), folder
        self._preferences.keep(KEPT, str(folder))

    def _step(self) -> int | None:
        """The step that will still be on the screen when a name has been chosen."""
        player = self._player
        if player.cursor is not None or player.playing or not player.live:
            return player.cursor
        return len(player.live) - 1

    def _home(self) -> Path | None:
        """The experiment's own folder."""
        file = self._document.path or self._document.origin
        return file.parent if file is not None else None
