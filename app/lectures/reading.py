"""Reading a lecture: what stands in the file, and the experiments of all its scenes, worked out before it begins."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale

from core.scenes.files import read_lecture
from core.scenes.lecture import Lecture
from core.scenes.staging import Staged, stages
from core.scenes.text import Text, said

MOST_LETTERS = 400  # of a text on the screen: 25 words have half as many


class Opened(NamedTuple):
    """A lecture, where it was read, and for each of its scenes the runs that it shows."""

    lecture: Lecture
    folder: str
    runs: tuple[tuple[Staged, ...], ...]


def opened(path: Path) -> Opened:
    """Knows nothing of Qt's event loop; FileError says why the file is no lecture."""
    lecture, folder = read_lecture(path), os.path.dirname(os.path.abspath(path))
    return Opened(lecture, folder, tuple(stages(lecture.scenes, folder)))


def spoken(text: Text) -> str:
    """A text of a lecture in the present language; what no screen holds is cut."""
    told = said(text, QLocale().name().partition("_")[0])
    return told if len(told) <= MOST_LETTERS else told[:MOST_LETTERS] + "…"
