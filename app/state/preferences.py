"""What the program remembers between two starts: language, theme, type size, recent files, shapes, plots."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings

LANGUAGES = ("en", "ko")
RECENT_FILES = 8


class Preferences(QObject):
    """Kept in the system's place for settings; a value that makes no sense counts as absent."""

    def __init__(self, store: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store or QSettings("backscope", "backscope", self)

    @property
    def language(self) -> str:
        """The chosen language, or the system's where it is one of ours."""
        chosen = str(self._store.value("language", ""))
        system = "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"
        return chosen if chosen in LANGUAGES else system

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> str | None:
        """The chosen theme's name, or None: follow the system."""
        return str(self._store.value("theme", "")) or None

    @theme.setter
    def theme(self, name: str | None) -> None:
        self._store.setValue("theme", name or "")

    @property
    def scale(self) -> float:
        """The type size, 1 for the design's."""
        try:
            scale = float(str(self._store.value("scale", 1.0)))
        except ValueError:
            return 1.0
        return scale if math.isfinite(scale) else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._store.setValue("scale", scale)

    @property
    def layout(self) -> str:
        """The name of the layout that was left last, or nothing."""
        return str(self._store.value("layout", ""))

    @layout.setter
    def layout(self, name: str) -> None:
        self._store.setValue("layout", name)

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files that were opened or saved last, the latest first."""
        stored = self._store.value("recent_files", [])
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return tuple(Path(str(name)) for name in names if name)

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        self._keep_recent((path, *(other for other in self.recent_files if other != path)))

    def forget_file(self, path: Path) -> None:
        """Take a file that is gone out of the recent ones."""
        self._keep_recent(tuple(other for other in self.recent_files if other != path.absolute()))

    def _keep_recent(self, paths: tuple[Path, ...]) -> None:
        self._store.setValue("recent_files", [str(path) for path in paths[:RECENT_FILES]])

    def shape(self, name: str) -> QByteArray | None:
        """The geometry of a window or the state of a splitter, as it was left."""
        value = self._store.value(f"shape/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_shape(self, name: str, shape: QByteArray) -> None:
        """Remember a geometry or the state of a splitter."""
        self._store.setValue(f"shape/{name}", shape)

    def forget_shape(self, name: str) -> None:
        """Go back to the design."""
        self._store.remove(f"shape/{name}")

    def plot(self, name: str) -> str:
        """The settings of a plot as they were left, as JSON; nothing where there are none."""
        return str(self._store.value(f"plot/{name}", ""))

    def keep_plot(self, name: str, settings: str) -> None:
        """Remember what was chosen in a plot."""
        self._store.setValue(f"plot/{name}", settings)

    def is_hidden(self, name: str, usually: bool = False) -> bool:
        """Whether a part of the window was left hidden."""
        return str(self._store.value(f"hidden/{name}", str(usually).lower())) == "true"

    def keep_hidden(self, name: str, hidden: bool) -> None:
        """Remember whether a part of the window is hidden."""
        self._store.setValue(f"hidden/{name}", "true" if hidden else "false")

    def forget_hidden(self, name: str) -> None:
        """Go back to the design."""
        self._store.remove(f"hidden/{name}")
