"""What files are called: what is worked on, what it is saved as where it has no file yet, and what dialogs list."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject

from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.file_stems import unfiled
from app.texts.language import spoken
from app.widgets.files.place_to_write import with_ending
from core.experiment.files import PROGRAMS
from core.experiment.metadata.carriers import SUFFIXES
from core.wording import visible

SUFFIX = ".json"


class FileNames(QObject):
    """Names a file after what it came from, and never as that is named where it is something else."""

    def __init__(self, document: Document, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._preferences = document, preferences

    def title(self, elsewhere: Collection[str] = ()) -> str:
        """What the experiment is called: its own title with its file's name, that of its picture, or of its preset.

        With the folder, where there is a file of that name `elsewhere`.
        """
        own, source, beside = visible(self._document.experiment.title), self._source(), self._beside
        if beside is not None and visible(beside.name) in elsewhere:
            source = f"{source} – {visible(str(beside.parent))}"
        return f"{own} ({source})" if own and own != source else source

    def proposed(self) -> Path:
        """A name for what has no file yet: of its title or preset, never that of the picture or program it came in."""
        origin, others = self._document.origin, (*SUFFIXES, *PROGRAMS)
        if origin is None:
            return self.folder() / ((unfiled(self._document) or self.tr("experiment")) + SUFFIX)
        return origin.with_name((origin.stem if origin.suffix.lower() in others else origin.name) + SUFFIX)

    def copied(self) -> Path:
        """A name for a copy, beside what is copied."""
        path = self._document.path or self.proposed()
        return path.with_name(self.tr("{name} copy").format(name=path.stem) + path.suffix)

    def named(self, path: Path) -> Path:
        """The file that is saved under a name: pictures and tables are none, and its own stays as it is called."""
        return path if path.absolute() == self._document.path else with_ending(path, "experiment.suffix", SUFFIX)

    def folder(self) -> Path:
        """Where the last file was."""
        if self._beside is not None:
            return self._beside.parent
        return next((path.parent for path in self._preferences.recent_files if os.path.isdir(path.parent)), Path.home())

    def readable(self) -> str:
        """What a dialog lists where a file is opened."""
        every, carriers, programs = (
            " ".join(f"*{suffix}" for suffix in suffixes)
            for suffixes in ((SUFFIX, *SUFFIXES, *PROGRAMS), SUFFIXES, PROGRAMS)
        )
        return self.tr(
            "Experiments, pictures and tables of their runs, programs ({every});;"
            "Experiments (*.json);;Pictures and tables ({carriers});;Programs and notebooks ({programs});;All files (*)"
        ).format(every=every, carriers=carriers, programs=programs)

    def writable(self) -> str:
        """What it lists where one is saved."""
        return self.tr("Experiments (*.json);;All files (*)")

    @property
    def _beside(self) -> Path | None:
        return self._document.path or self._document.origin

    def _source(self) -> str:
        if self._document.path is not None:
            return visible(self._document.path.name)
        if self._document.origin is not None:
            return self.tr("Experiment of {name}").format(name=visible(self._document.origin.name))
        if self._document.source.program is not None:
            return self.tr("Pasted program")
        preset = self._document.preset
        return spoken(preset.title) if preset else self.tr("Untitled experiment")
