"""What the program remembers between two starts: language, theme, type size, recent files, shapes, plots."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Raw
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal

from app.remembered.habits import Habits
from app.remembered.settings_file import LONGEST, NOTHING, SettingsFile
from app.theme import THEMES
from app.theme.theme import SCALES
from app.widgets.pacing.throttle import Throttle
from core.wording import Reason

LANGUAGES = ("en", "ko")
RECENT_FILES = 8
LONGEST_PATH, LONGEST_NAME = 1_000, 255  # letters of a file's whole name; bytes of a part of it
WRITE_INTERVAL_MS = 1_000

Scale = Annotated[float, Meta(ge=SCALES[0], le=SCALES[-1])]

T = TypeVar("T")


class Preferences(QObject):
    """Kept as JSON in the system's place for settings; a value that makes no sense counts as absent."""

    failed = Signal(object)  # the reason why some are not as they were left, or, once, why none can be written

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = SettingsFile(path or usual_path())
        self._changed: dict[str, Raw] = {}
        self._told = self._unsafe = False  # what was written last may not have reached the disk
        self._writing = Throttle(self, WRITE_INTERVAL_MS, self.flush, at_once=False)

    @property
    def path(self) -> Path:
        """Where they stand."""
        return self._file.path

    @property
    def unread(self) -> Reason | None:
        """Why these are not the settings that were left."""
        return self._file.reason

    def kept(self, name: str, kind: type[T], among: Collection[T] | None = None) -> T | None:
        """A value as it was left, within the range of its type; None where there is none, or it makes no sense.

        What only another build of the program can choose is left out, and costs nothing else of the value.
        """
        value = self._changed.get(name, self._file.values.get(name, NOTHING))
        if value == NOTHING:
            return None
        try:
            found = _decoded(value, kind) if len(bytes(value)) <= LONGEST else None
        except (msgspec.MsgspecError, ValueError, RecursionError):
            found = None
        if found is None or (among is not None and found not in among):
            self._let_go(name)
            return None
        return found

    def keep(self, name: str, value: Any) -> None:
        """Remember a value that JSON can hold: written soon, and at the end by `flush`; None forgets it."""
        encoded = Raw(msgspec.json.encode(value))
        if encoded != self._changed.get(name, self._file.values.get(name, NOTHING)):
            self._changed[name] = encoded
            self._writing.ask()

    def forget(self, name: str) -> None:
        """Go back to the design."""
        self.keep(name, None)

    def flush(self) -> None:
        """Write what has changed; what another window has written meanwhile stays. The window waits for no disk."""
        self._write(safe=False)

    def close(self) -> None:
        """At the end, let all that was written be safe on the disk."""
        self._write(safe=True)

    def _write(self, safe: bool) -> None:
        self._writing.rest()
        if self._changed or (safe and self._unsafe):
            changed, self._changed = self._changed, {}
            self._unsafe = not safe
            reason = self._file.write(changed, safe)
            if reason is not None and not self._told:
                self._told = True
                self.failed.emit(reason)

    def _let_go(self, name: str) -> None:
        """A value makes no sense: it is as on the first start, and that is said."""
        if self._file.let_go(name):
            self.forget(name)
        if self._file.reason is not None:
            self.failed.emit(self._file.reason)

    @property
    def language(self) -> str:
        """The chosen language, or the system's where it is one of ours."""
        system = "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"
        return self.kept("language", str, LANGUAGES) or system

    @language.setter
    def language(self, language: str) -> None:
        self.keep("language", language)

    @property
    def theme(self) -> str | None:
        """The chosen theme's name, or None: follow the system."""
        return self.kept("theme", str, THEMES)

    @theme.setter
    def theme(self, name: str | None) -> None:
        self.keep("theme", name)

    @property
    def scale(self) -> float:
        """The type size, 1 for the design's."""
        return self.kept("scale", Scale) or 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self.keep("scale", scale)

    @property
    def habits(self) -> Habits:
        """How the program is to behave."""
        return self.kept("habits", Habits) or Habits()

    @habits.setter
    def habits(self, habits: Habits) -> None:
        self.keep("habits", habits)

    def keep_habit(self, name: str, chosen: bool) -> None:
        """Turn one switch of these."""
        with self.caught_up():
            self.habits = replace(self.habits, **{name: chosen})

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files that were opened or saved last, the latest first."""
        names = self.kept("recent_files", list[object]) or []
        return tuple(Path(name) for name in names if isinstance(name, str) and could_be_a_file(name))[:RECENT_FILES]

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        self._keep_recent(path.absolute(), first=True)

    def forget_file(self, path: Path) -> None:
        """Take a file that is gone out of the recent ones."""
        self._keep_recent(path.absolute(), first=False)

    def forget_files(self) -> None:
        """None was opened or saved, as far as anybody remembers."""
        self.forget("recent_files")
        self.flush()

    def _keep_recent(self, path: Path, first: bool) -> None:
        with self.caught_up():
            others = [str(other) for other in self.recent_files if other != path]
            here = [str(path)] if first and could_be_a_file(str(path)) else []
            self.keep("recent_files", [*here, *others][:RECENT_FILES])

    @contextmanager
    def caught_up(self) -> Iterator[None]:
        """What has parts is changed as it is now, and at once: another window may have changed other parts."""
        with self._file.alone():
            self.flush()
            self._file.refresh()
            yield
            self.flush()


def _decoded(value: Raw, kind: type[T]) -> T:
    """A value of that type from JSON, without the fields that it does not have."""
    if names := getattr(kind, "__struct_encode_fields__", ()):
        given = msgspec.json.decode(value, type=dict[str, Raw])
        value = Raw(msgspec.json.encode({name: each for name, each in given.items() if name in names}))
    return msgspec.json.decode(value, type=kind)


def usual_path() -> Path:
    """Where the system keeps settings: on Linux $XDG_CONFIG_HOME/backscope/settings.json."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, "backscope", "settings.json")


def could_be_a_file(name: str) -> bool:
    """Whether it may be the whole name of a file; how odd letters in it are shown, those who show it know."""
    try:
        parts = [len(part.encode()) for part in Path(name).parts]
    except UnicodeEncodeError:  # half a character
        return False
    short = len(name) <= LONGEST_PATH and max(parts, default=0) <= LONGEST_NAME
    return Path(name).is_absolute() and "\0" not in name and short
